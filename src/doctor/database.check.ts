import { environment } from '@liaison/config';
import pg from 'pg';
import type { Runs } from '../database/applied.js';
import { refuseBehind } from '../database/refuse-unfit.js';
import { ok, reason, warning, wrong, type Finding } from './finding.js';

const NEWEST_NEEDED = 180_000;
const CLOCK_MS = 2000;
const CONNECT_MS = 5000;

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database as the portal meets it: who it is there, what it finds, and whether they tell the same time. */
export async function checkDatabase(): Promise<Finding[]> {
  try {
    return await connected(environment().DATABASE_URL, async (client) => [
      await version(client),
      await role(client),
      await locale(client),
      await collation(client),
      await clock(client),
      await schema(client),
    ]);
  } catch (error) {
    return [
      wrong(
        'database',
        `cannot be reached (${reason(error)})`,
        'Check DATABASE_URL, its password, and that PostgreSQL runs.',
      ),
    ];
  }
}

async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const { number, text } = rows[0]!;
  return number >= NEWEST_NEEDED
    ? ok('PostgreSQL', text)
    : wrong('PostgreSQL', `is ${text}`, 'Liaison needs PostgreSQL 18 or newer.');
}

async function role(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; strong: boolean; owns: boolean }>(
    `select current_user as name, r.rolsuper or r.rolbypassrls as strong,
       exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = to_regnamespace('liaison')) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  const { name, strong, owns } = rows[0]!;
  return strong || owns
    ? wrong(
        'role of the portal',
        `${name} is not bound by row-level security`,
        'Let DATABASE_URL name liaison_portal.',
      )
    : ok('role of the portal', name);
}

async function locale(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ provider: string; locale: string | null; encoding: string }>(
    `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  );
  const { provider, locale: name, encoding } = rows[0]!;
  if (encoding !== 'UTF8')
    return wrong(
      'locale',
      `the encoding is ${encoding}`,
      'Make the database anew with encoding UTF8 (docs/operations.md).',
    );
  return provider === 'b' && name === 'C.UTF-8'
    ? ok('locale', 'C.UTF-8 of PostgreSQL’s own')
    : warning(
        'locale',
        'is the operating system’s, and may change with it',
        'Make databases with locale_provider builtin and builtin_locale C.UTF-8; after an upgrade of the system, reindex this one.',
      );
}

async function collation(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ stale: boolean | null }>(
    `select collversion is distinct from pg_collation_actual_version(oid) as stale from pg_collation where collname = 'by_name'`,
  );
  if (!rows.length)
    return warning('order of names', 'the collation by_name is missing', 'Run npm run migrate.');
  return rows[0]!.stale
    ? wrong(
        'order of names',
        'was made by another version of ICU',
        'As liaison_owner: reindex schema liaison; alter collation liaison.by_name refresh version;',
      )
    : ok('order of names', 'ICU as the indexes were made by');
}

async function clock(client: pg.Client): Promise<Finding> {
  const asked = Date.now();
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const apart = Math.abs(rows[0]!.now.getTime() - (asked + Date.now()) / 2);
  return apart < CLOCK_MS
    ? ok('clocks', `${Math.round(apart)} ms apart`)
    : wrong(
        'clocks',
        `database and portal are ${(apart / 1000).toFixed(1)} s apart`,
        'Let both follow the same time server.',
      );
}

async function schema(client: pg.Client): Promise<Finding> {
  const runs: Runs = {
    query: async <T>(text: string, values?: unknown[]) => (await client.query(text, values)).rows as T,
  };
  try {
    await refuseBehind(runs);
    return ok('schema', 'is of this version');
  } catch (error) {
    return wrong('schema', reason(error), 'Run npm run migrate.');
  }
}

interface RoleRow {
  name: string;
  login: boolean;
  strong: boolean;
}

/** What the roles of the database may (src/database/roles.sql). */
const ROLES: Record<string, Omit<RoleRow, 'name'>> = {
  liaison_owner: { login: true, strong: false },
  liaison_definer: { login: false, strong: true },
  liaison_portal: { login: true, strong: false },
  liaison_jobs: { login: true, strong: false },
};

export async function checkRoles(): Promise<Finding[]> {
  const found = await connected(environment().DATABASE_URL, async (client) => {
    const { rows } = await client.query<RoleRow>(
      `select rolname as name, rolcanlogin as login, rolbypassrls or rolsuper as strong from pg_roles where rolname = any ($1)`,
      [Object.keys(ROLES)],
    );
    return new Map(rows.map((row) => [row.name, row]));
  });
  return Object.entries(ROLES).map(([name, wanted]) => {
    const row = found.get(name);
    if (row?.login === wanted.login && row.strong === wanted.strong)
      return ok(`role ${name}`, 'is as it should be');
    return wrong(
      `role ${name}`,
      row ? 'may other than it should' : 'is missing',
      'Run src/database/roles.sql as a superuser.',
    );
  });
}

const LATE_MINUTES = 5;

/** Whether a worker does what is to be done. */
export async function checkWorker(): Promise<Finding[]> {
  const { JOBS_DATABASE_URL } = environment();
  if (!JOBS_DATABASE_URL)
    return [
      warning(
        'worker',
        'JOBS_DATABASE_URL is not set here',
        'Run the doctor with the worker’s settings, too.',
      ),
    ];
  const { rows } = await connected(JOBS_DATABASE_URL, (client) =>
    client.query<{ late: boolean | null; dead: string; connected: boolean }>(
      `select max(c.last_execution) < now() - make_interval(mins => ${LATE_MINUTES}) as late,
         exists (select from pg_stat_activity s where s.usename = current_user and s.pid <> pg_backend_pid()) as connected,
         (select count(*) from queue._private_jobs j where j.attempts >= j.max_attempts) as dead
       from queue._private_known_crontabs c`,
    ),
  );
  const { late, dead, connected: isConnected } = rows[0]!;
  const remedy = 'Start one: node dist/apps/worker/main.js.';
  const none = wrong('worker', isConnected ? 'is connected and does nothing' : 'none is at work', remedy);
  // A new one has nothing to show yet.
  const runs = isConnected && late !== true ? ok('worker', 'is at work') : none;
  return Number(dead)
    ? [
        runs,
        warning(
          'jobs',
          `${dead} were given up`,
          'NIRU’s administrators see them on their home page, and why.',
        ),
      ]
    : [runs];
}
