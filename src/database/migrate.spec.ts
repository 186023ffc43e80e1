import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { asSuperuser, provision, type DatabaseUrls } from '../../apps/standalone/provision.js';
import { projectRoot } from '../../apps/standalone/project-root.js';
import { definedIn, readDefinitions } from './definitions.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { migrationHash, migrationName, migrationText } from './sql-migration.js';

const server = process.env['LIAISON_TEST_POSTGRES']!;

/** A database of its own, with what `from` makes of it. */
async function database(from: (urls: DatabaseUrls) => Promise<unknown>): Promise<DatabaseUrls> {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`;
  const urls = await provision(server, name);
  await from(urls);
  return urls;
}

const asOwner = async (urls: DatabaseUrls, text: string) => {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};
const nothing = () => Promise.resolve();

test('each migration is the one that was locked', () => {
  const lock = JSON.parse(
    readFileSync(join(projectRoot(), 'src/database/migrations/lock.json'), 'utf8'),
  ) as Record<string, string>;
  expect(Object.fromEntries(migrations.map((file) => [file, migrationHash(file)]))).toEqual(lock);
});

test('migrations hold tables and data; rules stand in files', () => {
  for (const file of migrations)
    expect(migrationText(file)).not.toMatch(/create (or replace )?(function|view|trigger|policy)\b/i);
});

test('every function and view is defined in one file, and has a comment there', () => {
  const texts = readDefinitions().map(({ text }) => text);
  const names = texts.flatMap(definedIn);
  expect(names.length).toBeGreaterThan(60);
  expect([...new Set(names)].sort()).toEqual([...names].sort());
  for (const name of names)
    expect(texts.join('\n')).toMatch(new RegExp(`comment on (function|view) fence\\.${name}\\b`));
});

test('a second start runs nothing', async () => {
  const urls = await database(nothing);
  expect(await migrate(urls.owner)).toEqual([]);
});

test('two that start together do not disturb each other', async () => {
  const urls = await database((made) =>
    asOwner(made, `delete from liaison_applied where name = 'definitions'`),
  );
  const both = await Promise.all([migrate(urls.owner), migrate(urls.owner)]);
  expect(both.flat()).toEqual(['rules']);
});

test('a migration that was changed after it ran stops the start with one sentence', async () => {
  const name = migrationName(migrations[0]!);
  const urls = await database((made) =>
    asOwner(made, `update liaison_applied set sha256 = repeat('0', 64) where name = '${name}'`),
  );
  await expect(migrate(urls.owner)).rejects.toThrow(
    'The migration 1764316800000-baseline was changed after this database had run it',
  );
});

test('a database of a development version is refused with what to do', async () => {
  const urls = await database((made) =>
    asOwner(
      made,
      `insert into liaison_migration (timestamp, name) values (1763700020000, 'SurgeOver1763700020000')`,
    ),
  );
  await expect(migrate(urls.owner)).rejects.toThrow(
    /from before its first baseline and cannot be upgraded: give an empty database/,
  );
});

test('a database of a newer version is refused', async () => {
  const urls = await database((made) =>
    asOwner(
      made,
      `insert into liaison_migration (timestamp, name) values (4000000000000, 'later4000000000000')`,
    ),
  );
  await expect(migrate(urls.owner)).rejects.toThrow('newer version of Liaison');
});

test('what was changed by hand is as the files say again when the rules are applied', async () => {
  const urls = await database((made) =>
    asSuperuser(made.superuser, (client) =>
      client.query(`
        drop policy document_select on liaison.document;
        create policy document_select on liaison.document for select to liaison_portal using (true);
        create policy another on liaison.document for delete to liaison_portal using (true);
        grant delete on liaison.document to liaison_portal;
        drop trigger kept on liaison.account;
        grant execute on function fence.bootstrap(jsonb, jsonb, jsonb) to liaison_portal;
        create or replace function fence.is_operator() returns boolean language sql stable return true;
        create function fence.left_over() returns int language sql return 1;
        alter function fence.left_over() owner to liaison_definer;
        delete from public.liaison_applied where name = 'definitions'`),
    ),
  );
  expect(await migrate(urls.owner)).toEqual(['rules']);
  const [found] = await asOwner(
    urls,
    `select (select string_agg(policyname, ' ' order by policyname) from pg_policies where tablename = 'document') as policies,
       (select qual from pg_policies where policyname = 'document_select') as readable,
       has_table_privilege('liaison_portal', 'liaison.document', 'delete') as deletes,
       has_function_privilege('liaison_portal', 'fence.bootstrap(jsonb, jsonb, jsonb)', 'execute') as bootstraps,
       exists (select from pg_trigger where tgname = 'kept' and tgrelid = 'liaison.account'::regclass) as kept,
       to_regproc('fence.left_over') as left_over, fence.is_operator() as operator`,
  );
  expect(found).toEqual({
    policies: 'document_insert document_select document_update',
    readable: '(workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[]))',
    deletes: false,
    bootstraps: false,
    kept: true,
    left_over: null,
    operator: false,
  });
});

test('who holds a table holds up the rules, and is not ended by them', async () => {
  const urls = await database((made) =>
    asOwner(made, `delete from liaison_applied where name = 'definitions'`),
  );
  const holder = new pg.Client({ connectionString: urls.superuser });
  await holder.connect();
  await holder.query('begin; select from liaison.document limit 1');
  const migrating = migrate(urls.owner);
  const first = await Promise.race([migrating, refusedOnce(urls)]);
  await holder.query('commit');
  await holder.end();
  expect([first, await migrating]).toEqual(['refused', ['rules']]);
});

/** Answers when the migration has given up waiting once: it no longer waits, and has not locked anything. */
async function refusedOnce(urls: DatabaseUrls): Promise<string> {
  const waiting = `select from pg_locks where mode = 'AccessExclusiveLock' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  return asSuperuser(urls.superuser, async (client) => {
    while (!(await client.query(waiting)).rowCount);
    while ((await client.query(waiting)).rowCount);
    return 'refused';
  });
}

test('the portal’s role reads what was applied, and changes nothing of it', async () => {
  const urls = await database(nothing);
  const client = new pg.Client({ connectionString: urls.portal });
  await client.connect();
  const { rowCount } = await client.query('select from public.liaison_applied');
  expect(rowCount).toBe(migrations.length + 1);
  await expect(client.query('delete from public.liaison_applied')).rejects.toMatchObject({ code: '42501' });
  await client.end();
});
