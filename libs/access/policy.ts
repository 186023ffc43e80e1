import { fail } from '@liaison/errors';
import type { Actor } from '@liaison/request';

export type Rule<Row> = (actor: Actor, row: Row) => boolean;
export type Policy<Row, Action extends string = string> = Readonly<Record<Action, Rule<Row>>>;

const registered = new Map<string, readonly string[]>();

/** Names who may do what with an entity: pure functions that read as the rule. `read` decides whether it exists for them. */
export function definePolicy<Row>() {
  return <Action extends string>(
    entity: string,
    rules: Record<Action | 'read', Rule<Row>>,
  ): Policy<Row, Action | 'read'> => {
    registered.set(entity, Object.keys(rules));
    return Object.freeze(rules);
  };
}

/** Every policy and its actions; the access matrix fails when one is missing from it. */
export function policies(): ReadonlyMap<string, readonly string[]> {
  return registered;
}

/** Passes a row that the actor may act on. A row they may not read does not exist for them. */
export function authorize<Row, Action extends string>(
  policy: Policy<Row, Action | 'read'>,
  action: Action | 'read',
  actor: Actor,
  row: Row | null | undefined,
): Row {
  if (!row || !policy.read(actor, row)) throw fail('request.not_found');
  if (!policy[action](actor, row)) throw fail('access.refused');
  return row;
}

/** The answers of all actions, for the field `can`. */
export function can<Row, Action extends string>(
  policy: Policy<Row, Action>,
  actor: Actor,
  row: Row,
): Record<Action, boolean> {
  const answers = Object.entries<Rule<Row>>(policy).map(([action, rule]) => [action, rule(actor, row)]);
  return Object.fromEntries(answers) as Record<Action, boolean>;
}
