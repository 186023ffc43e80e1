import { errorMeanings } from '@liaison/errors';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import { readFileSync } from 'node:fs';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const ENTRY = /^ {2}(?:'([\w.]+)'|(\w+)):\s*msg`([^`]*)`/gm;

test('the pages say what every error of the portal says, and of no other', () => {
  const client = readFileSync('apps/web/src/ui/error-texts.ts', 'utf8');
  const said: Record<string, string> = Object.fromEntries(
    [...client.matchAll(ENTRY)].map(([, quoted, plain, text]) => [quoted ?? plain!, text!]),
  );
  expect(Object.keys(said).length).toBeGreaterThan(80);
  expect(said).toEqual(Object.fromEntries([...errorMeanings()].map(([code, [, text]]) => [code, text])));
});
