import { isOperator, isResponder, type Actor } from '@liaison/request';

/**
 * Who may call an operation at all; what it may touch is the policy's question. `standing-access` is everybody who is signed in
 * but responders, whom surge access shows one room and nothing else.
 */
export type Audience = 'anyone' | 'signed-in' | 'standing-access' | 'administrator' | 'operator';

export function isInAudience(actor: Actor, audience: Audience): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'signed-in':
      return actor.kind === 'person';
    case 'standing-access':
      return actor.kind === 'person' && !isResponder(actor);
    case 'administrator':
      return actor.kind === 'person' && actor.role === 'administrator';
    case 'operator':
      return isOperator(actor);
  }
}
