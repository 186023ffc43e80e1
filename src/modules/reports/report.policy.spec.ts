import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { reportPolicy } from './report.policy.js';
import type { ReportState } from './report.entity.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const responder: Person = { ...ana, role: 'responder' };
const draft = {
  state: 'draft' as ReportState,
  preparedById: 'ben',
  updatedById: 'ben',
  contributable: true,
  live: true,
};

test.each([
  ['another than who wrote it', ana, draft, ['read', 'update', 'discard', 'approve']],
  ['who drafted it', ana, { ...draft, preparedById: 'ana' }, ['read', 'update', 'discard']],
  ['who changed it last', ana, { ...draft, updatedById: 'ana' }, ['read', 'update', 'discard']],
  ['a responder', responder, draft, ['read', 'update', 'discard']],
  ['anybody, once it is approved', ana, { ...draft, state: 'approved' }, ['read']],
  ['a reader', ana, { ...draft, contributable: false }, ['read']],
  ['anybody, when the incident is closed', ana, { ...draft, live: false }, ['read']],
])('%s may', (_who, actor, row, actions) => {
  expect(actionsOf(reportPolicy, actor, row)).toEqual(actions);
});
