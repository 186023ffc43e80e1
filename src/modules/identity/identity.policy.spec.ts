import type { Actor, Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { accountJoinPolicy, type AccountJoinStanding } from './account-join.policy.js';
import { identityProviderPolicy } from './identity-provider.policy.js';
import { sessionPolicy } from './session.policy.js';

const member = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const administrator = { ...member, accountId: 'ben', role: 'administrator' } as Person;
const operator = { ...administrator, organizationId: 'niru', organizationKind: 'operator' } as Person;
const others: [string, Actor][] = [
  ['nobody', { kind: 'nobody' }],
  ['the system', { kind: 'system', organizationId: 'center' }],
];

describe('an identity provider', () => {
  const provider = { organizationId: 'center', state: 'active' };

  test.each<[string, Person, object, string[]]>([
    ['a member', member, provider, []],
    ['its administrator', administrator, provider, ['read']],
    ['another’s administrator', administrator, { ...provider, organizationId: 'agency' }, []],
    ['a NIRU administrator', operator, provider, ['read', 'update', 'disable', 'addDomain']],
    [
      'a NIRU administrator, when disabled',
      operator,
      { ...provider, state: 'disabled' },
      ['read', 'update', 'enable', 'addDomain'],
    ],
  ])('%s may', (_who, actor, row, actions) => {
    expect(actionsOf(identityProviderPolicy, actor, row)).toEqual(actions);
  });

  test.each(others)('%s may nothing', (_who, actor) => {
    expect(actionsOf(identityProviderPolicy, actor, provider)).toEqual([]);
  });
});

describe('a session', () => {
  const session = { accountId: 'ana', endedAt: null };

  test('is its own person’s alone, and ends once', () => {
    expect(actionsOf(sessionPolicy, member, session)).toEqual(['read', 'end']);
    expect(actionsOf(sessionPolicy, member, { ...session, endedAt: new Date() })).toEqual(['read']);
    expect(actionsOf(sessionPolicy, administrator, session)).toEqual([]);
    expect(actionsOf(sessionPolicy, operator, session)).toEqual([]);
  });

  test.each(others)('%s may nothing', (_who, actor) => {
    expect(actionsOf(sessionPolicy, actor, session)).toEqual([]);
  });
});

describe('a request to join two accounts', () => {
  const join: AccountJoinStanding = {
    organizationId: 'center',
    accountId: 'before',
    joinedId: 'since',
    requestedBy: 'nora',
    state: 'open',
    possible: true,
  };

  test.each<[string, Person, Partial<AccountJoinStanding>, string[]]>([
    ['a member', member, {}, []],
    ['an administrator', administrator, {}, ['read', 'confirm', 'decline']],
    ['another organization’s administrator', { ...administrator, organizationId: 'agency' }, {}, []],
    ['a NIRU administrator', operator, {}, ['read', 'confirm', 'decline']],
    ['whoever asked', administrator, { requestedBy: 'ben' }, ['read', 'decline']],
    ['a NIRU administrator who asked', operator, { requestedBy: 'ben' }, ['read', 'decline']],
    ['whose account of before it is', administrator, { accountId: 'ben' }, ['read']],
    ['whose new account it is', administrator, { joinedId: 'ben' }, ['read']],
    [
      'an administrator, when it is not possible any more',
      administrator,
      { possible: false },
      ['read', 'decline'],
    ],
    ['an administrator, when it is confirmed', administrator, { state: 'confirmed' }, ['read']],
    ['an administrator, when it is declined', administrator, { state: 'declined' }, ['read']],
  ])('%s may', (_who, actor, change, actions) => {
    expect(actionsOf(accountJoinPolicy, actor, { ...join, ...change })).toEqual(actions);
  });

  test.each(others)('%s may nothing', (_who, actor) => {
    expect(actionsOf(accountJoinPolicy, actor, join)).toEqual([]);
  });
});
