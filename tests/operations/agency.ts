import { startKeycloak, startMinio, type RunningKeycloak, type RunningMinio } from '@liaison/testing';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, fetch as undiciFetch } from 'undici';
import { startPostgres, type RunningPostgres } from '../../apps/standalone/embedded-postgres.js';
import { freePort } from '../../apps/standalone/free-port.js';
import type { CookieJar } from '../acceptance/cookie-jar.js';
import { certificateIn, startTlsProxy } from './tls-proxy.js';

const PORTS = ['database', 'keycloak', 'signIn', 'portal', 'first', 'second'] as const;

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

/** An agency's machines: its database, S3 server, identity provider and proxies run; a shell in which the rest is typed. */
export class Agency {
  readonly folder = mkdtempSync(join(tmpdir(), 'liaison-operations-'));
  /** All that was said. */
  typed = '';
  private readonly running = new Set<number>();
  private postgres!: RunningPostgres;
  private minio!: RunningMinio;
  private keycloak!: RunningKeycloak;
  private proxies: Server[] = [];
  private ports!: Record<(typeof PORTS)[number], number>;
  private env!: Record<string, string>;

  get address(): string {
    return `https://localhost:${this.ports.portal}`;
  }

  private get data(): string {
    return join(this.folder, 'postgresql/data');
  }

  get issuer(): string {
    return `https://localhost:${this.ports.signIn}/realms/agency`;
  }

  async start(): Promise<void> {
    // PostgreSQL runs as a user of its own where the tests run as root.
    chmodSync(this.folder, 0o755);
    this.ports = Object.fromEntries(
      await Promise.all(PORTS.map(async (name) => [name, await freePort()])),
    ) as typeof this.ports;
    const pair = certificateIn(this.folder);
    this.layOut(pair.path);
    this.proxies = [
      await startTlsProxy(this.ports.signIn, pair, [this.ports.keycloak]),
      await startTlsProxy(this.ports.portal, pair, [this.ports.first, this.ports.second], '/readyz'),
    ];
    await Promise.all([this.startDatabase(), this.startStore(), this.startProvider(pair.path)]);
    // The authority is nobody's but this test's.
    const dispatcher = new Agent({ connect: { ca: pair.cert } });
    globalThis.fetch = ((address: string, init?: object) =>
      undiciFetch(address, { ...init, dispatcher })) as unknown as typeof fetch;
  }

