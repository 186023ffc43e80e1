import { environment } from '@liaison/config';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { seal } from '../modules/identity/index.js';

const OPTIONS = [
  'name',
  'short-name',
  'slug',
  'country',
  'domain',
  'issuer',
  'client-id',
  'client-secret',
  'subject',
  'administrator',
] as const;
type Option = (typeof OPTIONS)[number];

const USAGE = `Usage: npm run bootstrap -- --name "National Incident Response Unit" --short-name NIRU --slug niru --country USA \\
  --domain niru.gov --issuer https://sign-in.niru.gov --client-id liaison [--client-secret SECRET] \\
  --subject SUBJECT --administrator "Full Name"
Makes the operator, its identity provider and its first administrator in an empty installation. Without --client-secret
the portal authenticates with its key (private_key_jwt).`;

/** `npm run bootstrap`: the first organization, before anybody can sign in. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
  });
  const given = values as Partial<Record<Option, string>>;
  const missing = OPTIONS.filter((name) => name !== 'client-secret' && !given[name]);
  if (missing.length)
    throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}\n\n${USAGE}`);
  const { DATABASE_OWNER_URL, PUBLIC_URL } = environment();
  if (!DATABASE_OWNER_URL) throw new Error('DATABASE_OWNER_URL: needed for the bootstrap');
  const providerId = await bootstrap(DATABASE_OWNER_URL, given as Record<Option, string>);
  console.log(
    `Done. Register this redirect address at the provider: ${PUBLIC_URL}/auth/callback/${providerId}`,
  );
}

async function bootstrap(url: string, given: Record<Option, string>): Promise<string> {
  const secret = given['client-secret'];
  const operator = {
    slug: given.slug,
    name: given.name,
    shortName: given['short-name'],
    country: given.country,
  };
  const provider = {
    name: `${given['short-name']} sign-in`,
    issuer: given.issuer,
    clientId: given['client-id'],
    domain: given.domain,
    clientAuthentication: secret ? 'client_secret_basic' : 'private_key_jwt',
    clientSecretSealed: secret ? await seal(secret) : null,
  };
  const administrator = { subject: given.subject, name: given.administrator };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select fence.bootstrap($1, $2, $3) as id', [
      operator,
      provider,
      administrator,
    ]);
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
