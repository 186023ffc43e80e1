import { allStatements } from '@liaison/database';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { listShapes } from '../../src/modules/documents/document.list.js';

let portal: TestPortal;
let client: pg.Client;
beforeAll(async () => {
  portal = await startTestPortal();
  // What only the worker runs is defined beside it.
  await import('../../apps/worker/worker.module.js');
  client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await portal.close();
});

/** Plans a statement as the portal's role on the real schema; answers what PostgreSQL says against it. */
async function refusal(text: string): Promise<string | null> {
  return client.query(`explain (generic_plan) ${text}`).then(
    () => null,
    (error: Error) => error.message,
  );
}

test('PostgreSQL plans every statement on the present schema, as the portal’s role', async () => {
  const statements = [...allStatements().values()];
  expect(statements.length).toBeGreaterThan(110);
  const refused = [];
  for (const { name, text } of statements) {
    const message = await refusal(text);
    if (message) refused.push(`${name}: ${message}`);
  }
  expect(refused).toEqual([]);
});

test('every shape of a list of documents is planned too', async () => {
  const shapes = listShapes();
  expect(shapes.length).toBeGreaterThan(500);
  const refused = [];
  for (const { name, text } of shapes) {
    const message = await refusal(text);
    if (message) refused.push(`${name}: ${message}`);
  }
  expect(refused).toEqual([]);
});

/** Prepares every statement, and answers the types of what each tells. */
async function resultTypes(owner: pg.Client): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const { name, text } of allStatements().values()) {
    await owner.query(`prepare told as ${text}`);
    const { rows } = await owner.query<{ types: string }>(
      `select result_types::text as types from pg_prepared_statements where name = 'told'`,
    );
    told[name] = rows[0]!.types;
    await owner.query('deallocate told');
  }
  return told;
}

test('a column that a later version adds changes no answer: a portal of this one goes on beside it', async () => {
  const owner = new pg.Client({ connectionString: portal.databaseUrl });
  await owner.connect();
  await owner.query('begin');
  const before = await resultTypes(owner);
  await owner.query(`do $$ declare place regclass; begin
    for place in select oid from pg_class where relnamespace = 'liaison'::regnamespace and relkind = 'r' loop
      execute format('alter table %s add column added_later int', place);
    end loop; end $$`);
  expect(await resultTypes(owner)).toEqual(before);
  await owner.query('rollback');
  await owner.end();
});

test('planted: a column that is gone, and a right that was taken, are found', async () => {
  expect(await refusal('select gone from liaison.document')).toMatch(/column "gone" does not exist/);
  expect(await refusal('select token_hash from liaison.session')).toMatch(/permission denied/);
});
