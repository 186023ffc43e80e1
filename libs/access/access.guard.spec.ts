import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { withRequest, type Actor, type Person } from '@liaison/request';
import { Access, AccessAlone } from './access.decorator.js';
import { AccessGuard } from './access.guard.js';
import { isInAudience, type Audience } from './audience.js';
import { authorize, can, definePolicy, policies } from './policy.js';

const NOBODY: Actor = { kind: 'nobody' };
const SYSTEM: Actor = { kind: 'system', organizationId: 'center' };
const member = {
  kind: 'person',
  accountId: 'ana',
  organizationId: 'center',
  role: 'member',
  organizationKind: 'fusion_center',
} as Person;
const administrator = { ...member, role: 'administrator' } as Person;
const operator = { ...administrator, organizationKind: 'operator' } as Person;
const operatorsMember = { ...member, organizationKind: 'operator' } as Person;
const responder = { ...member, organizationKind: 'private_sector', role: 'responder' } as Person;

const WHO: [string, Actor, Audience[]][] = [
  ['nobody', NOBODY, ['anyone']],
  ['the system', SYSTEM, ['anyone']],
  ['a member', member, ['anyone', 'signed-in', 'standing-access']],
  ['an administrator', administrator, ['anyone', 'signed-in', 'standing-access', 'administrator']],
  ['a NIRU administrator', operator, ['anyone', 'signed-in', 'standing-access', 'administrator', 'operator']],
  ['a member of NIRU', operatorsMember, ['anyone', 'signed-in', 'standing-access']],
  ['a responder', responder, ['anyone', 'signed-in']],
];

test.each(WHO)('%s calls what is for their audience', (_who, actor, audiences) => {
  const all: Audience[] = ['anyone', 'signed-in', 'standing-access', 'administrator', 'operator'];
  expect(all.filter((audience) => isInAudience(actor, audience))).toEqual(audiences);
});

describe('the guard', () => {
  class Operations {
    @Access('anyone') open(this: void): void {}
    @Access('signed-in') signedIn(this: void): void {}
    @Access('administrator') administered(this: void): void {}
    @AccessAlone() alone(this: void): void {}
    forgotten(this: void): void {}
  }
  @Access('operator')
  class OfOperators {
    inherited(this: void): void {}
    @Access('signed-in') own(this: void): void {}
  }
  const guard = new AccessGuard(new Reflector());

  /** Asks for an operation in the name of somebody; `asked` counts how often the database would have been asked who it is. */
  async function ask(type: string, of: object, handler: () => void, actor?: Actor, unasked = false) {
    let asked = 0;
    const context = {
      getType: () => type,
      getHandler: () => handler,
      getClass: () => of,
    } as unknown as ExecutionContext;
    const identify = () => Promise.resolve((asked++, actor));
    const store = actor ? { unit: { unasked, identify } } : {};
    const answer = await withRequest(store as never, () =>
      guard.canActivate(context).catch((error: { code: string }) => error.code),
    );
    return [answer, asked];
  }
  const { open, signedIn, administered, alone, forgotten } = Operations.prototype;
  const { inherited, own } = OfOperators.prototype;

  test('lets those through for whom an operation is', async () => {
    expect(await ask('graphql', Operations, open, NOBODY)).toEqual([true, 1]);
    expect(await ask('graphql', Operations, signedIn, member)).toEqual([true, 1]);
    expect(await ask('graphql', Operations, administered, administrator)).toEqual([true, 1]);
    expect(await ask('graphql', OfOperators, inherited, operator)).toEqual([true, 1]);
    expect(await ask('graphql', OfOperators, own, member)).toEqual([true, 1]);
  });

  test('refuses the others, and says whether signing in would help', async () => {
    expect(await ask('graphql', Operations, signedIn, NOBODY)).toEqual(['access.sign_in_required', 1]);
    expect(await ask('graphql', Operations, administered, member)).toEqual(['access.refused', 1]);
    expect(await ask('graphql', OfOperators, inherited, administrator)).toEqual(['access.refused', 1]);
    expect(await ask('graphql', Operations, signedIn, SYSTEM)).toEqual(['access.refused', 1]);
  });

  test('refuses what says nothing, and whoever has no request', async () => {
    expect(await ask('graphql', Operations, forgotten, operator)).toEqual(['access.refused', 1]);
    expect(await ask('graphql', Operations, signedIn)).toEqual(['access.sign_in_required', 0]);
  });

  test('leaves the question to what asks it in its own first statement, and only there', async () => {
    expect(await ask('graphql', Operations, alone, NOBODY, true)).toEqual([true, 0]);
    expect(await ask('graphql', Operations, alone, NOBODY, false)).toEqual(['access.sign_in_required', 1]);
    expect(await ask('graphql', Operations, signedIn, NOBODY, true)).toEqual(['access.sign_in_required', 1]);
  });

  test('leaves routes to themselves', async () => {
    expect(await ask('http', Operations, signedIn, NOBODY)).toEqual([true, 0]);
  });
});

describe('a policy', () => {
  const policy = definePolicy<{ mine: boolean }>()('spec', {
    read: (actor) => actor.kind === 'person',
    change: (_actor, row) => row.mine,
  });
  const codeOf = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('passes a row that the actor may act on, and hides one that they may not read', () => {
    const row = { mine: true };
    expect(authorize(policy, 'change', member, row)).toBe(row);
    expect(codeOf(() => authorize(policy, 'change', member, { mine: false }))).toBe('access.refused');
    expect(codeOf(() => authorize(policy, 'change', NOBODY, row))).toBe('request.not_found');
    expect(codeOf(() => authorize(policy, 'read', member, null))).toBe('request.not_found');
    expect(codeOf(() => authorize(policy, 'read', member, undefined))).toBe('request.not_found');
  });

  test('answers for all its actions at once, is known by name, and is not changed', () => {
    expect(can(policy, member, { mine: false })).toEqual({ read: true, change: false });
    expect(policies().get('spec')).toEqual(['read', 'change']);
    expect(Object.isFrozen(policy)).toBe(true);
  });
});
