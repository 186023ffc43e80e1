import { DiskStore } from '@liaison/object-store';
import { CompactEncrypt } from 'jose';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Arguments } from './arguments.js';
import { addressOf, DEMO_ORGANIZATIONS } from './demo/people.js';
import { moveProviders, seedDemo } from './demo/seed.js';
import { startPostgres } from './embedded-postgres.js';
import { lockFolder } from './folder-lock.js';
import { freePort, isFree } from './free-port.js';
import type { ProviderSpec } from './identity-provider-spec.js';
import { startIdentityProviders } from './identity-providers.js';
import { Part } from './part.js';
import { projectRoot } from './project-root.js';
import { asSuperuser, provision, type DatabaseUrls } from './provision.js';
import { openSettings, publicKeyOf, type Settings } from './settings.js';

/** In so long what was killed has left its ports. */
const LEAVING_MS = 6000;

type Stop = () => Promise<void>;

/** Brings up all parts in order and takes them down in the opposite one. */
export class Standalone {
  private readonly stops: Stop[] = [];

  constructor(
    private readonly options: Arguments,
    private readonly progress: (line: string) => void,
    private readonly crashed: (sentence: string) => void,
  ) {}

  get address(): string {
    return `http://localhost:${this.options.port}`;
  }

  async start(): Promise<void> {
    const { data, port, demo, reset } = this.options;
    const unlock = await lockFolder(data);
    this.stops.push(() => Promise.resolve(unlock()));
    await this.assertPortsFree();
    if (reset && existsSync(join(data, 'settings.json'))) rmSync(data, { recursive: true, force: true });
    const settings = openSettings(data);
    const urls = await this.startDatabase(settings);
    const store = new DiskStore(join(data, 'objects'));
    await store.open();
    this.progress('Object store: ready');
    if (demo) await this.startDemo(settings, urls, store);
    const env = environmentOf(this.options, settings, urls);
    await this.startPart('portal', 'src/main.js', env);
    await this.startPart('worker', 'apps/worker/main.js', env);
    this.progress(`Portal: listening on port ${port}`);
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse())
      await stop().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
      });
  }

  private async assertPortsFree(): Promise<void> {
    const { port, demo } = this.options;
    for (const wanted of demo ? [port, port + 1] : [port])
      if (!(await isFreeSoon(wanted)))
        throw new Error(`Port ${wanted} is taken by another program. Choose another with --port.`);
  }

  private async startDatabase(settings: Settings): Promise<DatabaseUrls> {
    const folder = join(this.options.data, 'postgres');
    const port = await freePort();
    const postgres = await startPostgres({
      folder,
      port,
      password: settings.databasePassword,
      durable: true,
      crashed: this.crashed,
    });
    this.stops.push(() => postgres.stop());
    this.progress('Database: PostgreSQL started');
    const urls = await provision(postgres.url, 'liaison');
    this.progress('Database: schema is up to date');
    return urls;
  }

  private async startDemo(settings: Settings, urls: DatabaseUrls, store: DiskStore): Promise<void> {
    const providerPort = this.options.port + 1;
    const sealedSecret = await new CompactEncrypt(Buffer.from(settings.clientSecret))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(Buffer.from(settings.secretsKey, 'base64'));
    const specs = await asSuperuser(urls.superuser, async (client) => {
      const made = await seedDemo(client, { store, providerPort, sealedSecret });
      await moveProviders(client, providerPort);
      this.progress(made ? 'Demo: organizations, people and documents made' : 'Demo: kept as it was');
      const { rows } = await client.query<{ slug: string; id: string }>(
        'select o.slug, p.id from liaison.identity_provider p join liaison.organization o on o.id = p.organization_id',
      );
      return this.providerSpecs(new Map(rows.map((row) => [row.slug, row.id])), settings);
    });
    const providers = await startIdentityProviders(providerPort, specs);
    this.stops.push(() => providers.stop());
    this.progress(`Sign-in: ${specs.length} development providers on port ${providerPort}`);
  }

  private providerSpecs(ids: Map<string, string>, settings: Settings): ProviderSpec[] {
    return DEMO_ORGANIZATIONS.filter(({ slug }) => ids.has(slug)).map((organization) => ({
      slug: organization.slug,
      organization: organization.name,
      people: organization.people.map((person) => ({ ...person, email: addressOf(organization, person) })),
      client: {
        id: 'liaison',
        redirectUri: `${this.address}/auth/callback/${ids.get(organization.slug)}`,
        backChannelLogoutUri: `${this.address}/auth/back-channel-logout/${ids.get(organization.slug)}`,
        postLogoutRedirectUri: `${this.address}/signed-out`,
        ...(organization.withSecret ? { secret: settings.clientSecret } : { jwks: publicKeyOf(settings) }),
      },
    }));
  }

  private async startPart(name: string, file: string, env: Record<string, string>): Promise<void> {
    const part = await Part.start(name, join(projectRoot(), 'dist', file), env, this.crashed);
    this.stops.push(() => part.stop());
    this.progress(`${name[0]!.toUpperCase()}${name.slice(1)}: started (process ${part.process.pid})`);
  }
}

/** What was killed a moment ago may still be about to leave it. */
async function isFreeSoon(port: number): Promise<boolean> {
  for (let waited = 0; waited < LEAVING_MS; waited += 200) {
    if (await isFree(port)) return true;
    await wait(200);
  }
  return false;
}

function environmentOf(
  { port, data }: Arguments,
  settings: Settings,
  urls: DatabaseUrls,
): Record<string, string> {
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: urls.portal,
    JOBS_DATABASE_URL: urls.jobs,
    OBJECT_STORE: 'disk',
    OBJECT_STORE_PATH: join(data, 'objects'),
    MAIL_URL: process.env['MAIL_URL'] ?? pathToFileURL(join(data, 'mail')).href,
    SECURITY_CONTACT: 'mailto:security@niru.example',
    SECRETS_KEY: settings.secretsKey,
    SIGNING_KEY: settings.signingKey,
    ALLOW_PRIVATE_PROVIDERS: 'true',
    WEB_ROOT: join(projectRoot(), 'dist/web'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    SHUTDOWN_SECONDS: '5',
    DRAIN_SECONDS: '0',
  };
}
