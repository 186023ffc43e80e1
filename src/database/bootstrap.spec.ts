import { testEnvironment } from '@liaison/testing';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asSuperuser, urlsOf } from '../../apps/standalone/provision.js';
import { HostileProvider } from '../../tests/hostile/hostile-provider.js';

const database = `test_${randomUUID().replaceAll('-', '')}`;
const postgres = process.env['LIAISON_TEST_POSTGRES']!;
const urls = urlsOf(postgres, database);
const folder = mkdtempSync(join(tmpdir(), 'liaison-bootstrap-'));
const secretFile = join(folder, 'secret');
const provider = new HostileProvider();

beforeAll(async () => {
  await asSuperuser(postgres, (client) =>
    client.query(`create database ${database} template liaison_template owner liaison_owner`),
  );
  await provider.start();
  writeFileSync(secretFile, 'a-secret\n');
});
afterAll(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
  await asSuperuser(postgres, (client) => client.query(`drop database ${database} with (force)`));
});

/** A built command, as npm runs it. */
async function run(
  command: string,
  options: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    ...testEnvironment({
      PORT: '3000',
      PUBLIC_URL: 'https://liaison.example',
      DATABASE_URL: urls.portal,
      DATABASE_OWNER_URL: urls.owner,
      OBJECT_STORE_PATH: folder,
      ...settings,
    }),
  };
  return promisify(execFile)(process.execPath, [`dist/src/${command}.cli.js`, ...options], { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string; stdout: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}
const bootstrap = (options: string[], settings?: Record<string, string>) =>
  run('database/bootstrap', options, settings);

function given(more: Record<string, string | undefined> = {}): string[] {
  const values: Record<string, string | undefined> = {
    name: 'National Incident Response Unit',
    'short-name': 'NIRU',
    slug: 'niru',
    country: 'USA',
    domain: 'NIRU.example',
    issuer: provider.issuer,
    'client-id': 'liaison',
    subject: 'first',
    administrator: 'Dana Whitfield',
    ...more,
  };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}

const rows = (text: string) =>
  asSuperuser(urls.superuser, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
const STATE = `select o.kind, o.short_name, p.issuer, p.client_authentication, p.client_secret_sealed like '%a-secret%' as plain,
    p.scopes, p.endpoint_hosts, p.claim_mapping, p.required_acr, p.required_amr, p.trusts_addresses, p.first_sign_in, d.domain,
    d.verified_at is not null as verified, a.subject, a.name, a.role, a.state
  from liaison.organization o join liaison.identity_provider p on p.organization_id = o.id
  join liaison.email_domain d on d.organization_id = o.id join liaison.account a on a.organization_id = o.id`;

test('says what is missing, and how it is used', async () => {
  const { code, output } = await bootstrap(['--name', 'NIRU']);
  expect(code).toBe(1);
  expect(output).toMatch(/^Missing: --short-name, .*--administrator/);
  expect(output).toContain('Usage: npm run bootstrap');
});

describe('asks the provider before it writes', () => {
  test.each([
    ['an issuer that is no address', { issuer: 'sign-in' }, {}, /no web address/],
    [
      'one without TLS',
      { issuer: 'http://sign-in.niru.example' },
      { ALLOW_PRIVATE_PROVIDERS: 'false' },
      /must begin with https/,
    ],
    [
      'a private address',
      { issuer: 'https://10.1.2.3' },
      { ALLOW_PRIVATE_PROVIDERS: 'false' },
      /PRIVATE_PROVIDER_HOSTS/,
    ],
    ['nobody there', { issuer: 'http://localhost:59999' }, {}, /cannot be read \(ECONNREFUSED\)/],
    ['a path that is none', { issuer: 'PATH' }, {}, /status 404: check the issuer/],
    ['a scope less', { scope: 'email' }, {}, /One of the scopes is openid/],
    ['a claim that is none', { claim: 'upn' }, {}, /ATTRIBUTE=CLAIM/],
  ])('%s', async (_what, options, settings, says) => {
    const fixed = { ...options } as Record<string, string>;
    if (fixed['issuer'] === 'PATH') fixed['issuer'] = `${provider.issuer}/nowhere`;
    const { code, output } = await bootstrap(given(fixed), settings);
    expect(code).toBe(1);
    expect(output).toMatch(/^Nothing was written:/);
    expect(output).toMatch(says);
    expect(await rows('select from liaison.organization')).toEqual([]);
  });

  test.each([
    [
      'an endpoint elsewhere',
      { userinfo_endpoint: 'https://graph.example/oidc/userinfo' },
      /--endpoint-host graph\.example/,
    ],
    ['another issuer', { issuer: 'http://localhost:1/' }, /calls itself http:\/\/localhost:1\//],
    [
      'another way to show who one is',
      { token_endpoint_auth_methods_supported: ['tls_client_auth'] },
      /takes no private_key_jwt, but tls_client_auth/,
    ],
    ['no keys', { jwks_uri: undefined }, /names no jwks_uri/],
  ])('a provider with %s', async (_what, metadata, says) => {
    provider.mischief = { metadata: (honest) => ({ ...honest, ...metadata }) };
    const { code, output } = await bootstrap(given());
    provider.mischief = {};
    expect([code, output]).toEqual([1, expect.stringMatching(says)]);
    expect(await rows('select from liaison.organization')).toEqual([]);
  });
});

test('makes the operator, its provider and its first administrator, and says what to register', async () => {
  const { code, output } = await bootstrap(given({ subject: 'wrong', 'client-secret-file': secretFile }));
  expect(code).toBe(0);
  for (const address of [
    /https:\/\/liaison\.example\/auth\/callback\/[0-9a-f-]{36}\n/,
    /https:\/\/liaison\.example\/auth\/back-channel-logout\/[0-9a-f-]{36}\n/,
    /https:\/\/liaison\.example\/signed-out\n/,
    /https:\/\/liaison\.example\/auth\/jwks\n/,
  ])
    expect(output).toMatch(address);
  expect(await rows(STATE)).toMatchObject([
    { subject: 'wrong', client_authentication: 'client_secret_basic', plain: false },
  ]);
});

test('is repeated, and corrects what was wrong', async () => {
  const more = [
    '--scope',
    'openid',
    '--scope',
    'profile',
    '--claim',
    'email=upn',
    '--required-amr',
    'mfa',
    '--endpoint-host',
    'graph.example',
    '--trust-addresses',
  ];
  const { code } = await bootstrap([...given({ domain: 'other.example' }), ...more]);
  expect(code).toBe(0);
  expect(await rows(STATE)).toEqual([
    {
      kind: 'operator',
      short_name: 'NIRU',
      issuer: provider.issuer,
      client_authentication: 'private_key_jwt',
      plain: null,
      scopes: ['openid', 'profile'],
      endpoint_hosts: ['graph.example'],
      claim_mapping: { email: 'upn' },
      required_acr: [],
      required_amr: ['mfa'],
      trusts_addresses: true,
      first_sign_in: 'pending',
      domain: 'other.example',
      verified: true,
      subject: 'first',
      name: 'Dana Whitfield',
      role: 'administrator',
      state: 'active',
    },
  ]);
});

test('is refused once somebody has signed in', async () => {
  await rows('update liaison.account set last_sign_in_at = now()');
  const { code, output } = await bootstrap(given({ slug: 'other' }));
  expect([code, output]).toEqual([1, expect.stringContaining('this installation is in use')]);
  expect(await rows(`select from liaison.organization where slug = 'other'`)).toEqual([]);
});

describe('a way back in', () => {
  test('needs a reason', async () => {
    const { code, output } = await run(
      'database/recover',
      given({ name: undefined, 'short-name': undefined, slug: undefined, country: undefined }),
    );
    expect([code, output]).toEqual([1, expect.stringContaining('Missing: --reason')]);
  });

  test('makes another provider and an administrator, on record', async () => {
    const options = given({
      name: undefined,
      'short-name': undefined,
      slug: undefined,
      country: undefined,
      'client-id': 'liaison-2',
      subject: 'rescuer',
    });
    const { code, output } = await run('database/recover', [
      '--reason',
      'The provider of NIRU burnt down.',
      ...options,
    ]);
    expect([code, output]).toEqual([0, expect.stringContaining('/auth/callback/')]);
    expect(
      await rows(`select r.reason, r.database_role, a.subject, a.role, a.state, p.client_id from liaison.recovery r
        join liaison.account a on a.id = r.account_id join liaison.identity_provider p on p.id = r.identity_provider_id`),
    ).toEqual([
      {
        reason: 'The provider of NIRU burnt down.',
        database_role: 'liaison_owner',
        subject: 'rescuer',
        role: 'administrator',
        state: 'active',
        client_id: 'liaison-2',
      },
    ]);
    expect(await rows('select from liaison.identity_provider')).toHaveLength(2);
  });

  test('corrects the one that is there: its domains stay, and nothing of it goes on locking out', async () => {
    await rows(
      `update liaison.identity_provider set max_authentication_age = 60 where client_id = 'liaison-2'`,
    );
    const options = given({
      name: undefined,
      'short-name': undefined,
      slug: undefined,
      country: undefined,
      'client-id': 'liaison-2',
      subject: 'rescuer',
      domain: 'second.example',
    });
    for (let time = 0; time < 2; time++)
      expect((await run('database/recover', ['--reason', 'Nobody sends auth_time.', ...options])).code).toBe(
        0,
      );
    expect(
      await rows(`select p.max_authentication_age, array_agg(d.domain order by d.domain) as domains from liaison.identity_provider p
        join liaison.email_domain d on d.identity_provider_id = p.id where p.client_id = 'liaison-2' group by p.id`),
    ).toEqual([{ max_authentication_age: null, domains: ['niru.example', 'second.example'] }]);
  });

  test('is not one for the portal’s own role, nor is what is on record changed', async () => {
    await expect(
      asSuperuser(urls.superuser, async (client) => {
        await client.query('set role liaison_portal');
        await client.query(`select fence.recover('{}', '{}', 'because I can do it')`);
      }),
    ).rejects.toThrow(/permission denied/);
    await expect(rows(`update liaison.recovery set reason = 'none at all'`)).rejects.toThrow();
  });
});

describe('the doctor', () => {
  const doctor = (settings: Record<string, string> = {}) => run('doctor/doctor', [], settings);

  test('finds what is well', async () => {
    const { output } = await doctor();
    for (const line of [
      /ok +PostgreSQL: 18/,
      /ok +role of the portal: liaison_portal/,
      /ok +schema: /,
      /ok +clocks: \d+ ms/,
      /ok +order of names/,
      /ok +role liaison_definer/,
      /ok +folder of files: /,
      /ok +disk: /,
    ])
      expect(output).toMatch(line);
    expect(output).toMatch(/ok +provider NIRU sign-in of National/);
  });

  test.each([
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://liaison_portal@127.0.0.1:59999/none' },
      /WRONG +database: cannot be reached \(ECONNREFUSED.*\n *→ Check DATABASE_URL/,
    ],
    [
      'the portal as the owner',
      { DATABASE_URL: 'OWNER' },
      /WRONG +role of the portal: liaison_owner is not bound/,
    ],
    [
      'a store that is not there',
      { OBJECT_STORE: 's3', S3_ENDPOINT: 'http://127.0.0.1:59999', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' },
      /WRONG +object store: cannot be used/,
    ],
    [
      'a mail server that is not there',
      { MAIL_URL: 'smtp://127.0.0.1:59999' },
      /WRONG +mail: the server does not/,
    ],
    [
      'nobody at the address',
      { PUBLIC_URL: 'http://127.0.0.1:59999' },
      /warning address: http:\/\/127\.0\.0\.1:59999 cannot be reached/,
    ],
  ])('finds %s', async (_what, settings, says) => {
    const fixed = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, value === 'OWNER' ? urls.owner : value]),
    );
    const { code, output } = await doctor(fixed);
    expect(output).toMatch(says);
    expect(code).toBe(output.includes('WRONG') ? 1 : 0);
  });

  test('finds a provider that has changed', async () => {
    provider.mischief = { metadata: (honest) => ({ ...honest, issuer: 'http://localhost:1' }) };
    const { code, output } = await doctor();
    provider.mischief = {};
    expect([code, output]).toEqual([1, expect.stringMatching(/WRONG +provider NIRU sign-in.*calls itself/)]);
  });
});
