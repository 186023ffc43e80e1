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
