import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { joinRequestPolicy } from './join-request.policy.js';
import { memberPolicy } from './member.policy.js';
import { agreementPolicy, type AgreementStanding } from './sharing-agreement.policy.js';
import type { WorkspaceRole } from './workspace.entity.js';
import { workspacePolicy } from './workspace.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const administrator = { ...ana, organizationId: 'partner', role: 'administrator' } as Person;
const operator = {
  ...ana,
  organizationId: 'niru',
  role: 'administrator',
  organizationKind: 'operator',
} as Person;

const organizationId = 'center';

test.each<[WorkspaceRole | null, string[]]>([
  [null, []],
  ['reader', ['read', 'leave']],
  ['contributor', ['read', 'contribute', 'leave']],
  ['manager', ['read', 'contribute', 'update', 'addMember', 'answerJoinRequests', 'offerAgreement', 'leave']],
  [
    'owner',
    ['read', 'contribute', 'update', 'addMember', 'answerJoinRequests', 'offerAgreement', 'archive', 'leave'],
  ],
])('a %s of a workspace may', (role, actions) => {
  expect(
    actionsOf(workspacePolicy, ana, { organizationId, role, kind: 'workspace', state: 'active' }),
  ).toEqual(actions);
  // There is no silent super-user.
  expect(
    actionsOf(workspacePolicy, operator, { organizationId, role, kind: 'workspace', state: 'active' }),
  ).toEqual(actions.filter((action) => action !== 'offerAgreement'));
});

test('in an archived workspace an owner may read, reopen and leave', () => {
  expect(
    actionsOf(workspacePolicy, ana, { organizationId, role: 'owner', kind: 'workspace', state: 'archived' }),
  ).toEqual(['read', 'reopen', 'leave']);
  expect(
    actionsOf(workspacePolicy, ana, {
      organizationId,
      role: 'manager',
      kind: 'workspace',
      state: 'archived',
    }),
  ).toEqual(['read', 'leave']);
});

test('a room is its incident’s: one reads it and adds to it, and manages nothing', () => {
  expect(
    actionsOf(workspacePolicy, ana, { organizationId, role: 'owner', kind: 'room', state: 'active' }),
  ).toEqual(['read', 'contribute']);
});

test.each<[WorkspaceRole, WorkspaceRole, boolean]>([
  ['contributor', 'reader', false],
  ['manager', 'reader', true],
  ['manager', 'manager', true],
  ['manager', 'owner', false],
  ['owner', 'owner', true],
])('a %s manages a %s: %s', (callerRole, role, expected) => {
  const row = {
    accountId: 'ben',
    role,
    endedAt: null,
    callerRole,
    workspaceState: 'active',
    workspaceKind: 'workspace',
  };
  expect(actionsOf(memberPolicy, ana, row).includes('remove')).toBe(expected);
  expect(actionsOf(memberPolicy, ana, { ...row, accountId: 'ana' })).toEqual(['read']);
  expect(actionsOf(memberPolicy, ana, { ...row, endedAt: new Date() })).toEqual(['read']);
  expect(actionsOf(memberPolicy, ana, { ...row, workspaceState: 'archived' })).toEqual(['read']);
  expect(actionsOf(memberPolicy, ana, { ...row, workspaceKind: 'room' })).toEqual(['read']);
  expect(actionsOf(memberPolicy, ana, { ...row, callerRole: null })).toEqual([]);
});

const offer: AgreementStanding = {
  organizationId: 'center',
  partnerOrganizationId: 'partner',
  state: 'offered',
  expiresAt: new Date(Date.now() + 1000_000),
  callerRole: null,
};

test('an offer is answered by the partner’s administrator and ended by either side', () => {
  expect(actionsOf(agreementPolicy, administrator, offer)).toEqual(['read', 'answer', 'end']);
  expect(actionsOf(agreementPolicy, administrator, { ...offer, expiresAt: new Date(0) })).toEqual([
    'read',
    'end',
  ]);
  expect(actionsOf(agreementPolicy, administrator, { ...offer, state: 'accepted' })).toEqual(['read', 'end']);
  expect(actionsOf(agreementPolicy, administrator, { ...offer, state: 'ended' })).toEqual(['read']);
  expect(actionsOf(agreementPolicy, ana, { ...offer, callerRole: 'manager' })).toEqual(['read', 'end']);
  expect(actionsOf(agreementPolicy, ana, { ...offer, callerRole: 'contributor' })).toEqual(['read']);
  // A manager who came in from a third organization.
  expect(actionsOf(agreementPolicy, operator, { ...offer, callerRole: 'manager' })).toEqual(['read']);
  expect(actionsOf(agreementPolicy, operator, offer)).toEqual([]);
  // A colleague of the partner who does not administer it.
  expect(actionsOf(agreementPolicy, { ...administrator, role: 'member' }, offer)).toEqual([]);
});

test('a request is withdrawn by its person and answered by a manager, while it is open', () => {
  const request = { accountId: 'ana', state: 'open', callerRole: null };
  expect(actionsOf(joinRequestPolicy, ana, request)).toEqual(['read', 'withdraw']);
  expect(actionsOf(joinRequestPolicy, operator, { ...request, accountId: 'ben' })).toEqual([]);
  expect(actionsOf(joinRequestPolicy, ana, { ...request, accountId: 'ben', callerRole: 'manager' })).toEqual([
    'read',
    'answer',
  ]);
  expect(actionsOf(joinRequestPolicy, ana, { ...request, state: 'accepted' })).toEqual(['read']);
  expect(
    actionsOf(joinRequestPolicy, operator, { ...request, state: 'accepted', callerRole: 'manager' }),
  ).toEqual(['read']);
});
