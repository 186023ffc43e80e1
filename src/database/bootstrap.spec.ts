import { testEnvironment } from '@liaison/testing';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { asSuperuser, urlsOf } from '../../apps/standalone/provision.js';

const database = `test_${randomUUID().replaceAll('-', '')}`;
const postgres = process.env['LIAISON_TEST_POSTGRES']!;
const urls = urlsOf(postgres, database);

beforeAll(() =>
  asSuperuser(postgres, (client) =>
    client.query(`create database ${database} template liaison_template owner liaison_owner`),
  ),
);
afterAll(() => asSuperuser(postgres, (client) => client.query(`drop database ${database} with (force)`)));

/** The built command, as `npm run bootstrap` runs it. */
async function bootstrap(...options: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    ...testEnvironment({
      PORT: '3000',
      PUBLIC_URL: 'https://liaison.example',
      DATABASE_URL: urls.portal,
      DATABASE_OWNER_URL: urls.owner,
      OBJECT_STORE_PATH: '/nowhere',
    }),
  };
  return promisify(execFile)(process.execPath, ['dist/src/database/bootstrap.cli.js', ...options], {
    env,
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  );
}

const NIRU = {
  name: 'National Incident Response Unit',
  'short-name': 'NIRU',
  slug: 'niru',
  country: 'USA',
  domain: 'NIRU.example',
  issuer: 'https://sign-in.niru.example',
  'client-id': 'liaison',
  subject: 'first',
  administrator: 'Dana Whitfield',
};
const options = Object.entries(NIRU).flatMap(([name, value]) => [`--${name}`, value]);

test('says what is missing, and how it is used', async () => {
  const { code, output } = await bootstrap('--name', 'NIRU');
  expect(code).toBe(1);
  expect(output).toMatch(/^Missing: --short-name, .*--administrator/);
  expect(output).toContain('Usage: npm run bootstrap');
});

test('makes the operator, its provider and its first administrator, once', async () => {
  const { code, output } = await bootstrap(...options, '--client-secret', 'a-secret');
  expect([code, output]).toEqual([
    0,
    expect.stringMatching(/https:\/\/liaison\.example\/auth\/callback\/[0-9a-f-]{36}\n$/),
  ]);
  const rows = await asSuperuser(urls.superuser, async (client) => {
    const found = await client.query<Record<string, unknown>>(
      `select o.kind, p.issuer, p.client_authentication, p.client_secret_sealed like '%a-secret%' as plain,
              p.first_sign_in, d.domain, d.verified_at is not null as verified, a.name, a.role, a.state
       from liaison.organization o join liaison.identity_provider p on p.organization_id = o.id
       join liaison.email_domain d on d.organization_id = o.id join liaison.account a on a.organization_id = o.id`,
    );
    return found.rows;
  });
  expect(rows).toEqual([
    {
      kind: 'operator',
      issuer: NIRU.issuer,
      client_authentication: 'client_secret_basic',
      plain: false,
      first_sign_in: 'pending',
      domain: 'niru.example',
      verified: true,
      name: NIRU.administrator,
      role: 'administrator',
      state: 'active',
    },
  ]);
  const again = await bootstrap(...options);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('already has organizations')]);
});
