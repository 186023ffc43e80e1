import { identityFrom } from './claims.js';

const of = (claims: Record<string, unknown>, mapping = {}) =>
  identityFrom({ email_verified: true, ...claims }, mapping, ['honest.example']);

test.each([
  ['a lone surrogate', 'ana\ud800@honest.example'],
  ['another domain', 'ana@other.example'],
  ['no address', 'honest.example@'],
])('an address with %s does not count', (_what, email) => {
  expect(of({ email }).email).toBeNull();
});

test('a name is cut between its signs, and what is no text is not in it', () => {
  expect(of({ name: '😀'.repeat(300) }).name).toBe('😀'.repeat(200));
  expect(of({ name: 'Ana\udc00 Ortiz' }).name).toBe('Ana\ufffd Ortiz');
  expect(of({ name: '\u202eAna' }).name).toBe('Ana');
});

test('attributes that no database can keep are left out', () => {
  const mapping = { citizenship: 'c', affiliation: 'a', position: 'p' };
  expect(of({ c: 'USA', a: 'x\ud800', p: 'x\0' }, mapping).attributes).toEqual({ citizenship: 'USA' });
});

test.each([
  [{ name: 'Ana Ortiz', given_name: 'A', preferred_username: 'ana' }, 'Ana Ortiz'],
  [{ given_name: 'Ana', family_name: 'Ortiz', preferred_username: 'ana' }, 'Ana Ortiz'],
  [{ family_name: 'Ortiz' }, 'Ortiz'],
  [{ preferred_username: 'ana', unique_name: 'u' }, 'ana'],
  [{ unique_name: 'u', upn: 'p' }, 'u'],
  [{ upn: 'p', nickname: 'n' }, 'p'],
  [{ nickname: 'n' }, 'n'],
  [{ name: '  ', nickname: 'n' }, 'n'],
  [{ name: 7 }, 'Name not given'],
  [{}, 'Name not given'],
])('of %j the name is %s', (claims, name) => {
  expect(of(claims).name).toBe(name);
});

test('a mapped claim is read, and the usual one beside it is not', () => {
  expect(of({ name: 'Wrong', displayName: 'Right' }, { name: 'displayName' }).name).toBe('Right');
  expect(of({ email: 'a@honest.example', mail: 'b@honest.example' }, { email: 'mail' }).email).toBe(
    'b@honest.example',
  );
});

describe('an address', () => {
  const email = 'ana@honest.example';
  const shown = (claims: Record<string, unknown>, mapping = {}, trusts = false) =>
    identityFrom({ email, ...claims }, mapping, ['honest.example'], trusts).email;

  test.each([
    [{ email_verified: true }, false, email],
    [{ email_verified: true }, true, email],
    [{}, true, email],
    [{}, false, null],
    [{ email_verified: false }, true, null],
    [{ email_verified: 'true' }, true, null],
    [{ email_verified: null }, true, null],
  ])('of which %j is said, trusted %s: %s', (claims, trusts, expected) => {
    expect(shown(claims, {}, trusts)).toBe(expected);
  });

  test.each([
    [true, email],
    [1, email],
    ['1', email],
    ['true', email],
    ['yes', null],
    [false, null],
    [undefined, null],
  ])('that another claim calls verified by %j: %s', (said, expected) => {
    expect(shown({ xms_edov: said }, { emailVerified: 'xms_edov' }, true)).toBe(expected);
    expect(shown({ xms_edov: said, email_verified: true }, { emailVerified: 'xms_edov' })).toBe(expected);
  });

  test('counts however its domain is written, and as long as any has a right to be', () => {
    const verified = { email_verified: true };
    expect(shown({ ...verified, email: 'Ana@Honest.Example' })).toBe('Ana@Honest.Example');
    expect(shown({ ...verified, email: 'x@y@honest.example' })).toBe('x@y@honest.example');
    expect(shown({ ...verified, email: 'ana@sub.honest.example' })).toBeNull();
    expect(shown({ ...verified, email: ['ana@honest.example'] })).toBeNull();
  });
});

test('attributes are read where they are mapped, and are plain', () => {
  const claims = { c: true, a: 'x'.repeat(200), p: 'x'.repeat(201), s: { deep: 1 }, sworn: true };
  const mapping = {
    citizenship: 'c',
    affiliation: 'a',
    position: 'p',
    publicSafety: 's',
    nippSector: 'absent',
  };
  expect(of(claims, mapping).attributes).toEqual({ citizenship: true, affiliation: 'x'.repeat(200) });
});
