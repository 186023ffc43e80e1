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
