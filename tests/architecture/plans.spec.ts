import { allStatements } from '@liaison/database';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { seedRoom } from '../bench/seed-room.mjs';
import { seed } from '../bench/seed.mjs';
import { listShapes } from '../../src/modules/documents/document.list.js';

/** Tables that grow with what everybody does, and in which the world below has thousands of rows. */
const GROWING = [
  'account',
  'channel_entry',
  'document',
  'document_version',
  'file',
  'session',
  'workspace_member',
];

let portal: TestPortal;
let client: pg.Client;
let ids: Record<string, string>;
/** What PostgreSQL told of plans since it was last asked. */
let told: string[] = [];
/** Statements that ended early, so that the rest of them was not looked at. */
const ended: Record<string, string> = {};

beforeAll(async () => {
  portal = await startTestPortal();
  await import('../../apps/worker/worker.module.js');
  client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  await seed(client, { documents: 20_000 });
  const { tokens, channels } = await seedRoom(client, { messages: 2000 });
  const [known] = (
    await client.query<Record<string, string>>(
      `select a.id as "accountId", s.id as "sessionId", c.incident_id as "incidentId", a.organization_id as "organizationId",
         c.id as "channelId", w.workspace_id as "workspaceId", d.id as "documentId", d.file_id as "fileId"
       from liaison.session s join liaison.account a on a.id = s.account_id join liaison.channel c on c.id = $2
       join liaison.workspace_member w on w.account_id = a.id and w.workspace_id <> c.incident_id
       join liaison.document d on d.workspace_id = w.workspace_id where s.token_hash = $1 limit 1`,
      [createHash('sha256').update(tokens[0]!).digest(), channels[0]],
    )
  ).rows;
  ids = known!;
  client.on('notice', ({ message }) => told.push(message ?? ''));
  await client.query(`load 'auto_explain'`);
  for (const [name, value] of Object.entries({
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_level': 'notice',
    plan_cache_mode: 'force_generic_plan',
    random_page_cost: '1.1',
    jit: 'off',
  }))
    await client.query(`select set_config($1, $2, false)`, [name, value]);
  await client.query('set role liaison_portal');
  const [hash] = [createHash('sha256').update(tokens[0]!).digest()];
  await client.query('begin');
  await client.query('select * from fence.enter_by_token($1)', [hash]);
}, 180_000);
afterAll(async () => {
  await client.end();
  await portal.close();
});

/** A value for a parameter, of its type: of something that is there, where its name says what. */
function valueFor(name: string, type: string): unknown {
  if (type.endsWith('[]')) return type === 'uuid[]' ? [ids[name.replace(/s$/, '')] ?? randomUUID()] : [];
  if (type === 'uuid') return ids[name] ?? randomUUID();
  if (/int|numeric|double/.test(type)) return 10;
  if (type === 'boolean') return true;
  if (type.startsWith('timestamp')) return new Date();
  if (type === 'bytea') return Buffer.alloc(32);
  if (type === 'jsonb' || type === 'json') return '{}';
  return 'some';
}

/** Runs a statement as a person, takes back what it did, and answers which growing tables were read from end to end. */
async function readWhole(text: string, valuesOf: (types: string[]) => unknown[]): Promise<string[]> {
  told = [];
  await client.query('savepoint one');
  try {
    await client.query(`prepare looked_at as ${text}`);
    const { rows } = await client.query<{ types: string[] }>(
      `select parameter_types::text[] as types from pg_prepared_statements where name = 'looked_at'`,
    );
    await client.query('deallocate looked_at');
    await client.query({ text, values: valuesOf(rows[0]!.types) });
  } catch (error) {
    // Refusals are of no matter: how they were come by was planned too.
    ended[text] = (error as Error).message;
  }
  await client.query('rollback to one');
  const whole = told.flatMap((plan) => [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table!));
  return [...new Set(whole)].filter((table) => GROWING.includes(table));
}

test('no statement reads from end to end what grows with other people’s rows', async () => {
  const found: Record<string, string[]> = {};
  for (const { name, text, parameters } of allStatements().values()) {
    const whole = await readWhole(text, (types) => types.map((type, i) => valueFor(parameters[i]!, type)));
    if (whole.length) found[name] = whole;
  }
  expect(found).toEqual({});
  // An insert is refused when its values are there; whatever else ended early was not looked at to its end.
  const early = Object.keys(ended).filter((text) => !text.startsWith('insert into'));
  expect(early).toEqual(['select fence.join_room($1)']);
});

test('nor does any shape of a list of documents', async () => {
  const found: Record<string, string[]> = {};
  for (const { name, text, values } of listShapes()) {
    const whole = await readWhole(text, () => values);
    if (whole.length) found[name] = whole;
  }
  expect(found).toEqual({});
}, 120_000);

test('planted: a search that no index helps is found within a function', async () => {
  await client.query('savepoint planted');
  await client.query('reset role');
  await client.query(`create function fence.planted() returns bigint language plpgsql security definer as
    $$ begin return (select count(*) from liaison.channel_entry where body like '%x%'); end $$`);
  await client.query('set role liaison_portal');
  expect(await readWhole('select fence.planted()', () => [])).toEqual(['channel_entry']);
  await client.query('rollback to planted');
});
