import { isOperator, type Actor } from '@liaison/request';

/** Who may call an operation at all; what it may touch is the policy's question. */
export type Audience = 'anyone' | 'signed-in' | 'administrator' | 'operator';

export function isInAudience(actor: Actor, audience: Audience): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'signed-in':
      return actor.kind === 'person';
    case 'administrator':
      return actor.kind === 'person' && actor.role === 'administrator';
    case 'operator':
      return isOperator(actor);
  }
}
