import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { holderPolicy } from './holder.policy.js';
import type { IncidentStatus, RoomRole } from './incident.entity.js';
import { incidentPolicy } from './incident.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const operator = { ...ana, role: 'administrator', organizationKind: 'operator' } as Person;

const ALL = ['read', 'enter', 'contribute', 'update', 'changeStatus', 'bringIn', 'assign', 'createChannel'];
test.each<[Person, RoomRole | null, IncidentStatus, string[]]>([
  [ana, null, 'active', []],
  [ana, 'contributor', 'active', ['read', 'enter', 'contribute']],
  [ana, 'reader', 'active', ['read', 'enter']],
  [ana, 'manager', 'active', ALL],
  [ana, 'manager', 'closed', ['read', 'enter', 'changeStatus']],
  [operator, null, 'active', ['read', 'join']],
  [operator, null, 'closed', ['read']],
  [operator, 'owner', 'reopened', [...ALL, 'appoint', 'surge']],
  [operator, 'owner', 'closed', ['read', 'enter', 'changeStatus']],
])('%j as %s of an incident that is %s may', (actor, role, status, actions) => {
  expect(actionsOf(incidentPolicy, actor, { role, status })).toEqual(actions);
});

const held = { accountId: 'ana', checkedInAt: null, endedAt: null, manageable: false, open: true };
test.each([
  ['its holder', held, ['read', 'checkIn', 'relieve']],
  ['its holder, checked in', { ...held, checkedInAt: new Date() }, ['read', 'relieve']],
  ['somebody else', { ...held, accountId: 'ben' }, ['read']],
  ['who runs the room', { ...held, accountId: 'ben', manageable: true }, ['read', 'relieve']],
  ['its former holder', { ...held, endedAt: new Date() }, ['read']],
  ['its holder, when the incident is closed', { ...held, open: false }, ['read']],
])('a position: %s may', (_who, row, actions) => {
  expect(actionsOf(holderPolicy, ana, row)).toEqual(actions);
});
