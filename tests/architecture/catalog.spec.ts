import { startTestPortal, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { violations } from './catalog.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

test('PostgreSQL says that every table is fenced, and nothing goes round the fence', async () => {
  expect(await violations(portal.sql)).toEqual([]);
});

test('who acts is set by itself: in a join the plan decides for which rows it is set, and which is last', async () => {
  const functions = await portal.sql<{ name: string; text: string }>(
    `select proname as name, prosrc as text from pg_proc where pronamespace = 'fence'::regnamespace and prosrc like '%set_config%'`,
  );
  expect(functions.length).toBeGreaterThan(4);
  const joined = functions.filter(({ text }) =>
    text
      .replaceAll(/--.*$/gm, '')
      .split(';')
      .some((one) => one.includes('set_config') && /\bfrom\b/i.test(one)),
  );
  expect(joined.map(({ name }) => name)).toEqual([]);
});

test('the portal’s role sees no row of any table when nobody acts', async () => {
  const center = await portal.given.organization('Center');
  const ana = await portal.given.person('Ana', center);
  const workspace = await portal.given.workspace('Work', ana);
  await portal.given.document(workspace, ana, 'Paper');
  const client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
  await client.connect();
  const tables = await portal.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'liaison'::regnamespace`,
  );
  expect(tables.length).toBeGreaterThan(12);
  for (const { name } of tables) {
    const [column] = await portal.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname <> 'token_hash' limit 1`,
      [`liaison.${name}`],
    );
    const seen = client.query(`select ${column!.name} from liaison.${name}`).then(
      ({ rows }) => rows.length,
      // A table that only the database's own functions read.
      (error: { code: string }) => error.code,
    );
    expect([name, await seen]).toEqual([
      name,
      ['presence', 'quota', 'storage_count'].includes(name) ? '42501' : 0,
    ]);
  }
  await expect(client.query('select token_hash from liaison.session')).rejects.toMatchObject({
    code: '42501',
  });
  await expect(client.query('set role liaison_definer')).rejects.toMatchObject({ code: '42501' });
  await expect(client.query(`select fence.bootstrap('{}', '{}', '{}')`)).rejects.toMatchObject({
    code: '42501',
  });
  await client.end();
});
