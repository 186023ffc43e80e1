import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** A configuration for one test process; nothing of it is a secret. */
export function testEnvironment(overrides: Record<string, string>): Record<string, string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    // Tests with a database and a store name theirs.
    DATABASE_URL: 'postgres://database.invalid/none',
    OBJECT_STORE_PATH: '/nonexistent',
    LOG_LEVEL: process.env['LIAISON_TEST_LOG'] ?? 'silent',
    SECRETS_KEY: randomBytes(32).toString('base64'),
    SIGNING_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
    ALLOW_PRIVATE_PROVIDERS: 'true',
    OBJECT_STORE: 'disk',
    SHUTDOWN_SECONDS: '1',
    DRAIN_SECONDS: '0',
    ...overrides,
  };
}
