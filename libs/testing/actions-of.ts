import type { Actor } from '@liaison/request';

type Rules = Record<string, (actor: Actor, row: never) => boolean>;

/** The actions of a policy that an actor may take on a row, in the policy's order. */
export function actionsOf(policy: object, actor: Actor, row: object): string[] {
  return Object.entries(policy as Rules)
    .filter(([, rule]) => rule(actor, row as never))
    .map(([action]) => action);
}
