import { startTestPortal, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { violations } from '../architecture/catalog.js';
import { differences } from './ask.js';
import { MATRIX } from './matrix.js';
import type { Row } from './roles.js';
import { makeWorld } from './world.js';

/** The question of the matrix that a fault must turn red. */
const rows = (operation: string, variant?: string): Row[] =>
  MATRIX.filter((row) => row.operation === operation && row.variant === variant);

const openTo = (table: string, command: string) =>
  `drop policy ${table}_${command} on liaison.${table};
   create policy ${table}_${command} on liaison.${table} for ${command} to liaison_portal using (true)`;

interface Fault {
  name: string;
  sql: string;
  red: (portal: TestPortal) => Promise<string[]>;
}
const byMatrix = (operation: string, variant?: string) => (portal: TestPortal) =>
  differences(portal, rows(operation, variant));
const byCatalog = (portal: TestPortal) => violations(portal.sql);

/** Row-level security around it would hide what the function finds for a stranger; what it finds is asked of itself. */
async function bySearchItself(portal: TestPortal): Promise<string[]> {
  const { people } = await makeWorld(portal);
  const client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select fence.enter_by_session($1)', [people.stranger.sessionId]);
  const { rows } = await client.query<{ body: string }>(
    `select entry ->> 'body' as body from fence.find_messages(null, false, 'CANARY', false, null, null, 20) entry`,
  );
  await client.end();
  return rows.map(({ body }) => `a stranger finds ${body}`);
}

/** Faults that people make. Each must be found, or the tests that pass prove nothing. */
const FAULTS: Fault[] = [
  {
    name: 'row-level security switched off for documents',
    sql: 'alter table liaison.document disable row level security',
    red: byCatalog,
  },
  {
    // One of the three alone shows nothing: their joins fence one another.
    name: 'documents, files and workspaces are open to everybody',
    sql: ['document', 'file', 'workspace'].map((table) => openTo(table, 'select')).join(';'),
    red: byMatrix('document'),
  },
  { name: 'a policy that asks nothing', sql: openTo('document', 'select'), red: byCatalog },
  {
    name: 'an ended membership counts',
    sql: `create or replace view fence.live_membership as
            select workspace_id, account_id, role, person_organization_id, admitted_until from liaison.workspace_member where admitted_until > now()`,
    red: byMatrix('documents'),
  },
  {
    name: 'an agreement that ran out counts',
    sql: `create or replace view fence.live_membership as
            select workspace_id, account_id, role, person_organization_id, admitted_until from liaison.workspace_member where ended_at is null`,
    red: byMatrix('documents'),
  },
  {
    name: 'a membership outlives its agreement',
    sql: 'drop trigger carried on liaison.sharing_agreement',
    red: byMatrix('documents', 'of a workspace'),
  },
  {
    name: 'an ended session counts',
    sql: `create or replace view fence.live_session as
            select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, a.role, o.kind as organization_kind, s.expires_at as ends_at
            from liaison.session s join liaison.account a on a.id = s.account_id and a.state = 'active'
            join liaison.organization o on o.id = s.organization_id`,
    red: byMatrix('workspaces'),
  },
  {
    name: 'a disabled account counts',
    sql: `drop trigger closed on liaison.account;
          create or replace view fence.live_session as
            select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, a.role, o.kind as organization_kind, s.expires_at as ends_at
            from liaison.session s join liaison.account a on a.id = s.account_id
            join liaison.organization o on o.id = s.organization_id where s.ended_at is null`,
    red: byMatrix('workspaces'),
  },
  {
    name: 'a responder stays when surge access has run out',
    sql: `create or replace view fence.live_session as
            select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, a.role, o.kind as organization_kind, s.expires_at as ends_at
            from liaison.session s join liaison.account a on a.id = s.account_id and a.state in ('active', 'dormant')
            join liaison.organization o on o.id = s.organization_id where s.ended_at is null`,
    red: byMatrix('workspaces'),
  },
  {
    name: 'a closed channel is read by the whole room',
    sql: `create or replace view fence.live_channel as
            select c.id as channel_id, m.account_id, true as postable, c.incident_id, c.kind from liaison.channel c
            join fence.live_membership m on m.workspace_id = c.incident_id`,
    red: byMatrix('messages', 'closed to a position'),
  },
  ...(
    [
      ['enter_to_write', 'createWorkspace'],
      ['enter_or_refuse', 'postMessage'],
    ] as const
  ).map(([enter, operation]): Fault => ({
    name: `whoever signed out still acts, by ${enter}`,
    sql: `do $$ begin
            execute replace(pg_get_functiondef('fence.${enter}'::regproc), 'fence.live_session s',
              '(select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, a.role, o.kind as organization_kind
                from liaison.session s join liaison.account a on a.id = s.account_id join liaison.organization o on o.id = s.organization_id) s');
          end $$`,
    red: byMatrix(operation),
  })),
  {
    name: 'search finds what anybody reads',
    sql: `do $$ begin
            execute replace(pg_get_functiondef('fence.find_messages'::regproc), 'r.account_id = fence.account_id()', 'true');
          end $$`,
    red: bySearchItself,
  },
  { name: 'tasks are open to everybody', sql: openTo('task', 'select'), red: byMatrix('changeTaskState') },
  {
    name: 'situation reports are open to everybody',
    sql: openTo('situation_report', 'select'),
    red: byMatrix('situationReport'),
  },
  {
    name: 'exercises stand among what is real',
    sql: `create or replace function fence.exercises() returns uuid[] language sql stable security definer set search_path = '' as 'select ''{}''::uuid[]'`,
    red: byMatrix('documents'),
  },
  {
    name: 'whoever was relieved stays in the room',
    sql: 'drop trigger relieved on liaison.position_assignment',
    red: byMatrix('messages', 'in the room'),
  },
  {
    name: 'people stay whose organization has left',
    sql: 'drop trigger departed on liaison.incident_organization',
    red: byMatrix('incident'),
  },
  { name: 'agreements are open to everybody', sql: openTo('sharing_agreement', 'select'), red: byCatalog },
  {
    name: 'a plain view for the portal',
    sql: 'create view liaison.everything as select * from liaison.document; grant select on liaison.everything to liaison_portal',
    red: byCatalog,
  },
  {
    name: 'a materialized view for the portal',
    sql: 'create materialized view liaison.kept as select * from liaison.document; grant select on liaison.kept to liaison_portal',
    red: byCatalog,
  },
  {
    name: 'a table without the fence',
    sql: `create table liaison.note (id uuid primary key, organization_id uuid not null)`,
    red: byCatalog,
  },
  {
    name: 'a fence that does not bind the owner',
    sql: 'alter table liaison.file no force row level security',
    red: byCatalog,
  },
  {
    name: 'the portal may read token hashes',
    sql: 'grant select on liaison.session to liaison_portal',
    red: byCatalog,
  },
  {
    name: 'a definer function more',
    sql: 'create function fence.count_all() returns bigint language sql security definer return 1',
    red: byCatalog,
  },
  {
    name: 'a definer function without a pinned search_path',
    sql: 'alter function fence.readable() reset search_path',
    red: byCatalog,
  },
  {
    name: 'a definer function for everybody',
    sql: 'grant execute on function fence.bootstrap(jsonb, jsonb, jsonb) to public',
    red: byCatalog,
  },
];

test('without a fault a stranger finds nothing by the search itself', async () => {
  const portal = await startTestPortal();
  expect(await bySearchItself(portal)).toEqual([]);
  await portal.close();
});

describe.each(FAULTS)('planted: $name', ({ sql, red }) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.sql(sql);
  });
  afterAll(() => portal.close());

  test('is found', async () => {
    expect(await red(portal)).not.toEqual([]);
  });
});