  private layOut(authority: string): void {
    for (const part of ['package.json', 'node_modules', 'dist', 'deploy', 'src'])
      symlinkSync(resolve(part), join(this.folder, part));
    for (const made of ['bin', 'postgresql']) mkdirSync(join(this.folder, made));
    chmodSync(join(this.folder, 'postgresql'), 0o777);
    symlinkSync(resolve('tests/operations/systemctl.mjs'), join(this.folder, 'bin/systemctl'));
    symlinkSync(resolve('tests/operations/pg_basebackup'), join(this.folder, 'bin/pg_basebackup'));
    this.env = {
      PATH: `${join(this.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: this.folder,
      PGPASSWORD: 'of the superuser',
      NODE_EXTRA_CA_CERTS: authority,
      PRIVATE_PROVIDER_HOSTS: `localhost:${this.ports.signIn}`,
      LOG_LEVEL: 'warn',
      DRAIN_SECONDS: '1',
    };
  }

  async startDatabase(): Promise<void> {
    this.postgres = await startPostgres({
      folder: this.data,
      port: this.ports.database,
      password: this.env['PGPASSWORD']!,
      durable: false,
    });
  }

  stopDatabase(): Promise<void> {
    return this.postgres.stop();
  }

  private async startStore(): Promise<void> {
    this.minio = await startMinio();
  }

  private async startProvider(authority: string): Promise<void> {
    const realm = {
      realm: 'agency',
      enabled: true,
      clients: [this.client('liaison'), this.client('partner')],
      users: [
        person('first-administrator', 'dana', 'agency.example'),
        person('first-partner', 'luis', 'partner.example'),
      ],
    };
    this.keycloak = await startKeycloak(realm, {
      port: this.ports.keycloak,
      options: [
        `--hostname=https://localhost:${this.ports.signIn}`,
        '--proxy-headers=xforwarded',
        `--truststore-paths=${authority}`,
      ],
    });
  }

  private client(clientId: string) {
    return {
      clientId,
      publicClient: false,
      standardFlowEnabled: true,
      redirectUris: [`${this.address}/auth/callback/*`],
      clientAuthenticatorType: 'client-jwt',
      attributes: {
        'pkce.code.challenge.method': 'S256',
        'post.logout.redirect.uris': `${this.address}/signed-out`,
        'token.endpoint.auth.signing.alg': 'ES256',
        'use.jwks.url': 'true',
        'jwks.url': `${this.address}/auth/jwks`,
      },
    };
  }

  async stop(): Promise<void> {
    for (const group of this.running)
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // nothing of it is left
      }
    for (const proxy of this.proxies) {
      proxy.closeAllConnections();
      proxy.close();
    }
    await Promise.all([this.keycloak?.stop(), this.minio?.stop()]);
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the page says, with the hosts and folders of this machine. */
  private here(text: string): string {
    return text
      .replaceAll('db.agency.example:5432', `127.0.0.1:${this.ports.database}`)
      .replaceAll('https://s3.agency.example', this.minio.endpoint)
      .replaceAll('S3_ACCESS_KEY="liaison"', `S3_ACCESS_KEY="${this.minio.accessKey}"`)
      .replaceAll('the secret of that key', this.minio.secretKey)
      .replaceAll('https://sign-in.agency.example/realms/agency', this.issuer)
      .replaceAll('liaison.agency.example', `localhost:${this.ports.portal}`)
      .replaceAll('4001', String(this.ports.first))
      .replaceAll('4002', String(this.ports.second))
      .replaceAll('/var/lib/postgresql/data', this.data)
      .replaceAll('/var/backups/liaison', join(this.folder, 'backups'))
      .replaceAll(' -o postgres -g postgres', process.getuid?.() === 0 ? ' -o postgres -g postgres' : '');
  }

  /** Types it into a shell; what it starts in the background stays. As the database's user where the page says so. */
  async type(text: string, as?: 'postgres'): Promise<{ code: number | null; said: string }> {
    const { uid, gid } = statSync(this.data);
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', this.here(text)], {
      cwd: this.folder,
      env: this.env,
      detached: true,
      ...(as && { uid, gid }),
    });
    this.running.add(child.pid!);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said += String(part);
        this.typed += String(part);
      });
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    return { code, said };
  }

  /** Asks the database as its superuser. */
  sql(text: string): string {
    const url = `postgres://postgres@127.0.0.1:${this.ports.database}/liaison`;
    return execFileSync('psql', [url, '-Atc', text], { env: this.env, encoding: 'utf8' }).trim();
  }

  /** The settings of portals and workers. */
  get settings(): string {
    return readFileSync(join(this.folder, '.env'), 'utf8');
  }

  async ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const isReady = await fetch(`${this.address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await wait(100);
    }
    throw new Error(`no portal became ready: ${this.typed}`);
  }

  async signIn(jar: CookieJar, username: string, domain: string): Promise<string> {
    const provider = await this.routeOf(`${username}@${domain}`);
    const begun = await jar.fetch(`${this.address}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider, returnTo: '/', acknowledged: true }),
    });
    const page = await jar.fetch(((await begun.json()) as { redirect: string }).redirect);
    const action = /<form id="kc-form-login"[^>]* action="([^"]+)"/.exec(await page.text())?.[1];
    // The provider knows the browser already.
    if (!action) return page.finalUrl;
    const landed = await jar.fetch(action.replaceAll('&amp;', '&'), {
      method: 'POST',
      body: new URLSearchParams({ username, password: `${username}-password`, credentialId: '' }),
    });
    return landed.finalUrl;
  }

  private async routeOf(mail: string): Promise<string> {
    const answer = await fetch(`${this.address}/auth/address`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address: mail }),
    });
    return ((await answer.json()) as { routes: { provider: string }[] }).routes[0]!.provider;
  }

  async ask<T>(jar: CookieJar, query: string): Promise<T> {
    const answer = await jar.fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
