import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { surgePolicy } from './surge.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'niru', role: 'member' } as Person;
const operator = { ...ana, role: 'administrator', organizationKind: 'operator' } as Person;

test.each([
  ['a NIRU administrator who runs the room', operator, { endedAt: null, runs: true }, ['read', 'end']],
  ['a NIRU administrator who does not', operator, { endedAt: null, runs: false }, ['read']],
  ['a NIRU administrator, once it has ended', operator, { endedAt: new Date(), runs: true }, ['read']],
  ['whoever else runs the room', ana, { endedAt: null, runs: true }, ['read']],
])('%s may', (_who, actor, row, actions) => {
  expect(actionsOf(surgePolicy, actor, row)).toEqual(actions);
});
