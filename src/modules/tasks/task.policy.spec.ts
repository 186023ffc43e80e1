import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { taskPolicy } from './task.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const mine = { own: true, contributable: true, manageable: false, live: true };
const ALL = ['read', 'update', 'changeState'];

test.each([
  ['who is to do it', mine, ALL],
  ['somebody else', { ...mine, own: false }, ['read']],
  ['who runs the room', { ...mine, own: false, manageable: true }, ALL],
  ['who may only read', { ...mine, contributable: false }, ['read']],
  ['anybody, when the incident is closed', { ...mine, manageable: true, live: false }, ['read']],
])('%s may', (_who, row, actions) => {
  expect(actionsOf(taskPolicy, ana, row)).toEqual(actions);
});
