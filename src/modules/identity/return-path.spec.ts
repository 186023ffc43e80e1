import { safeReturnPath } from './return-path.js';

const PORTAL = 'https://portal.example';

test.each([
  '/',
  '/incidents/one?tab=log#message-7',
  '/authors',
  '/documents/Zürich',
  `/${'x'.repeat(1999)}`,
  '/x?returnTo=//other.example',
])('%s is a way back', (path) => {
  expect(safeReturnPath(path, PORTAL)).toBe(new URL(path, PORTAL).href.slice(PORTAL.length));
});

test('what is relative within it is resolved', () => {
  expect(safeReturnPath('/a/../b/./c', PORTAL)).toBe('/b/c');
});

test.each([
  undefined,
  null,
  7,
  ['/incidents'],
  '',
  'incidents',
  '//other.example',
  '/\\other.example',
  '\\/other.example',
  '/x\\y',
  '/x\n//other.example',
  '/\t/other.example',
  '/.//other.example',
  '/x/..//other.example',
  'https://other.example/',
  'https://portal.example/x',
  'javascript:alert(1)',
  '/auth/sign-in',
  '/x/../auth/callback/one',
  `/${'x'.repeat(2000)}`,
])('%j leads home', (path) => {
  expect(safeReturnPath(path, PORTAL)).toBe('/');
});

test('without an address of its own there is no way but home', () => {
  expect(safeReturnPath('/incidents', 'no address')).toBe('/');
});
