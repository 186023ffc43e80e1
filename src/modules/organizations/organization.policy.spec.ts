import type { Actor, Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { accountPolicy } from './account.policy.js';
import { organizationPolicy } from './organization.policy.js';

const member = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const administrator = { ...member, accountId: 'ben', role: 'administrator' } as Person;
const operator = { ...administrator, organizationId: 'niru', organizationKind: 'operator' } as Person;
const operatorsMember = { ...operator, role: 'member' } as Person;
const others: [string, Actor][] = [
  ['nobody', { kind: 'nobody' }],
  ['the system', { kind: 'system', organizationId: 'center' }],
];

describe('an organization', () => {
  const active = { kind: 'fusion_center', state: 'active' };

  test.each<[string, Person, string[]]>([
    ['a member', member, ['read']],
    ['its administrator', administrator, ['read']],
    ['a NIRU administrator', operator, ['read', 'update', 'suspend']],
    ['another member of NIRU', operatorsMember, ['read']],
  ])('%s may', (_who, actor, actions) => {
    expect(actionsOf(organizationPolicy, actor, active)).toEqual(actions);
  });

  test('is reinstated only when it is suspended, and the operator itself cannot be', () => {
    const suspended = { ...active, state: 'suspended' };
    expect(actionsOf(organizationPolicy, operator, suspended)).toEqual(['read', 'update', 'reinstate']);
    expect(actionsOf(organizationPolicy, operator, { ...active, kind: 'operator' })).toEqual([
      'read',
      'update',
    ]);
  });

  test.each(others)('%s may nothing', (_who, actor) => {
    expect(actionsOf(organizationPolicy, actor, active)).toEqual([]);
  });
});

describe('a person', () => {
  const luz = { id: 'luz', organizationId: 'center', state: 'active' };

  test.each<[string, Person, object, string[]]>([
    ['a colleague', member, luz, ['read']],
    ['the administrator', administrator, luz, ['read', 'disable', 'join', 'changeRole']],
    [
      'the administrator, when pending',
      administrator,
      { ...luz, state: 'pending' },
      ['read', 'validate', 'disable', 'join'],
    ],
    ['the administrator, when disabled', administrator, { ...luz, state: 'disabled' }, ['read', 'reinstate']],
    ['another organization’s administrator', { ...administrator, organizationId: 'agency' }, luz, []],
    ['a NIRU administrator', operator, luz, ['read', 'disable', 'join', 'changeRole']],
    ['another member of NIRU', operatorsMember, luz, []],
  ])('%s may', (_who, actor, row, actions) => {
    expect(actionsOf(accountPolicy, actor, row)).toEqual(actions);
  });

  test('NIRU vets members who are not locked out, and nobody else does', () => {
    const vets = (actor: Person, row: object) => actionsOf(accountPolicy, actor, row).includes('vet');
    const ordinary = { ...luz, role: 'member' };
    expect(vets(operator, ordinary)).toBe(true);
    expect(vets(operator, { ...ordinary, state: 'pending' })).toBe(true);
    expect(vets(operator, { ...ordinary, state: 'disabled' })).toBe(false);
    expect(vets(operator, { ...ordinary, role: 'administrator' })).toBe(false);
    expect(vets(operator, { ...ordinary, id: 'ben' })).toBe(false);
    expect(vets(administrator, ordinary)).toBe(false);
    expect(vets(operatorsMember, ordinary)).toBe(false);
  });

  test('nobody changes their own account, whatever they administer', () => {
    expect(actionsOf(accountPolicy, administrator, { ...luz, id: 'ben' })).toEqual(['read']);
    expect(actionsOf(accountPolicy, operator, { ...luz, id: 'ben' })).toEqual(['read']);
  });

  test.each(others)('%s may nothing', (_who, actor) => {
    expect(actionsOf(accountPolicy, actor, luz)).toEqual([]);
  });
});
