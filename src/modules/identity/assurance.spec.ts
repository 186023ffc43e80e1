import { assertAssurance, methodsOf, type AuthenticationClaims } from './assurance.js';

const NOW = 1_800_000_000;
const NOTHING = { requiredAcr: [], requiredAmr: [], maxAuthenticationAge: null };

/** The code and reason with which it is refused, or that it is not. */
function outcome(
  claims: Partial<AuthenticationClaims>,
  required: Partial<typeof NOTHING | object> = {},
): unknown {
  try {
    assertAssurance({ iat: NOW, ...claims }, { ...NOTHING, ...required }, NOW);
    return 'accepted';
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { reason: string } };
    return `${code} ${detail.reason}`;
  }
}

test.each([
  [0, 'accepted'],
  [60, 'accepted'],
  [61, 'sign_in.refused_by_provider iat'],
  [-600, 'accepted'],
  [-601, 'sign_in.refused_by_provider iat'],
])('a token issued %i seconds from now: %s', (seconds, expected) => {
  expect(outcome({ iat: NOW + seconds })).toBe(expected);
});

const TOO_LOW = 'sign_in.assurance_too_low';

test.each([
  [['a'], 'a', 'accepted'],
  [['a', 'b'], 'b', 'accepted'],
  [['a'], 'b', `${TOO_LOW} acr`],
  [['a'], undefined, `${TOO_LOW} acr`],
  [['a'], ['a'], `${TOO_LOW} acr`],
  [['1'], 1, `${TOO_LOW} acr`],
  [[], undefined, 'accepted'],
])('of the levels %j a provider states %j: %s', (requiredAcr, acr, expected) => {
  expect(outcome({ acr }, { requiredAcr })).toBe(expected);
});

test.each([
  [['mfa'], ['pwd', 'mfa'], 'accepted'],
  [['mfa', 'hwk'], ['hwk', 'mfa'], 'accepted'],
  [['mfa', 'hwk'], ['mfa'], `${TOO_LOW} amr`],
  [['mfa'], 'mfa', `${TOO_LOW} amr`],
  [['mfa'], undefined, `${TOO_LOW} amr`],
  [['mfa'], [{ mfa: true }], `${TOO_LOW} amr`],
  [[], undefined, 'accepted'],
])('the methods %j are required and %j stated: %s', (requiredAmr, amr, expected) => {
  expect(outcome({ amr }, { requiredAmr })).toBe(expected);
});

test.each([
  ['nothing', undefined, null, 'accepted'],
  ['nothing where an age is required', undefined, 300, `${TOO_LOW} auth_time`],
  ['a text', '1800000000', null, 'sign_in.refused_by_provider auth_time'],
  ['a time to come', NOW + 61, null, 'sign_in.refused_by_provider auth_time'],
  ['a clock that goes before', NOW + 60, 300, 'accepted'],
  ['the greatest age, by a clock that goes behind', NOW - 360, 300, 'accepted'],
  ['more', NOW - 361, 300, `${TOO_LOW} auth_time`],
  ['yesterday, where none is required', NOW - 86_400, null, 'accepted'],
])('an authentication at %s', (_what, auth_time, maxAuthenticationAge, expected) => {
  expect(outcome({ auth_time }, { maxAuthenticationAge })).toBe(expected);
});

test('the clock is the machine’s', () => {
  expect(() => assertAssurance({ iat: Date.now() / 1000 }, NOTHING)).not.toThrow();
  expect(() => assertAssurance({ iat: Date.now() / 1000 - 700 }, NOTHING)).toThrow();
});

test('methods are kept as texts, twenty of them', () => {
  expect(methodsOf(['pwd', 1, null, 'mfa'])).toEqual(['pwd', 'mfa']);
  expect(methodsOf('pwd')).toEqual([]);
  expect(methodsOf(Array.from({ length: 30 }, (_, n) => `m${n}`))).toHaveLength(20);
});
