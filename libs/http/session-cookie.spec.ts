import { useEnvironment } from '@liaison/config';
import { testEnvironment } from '@liaison/testing';
import { readCookie, setCookie, sha256Hex, tokenHashOf } from './index.js';

const at = (url: string) => useEnvironment(testEnvironment({ PUBLIC_URL: url }));

test('behind TLS a cookie is of this host alone, and never sent in the open', () => {
  at('https://portal.example');
  expect(setCookie('session', 'token', 60)).toBe(
    '__Host-liaison-session=token; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect(readCookie('__Host-liaison-session=token', 'session')).toBe('token');
  expect(readCookie('liaison-session=planted', 'session')).toBeUndefined();
});

test('on plain http it has no prefix, for browsers would refuse it', () => {
  at('http://localhost:8080');
  expect(setCookie('sign-in', 'state')).toBe('liaison-sign-in=state; Path=/; HttpOnly; SameSite=Lax');
  expect(readCookie('a=b; liaison-sign-in=state', 'sign-in')).toBe('state');
  expect(readCookie(undefined, 'sign-in')).toBeUndefined();
  expect(readCookie('', 'sign-in')).toBeUndefined();
});

test('without a value it goes', () => {
  at('http://localhost:8080');
  expect(setCookie('returned-to', null, 60)).toBe(
    'liaison-returned-to=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  );
});

test('the stored form of a token is its SHA-256', () => {
  at('http://localhost:8080');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(tokenHashOf('liaison-session=abc')).toBe(sha256Hex('abc'));
  expect(tokenHashOf('liaison-session=')).toBeUndefined();
  expect(tokenHashOf(undefined)).toBeUndefined();
});
