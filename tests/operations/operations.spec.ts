import {
  keycloakPath,
  minioPath,
  startKeycloak,
  startMinio,
  type RunningKeycloak,
  type RunningMinio,
} from '@liaison/testing';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, chmodSync } from 'node:fs';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres, type RunningPostgres } from '../../apps/standalone/embedded-postgres.js';
import { freePort } from '../../apps/standalone/free-port.js';
import { Agent, fetch as undiciFetch } from 'undici';
import { CookieJar } from '../acceptance/cookie-jar.js';
import { certificateIn, startTlsProxy } from './tls-proxy.js';

const DOCS = readFileSync('docs/operations.md', 'utf8');
const SETTING_UP = DOCS.slice(DOCS.indexOf('## Setting up'), DOCS.indexOf('## Upgrading'));
/** What the page has its reader type, in its order. */
const TYPED = [...SETTING_UP.matchAll(/^ *```sh\n([^]*?)^ *```/gm)].map(([, block]) =>
  block!.replaceAll(/^ {3,4}/gm, ''),
);

if ((!keycloakPath || !minioPath) && !process.env['CI'])
  console.warn('Left out: the steps of docs/operations.md, because MINIO or KEYCLOAK names none.');
const suite = (keycloakPath && minioPath) || process.env['CI'] ? describe : describe.skip;

test('a new operator has at most fifteen steps to the first person of a second organization', () => {
  const steps = SETTING_UP.match(/^\d+\. /gm) ?? [];
  const more = /A second organization is (\w+) mutations: (.*?);/.exec(SETTING_UP)![2]!.split(',');
  expect(more).toHaveLength(4);
  expect(steps.length + more.length).toBeLessThanOrEqual(15);
});

