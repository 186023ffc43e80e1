import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { projectRoot } from './project-root.js';

const ROLES = ['owner', 'portal', 'jobs'] as const;
export type DatabaseUrls = Record<(typeof ROLES)[number] | 'superuser', string>;

/** The addresses of one database, as each role. All have the superuser's password: this is not for production. */
export function urlsOf(superuserUrl: string, database: string): DatabaseUrls {
  const as = (user: string) => {
    const url = new URL(superuserUrl);
    url.username = user;
    url.pathname = `/${database}`;
    return url.href;
  };
  return {
    superuser: as('postgres'),
    owner: as('liaison_owner'),
    portal: as('liaison_portal'),
    jobs: as('liaison_jobs'),
  };
}

export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes roles and database when they are absent, and brings the schema up to date. */
export async function provision(superuserUrl: string, database: string): Promise<DatabaseUrls> {
  const urls = urlsOf(superuserUrl, database);
  const password = decodeURIComponent(new URL(superuserUrl).password);
  await asSuperuser(superuserUrl, async (client) => {
    await client.query(readFileSync(join(projectRoot(), 'src/database/roles.sql'), 'utf8'));
    for (const role of ROLES)
      await client.query(`alter role liaison_${role} password ${client.escapeLiteral(password)}`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount)
      await client.query(`create database ${client.escapeIdentifier(database)} owner liaison_owner`);
  });
  await migrate(urls.owner);
  return urls;
}
