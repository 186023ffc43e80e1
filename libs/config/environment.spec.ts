import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { testEnvironment } from '@liaison/testing';
import { environmentSchema, readEnvironment } from './index.js';

const good = testEnvironment({ DATABASE_URL: 'postgres://x', OBJECT_STORE_PATH: '/tmp' });

test('a good configuration is read', () => {
  expect(readEnvironment(good)).toMatchObject({ OBJECT_STORE: 'disk', PORT: 4000 });
});

test('all problems are listed at once, and no value', () => {
  const read = () =>
    readEnvironment({
      ...good,
      PORT: 'many',
      SECRETS_KEY: 'c2hvcnQ=',
      SIGNING_KEY: '{"kty":"RSA"}',
      DATABASE_URL: '',
    });
  expect(read).toThrow(
    /PORT[^]*DATABASE_URL[^]*SECRETS_KEY[^]*SIGNING_KEY|DATABASE_URL[^]*SECRETS_KEY[^]*SIGNING_KEY/,
  );
  expect(read).not.toThrow(/c2hvcnQ/);
});

test('production asks for https and public providers', () => {
  const read = () => readEnvironment({ ...good, NODE_ENV: 'production' });
  expect(read).toThrow(/PUBLIC_URL: must be https in production[^]*ALLOW_PRIVATE_PROVIDERS: must be off/);
});

test('there are at most forty settings, each with a sentence', () => {
  const fields = Object.values(environmentSchema.shape);
  expect(fields.length).toBeLessThanOrEqual(40);
  expect(fields.filter((field) => !field.description?.endsWith('.'))).toEqual([]);
});

describe('where settings come from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-settings-'));
  const given = { ...good };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('a secret may stand in a file, whose last line end is none of it', () => {
    writeFileSync(join(folder, 'secret'), 'p@ss:w/rd%20#?\n');
    const env = readEnvironment({
      ...given,
      DATABASE_URL: 'postgres://liaison_portal@db.example:5432/liaison',
      DATABASE_PASSWORD_FILE: join(folder, 'secret'),
    });
    expect(new URL(env.DATABASE_URL).hostname).toBe('db.example');
    expect(decodeURIComponent(new URL(env.DATABASE_URL).password)).toBe('p@ss:w/rd%20#?');
  });

  test('a password in an address stays, and a file that is not there is said with all else', () => {
    const env = readEnvironment({
      ...given,
      DATABASE_URL: 'postgres://liaison_portal:own@db.example/liaison',
      DATABASE_PASSWORD: 'other',
    });
    expect(new URL(env.DATABASE_URL).password).toBe('own');
    expect(() =>
      readEnvironment({ ...given, PORT: 'x', SIGNING_KEY: '', SIGNING_KEY_FILE: join(folder, 'nowhere') }),
    ).toThrow(/SIGNING_KEY_FILE: cannot be read \(ENOENT\)[^]*PORT/);
  });

  test('a program reads .env where it starts; the environment goes before it', async () => {
    writeFileSync(join(folder, '.env'), 'PORT=70000\nSUPPORT_CONTACT="nobody"\nLOG_LEVEL=loud\n');
    const program = resolve('dist/src/main.js');
    const said = await promisify(execFile)(process.execPath, [program], {
      cwd: folder,
      env: { LOG_LEVEL: 'info' },
    }).catch((error: { stderr: string }) => error.stderr);
    expect(said).toMatch(/PORT: /);
    expect(said).not.toMatch(/LOG_LEVEL/);
  });

  test.each([
    [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c', kid: '1' }, true],
    [{ keys: [{ kty: 'RSA', n: 'n'.repeat(342), e: 'AQAB', d: 'd', kid: '2' }] }, true],
    [{ keys: [] }, false],
    [{ kty: 'RSA', n: 'short', e: 'AQAB', d: 'd', kid: '2' }, false],
    [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', kid: '1' }, false],
  ])('%j as the signing key: %s', (key, fits) => {
    const read = () => readEnvironment({ ...given, SIGNING_KEY: JSON.stringify(key) });
    if (fits) expect(read).not.toThrow();
    else expect(read).toThrow(/SIGNING_KEY/);
  });
});