suite('docs/operations.md, followed to the letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-operations-'));
  const running = new Set<number>();
  /** All that was said. */
  let typed = '';
  let postgres: RunningPostgres;
  let minio: RunningMinio;
  let keycloak: RunningKeycloak;
  let proxies: Server[] = [];
  let ports: Record<'database' | 'keycloak' | 'signIn' | 'portal' | 'first' | 'second', number>;
  let address: string;
  let issuer: string;
  let env: Record<string, string>;

  const client = (clientId: string) => ({
    clientId,
    publicClient: false,
    standardFlowEnabled: true,
    redirectUris: [`${address}/auth/callback/*`],
    clientAuthenticatorType: 'client-jwt',
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': `${address}/signed-out`,
      'token.endpoint.auth.signing.alg': 'ES256',
      'use.jwks.url': 'true',
      'jwks.url': `${address}/auth/jwks`,
    },
  });
  const person = (id: string, username: string, domain: string) => ({
    id,
    username,
    enabled: true,
    email: `${username}@${domain}`,
    emailVerified: true,
    firstName: username,
    lastName: 'Whitfield',
    credentials: [{ type: 'password', value: `${username}-password`, temporary: false }],
  });

  beforeAll(async () => {
    // PostgreSQL runs as a user of its own where the tests run as root.
    chmodSync(folder, 0o755);
    const names = ['database', 'keycloak', 'signIn', 'portal', 'first', 'second'] as const;
    ports = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await freePort()])),
    ) as typeof ports;
    address = `https://localhost:${ports.portal}`;
    issuer = `https://localhost:${ports.signIn}/realms/agency`;
    const pair = certificateIn(folder);
    for (const part of ['package.json', 'node_modules', 'dist', 'deploy', 'src'])
      symlinkSync(resolve(part), join(folder, part));
    env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      PGPASSWORD: 'of the superuser',
      NODE_EXTRA_CA_CERTS: pair.path,
      PRIVATE_PROVIDER_HOSTS: `localhost:${ports.signIn}`,
      LOG_LEVEL: 'warn',
    };
    const realm = {
      realm: 'agency',
      enabled: true,
      clients: [client('liaison'), client('partner')],
      users: [
        person('first-administrator', 'dana', 'agency.example'),
        person('first-partner', 'luis', 'partner.example'),
      ],
    };
    proxies = [
      await startTlsProxy(ports.signIn, pair, [ports.keycloak]),
      await startTlsProxy(ports.portal, pair, [ports.first, ports.second]),
    ];
    [postgres, minio, keycloak] = await Promise.all([
      startPostgres({
        folder: join(folder, 'postgres'),
        port: ports.database,
        password: env['PGPASSWORD']!,
        durable: false,
      }),
      startMinio(),
      startKeycloak(realm, {
        port: ports.keycloak,
        options: [
          `--hostname=https://localhost:${ports.signIn}`,
          '--proxy-headers=xforwarded',
          `--truststore-paths=${pair.path}`,
        ],
      }),
    ]);
    // The authority is nobody's but this test's.
    const dispatcher = new Agent({ connect: { ca: pair.cert } });
    globalThis.fetch = ((address: string, init?: object) =>
      undiciFetch(address, { ...init, dispatcher })) as unknown as typeof fetch;
  }, 180_000);
  afterAll(async () => {
    for (const group of running)
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // nothing of it is left
      }
    for (const proxy of proxies) {
      proxy.closeAllConnections();
      proxy.close();
    }
    await Promise.all([keycloak?.stop(), minio?.stop()]);
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** What the page says, with the hosts of this machine. */
  const here = (text: string) =>
    text
      .replaceAll('db.agency.example:5432', `127.0.0.1:${ports.database}`)
      .replaceAll('https://s3.agency.example', minio.endpoint)
      .replaceAll('S3_ACCESS_KEY="liaison"', `S3_ACCESS_KEY="${minio.accessKey}"`)
      .replaceAll('the secret of that key', minio.secretKey)
      .replaceAll('https://sign-in.agency.example/realms/agency', issuer)
      .replaceAll('liaison.agency.example', `localhost:${ports.portal}`)
      .replaceAll('PORT=4001', `PORT=${ports.first}`)
      .replaceAll('PORT=4002', `PORT=${ports.second}`);

  /** Types it into a shell; what it starts in the background stays. */
  async function type(text: string): Promise<{ code: number | null; said: string }> {
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', here(text)], {
      cwd: folder,
      env,
      detached: true,
    });
    running.add(child.pid!);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said += String(part);
        typed += String(part);
      });
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    return { code, said };
  }

  async function ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const isReady = await fetch(`${address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await wait(100);
    }
    throw new Error(`no portal became ready: ${typed}`);
  }

  async function signIn(jar: CookieJar, provider: string, username: string): Promise<string> {
    const begun = await jar.fetch(`${address}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider, returnTo: '/', acknowledged: true }),
    });
    const page = await jar.fetch(((await begun.json()) as { redirect: string }).redirect);
    const action = /<form id="kc-form-login"[^>]* action="([^"]+)"/.exec(await page.text())![1]!;
    const landed = await jar.fetch(action.replaceAll('&amp;', '&'), {
      method: 'POST',
      body: new URLSearchParams({ username, password: `${username}-password`, credentialId: '' }),
    });
    return landed.finalUrl;
  }

  async function ask<T>(jar: CookieJar, query: string): Promise<T> {
    const answer = await jar.fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  async function routeOf(mail: string): Promise<string> {
    const answer = await fetch(`${address}/auth/address`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address: mail }),
    });
    return ((await answer.json()) as { routes: { provider: string }[] }).routes[0]!.provider;
  }

  test('from nothing to the administrator, and to the first person of a second organization', async () => {
    expect(TYPED).toHaveLength(7);
    const doctor = TYPED.at(-1)!;
    // One shell, as the passwords of the second step are used by the two behind it.
    const { code, said } = await type(TYPED.slice(0, -1).join('\n'));
    expect([code, said]).toEqual([
      0,
      expect.stringContaining(`redirect              ${address}/auth/callback/`),
    ]);
    await ready();
    const looked = await type(doctor);
    expect([looked.code, looked.said]).toEqual([0, expect.stringContaining('Nothing is wrong.')]);
    expect(looked.said).not.toMatch(/WRONG/);
    for (const line of [
      'locale: C.UTF-8',
      'worker: is at work',
      'object store: keeps',
      `address: ${address} answers`,
      'certificate: holds',
    ])
      expect(looked.said).toContain(line);

    const dana = new CookieJar();
    expect(await signIn(dana, await routeOf('dana@agency.example'), 'dana')).toBe(`${address}/`);
    const { createOrganization } = await ask<{ createOrganization: { id: string } }>(
      dana,
      `mutation { createOrganization(input: { slug: "partner", name: "Partner Agency", shortName: "PA", kind: FUSION_CENTER, country: "USA" }) { id } }`,
    );
    const { createIdentityProvider: made } = await ask<{ createIdentityProvider: { id: string } }>(
      dana,
      `mutation { createIdentityProvider(input: { organizationId: "${createOrganization.id}", name: "Partner", issuer: "${issuer}",
         clientId: "partner", clientAuthentication: PRIVATE_KEY_JWT, firstSignIn: ACTIVE }) { id } }`,
    );
    const { addEmailDomain } = await ask<{ addEmailDomain: { domains: { id: string }[] } }>(
      dana,
      `mutation { addEmailDomain(input: { identityProviderId: "${made.id}", domain: "partner.example" }) { domains { id } } }`,
    );
    await ask(dana, `mutation { verifyEmailDomain(id: "${addEmailDomain.domains[0]!.id}") { id } }`);
    const luis = new CookieJar();
    expect(await signIn(luis, await routeOf('luis@partner.example'), 'luis')).toBe(`${address}/`);
    expect(await ask(luis, '{ viewer { email organization { shortName } } }')).toEqual({
      viewer: { email: 'luis@partner.example', organization: { shortName: 'PA' } },
    });
  }, 180_000);

  test('the upgrade’s command says that there is nothing to do, and bootstrap that people have signed in', async () => {
    expect((await type('npm run migrate')).said).toContain('The schema is up to date.');
    const again = await type(TYPED[4]!);
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('this installation is in use')]);
  }, 60_000);
});
