import { startTestPortal, type GivenOrganization, type GivenPerson, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { makeWorld, type World } from './world.js';

/** PostgreSQL's own word, when the code above it forgets to ask: statements as the portal's role, in somebody's name. */
let portal: TestPortal;
let world: World;
let client: pg.Client;
/** Takes part in nothing. */
let listed: GivenOrganization;
/** A job whose last attempt failed. */
let failing: string;
/** An upload that somebody began who has been removed since. */
let begun: string;
/** A file of two pieces, which are not hashed. */
let large: string;

beforeAll(async () => {
  portal = await startTestPortal();
  world = await makeWorld(portal);
  listed = await portal.given.organization('Listed, and elsewhere');
  [{ id: failing }] = (await portal.sql<{ id: string }>(
    `with job as (select id from queue.add_job('tell_responder'))
     select id from job`,
  )) as [{ id: string }];
  await portal.sql(`update queue._private_jobs set last_error = 'no' where id = $1`, [failing]);
  await portal.sql('update liaison.surge_access set told_at = null where id = $1', [world.room.surge]);
  [{ id: begun }] = (await portal.sql<{ id: string }>(
    `insert into liaison.upload (id, organization_id, workspace_id, account_id, size, name, metadata)
     values (gen_random_uuid(), $1, $2, $3, 3, 'a', '{"title":"a","description":"","language":"und","tags":[]}') returning id`,
    [world.people.removed.organizationId, world.workspace, world.people.removed.id],
  )) as [{ id: string }];
  [{ id: large }] = (await portal.sql<{ id: string }>(
    `insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
     values (gen_random_uuid(), $1, $2, 'a', 1000000, 'text/plain', sha256('a')) returning id`,
    [world.people.owner.organizationId, world.workspace],
  )) as [{ id: string }];
  client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await portal.close();
});

/** How many rows a statement changes as this person; `refused` when PostgreSQL says no. Nothing is kept. */
async function as(person: GivenPerson, text: string, values: unknown[] = []): Promise<number | 'refused'> {
  await client.query('begin');
  try {
    await client.query('select fence.enter_by_token(sha256($1::bytea))', [person.token]);
    return (await client.query(text, values)).rowCount ?? 0;
  } catch (error) {
    expect(['42501', '23503']).toContain((error as { code: string }).code);
    return 'refused';
  } finally {
    await client.query('rollback');
  }
}

/** Appends an entry of a kind, to a message or itself one. */
const APPEND = `select from gen_random_uuid() n cross join lateral
  fence.append_line(n, $1, $2, coalesce($3::uuid, n), n, null, 'Mine', 'TLP:GREEN', null, 'routine', null, false, '{}', '{}', null, null)`;

const SURGE = `insert into liaison.surge_access
  (id, organization_id, incident_id, account_id, person_organization_id, nipp_sector, region, activated_by, expires_at)
  values (gen_random_uuid(), $1, $2, $3, $4, 'energy', 'TX', $5, now() + interval '1 hour')`;

const JOIN = `insert into liaison.account_join (id, organization_id, account_id, joined_id, reason, requested_by)
  values (gen_random_uuid(), $1, $2, $3, 'Known by telephone', $4)`;
const JOIN_OF = (w: World) => [w.organizations.A.id, w.renewed.before, w.renewed.since];

const REFUSALS: [name: string, who: keyof World['people'], text: string, values: (w: World) => unknown[]][] =
  [
    [
      'a reader makes themselves owner',
      'reader',
      `update liaison.workspace_member set role = 'owner' where id = $1`,
      (w) => [w.members.reader],
    ],
    ...(['owner', 'adminB', 'adminC'] as const).map((who): (typeof REFUSALS)[number] => [
      'accounts of another organization are said to be one',
      who,
      JOIN,
      (w) => [...JOIN_OF(w), w.people[who].id],
    ]),
    [
      'an administrator asks in the name of another',
      'adminA',
      JOIN,
      (w) => [...JOIN_OF(w), w.people.operator.id],
    ],
    [
      'an administrator asks for an account whose provider serves',
      'adminA',
      JOIN,
      (w) => [w.organizations.A.id, w.people.reader.id, w.renewed.since, w.people.adminA.id],
    ],
    [
      'an administrator asks for an account of another organization',
      'operator',
      JOIN,
      (w) => [w.organizations.A.id, w.renewed.before, w.people.adminB.id, w.people.operator.id],
    ],
    [
      'an administrator confirms without the function',
      'adminA',
      `update liaison.account_join set state = 'confirmed', decided_by = $2, decided_at = now() where id = $1`,
      (w) => [w.accountJoin, w.people.adminA.id],
    ],
    [
      'a colleague confirms that two accounts are one',
      'owner',
      'select where fence.confirm_join($1)',
      (w) => [w.accountJoin],
    ],
    [
      'another organization’s administrator declines',
      'adminB',
      `update liaison.account_join set state = 'declined', decided_by = $2, decided_at = now() where id = $1`,
      (w) => [w.accountJoin, w.people.adminB.id],
    ],
    [
      'an administrator exchanges identities',
      'adminA',
      'select fence.exchange_identities($1, $2)',
      (w) => [w.renewed.before, w.renewed.since],
    ],
    [
      'a contributor makes themselves manager',
      'contributor',
      `update liaison.workspace_member set role = 'manager' where account_id = $1`,
      (w) => [w.people.contributor.id],
    ],
    [
      'a removed member comes back',
      'removed',
      'update liaison.workspace_member set ended_at = null where account_id = $1',
      (w) => [w.people.removed.id],
    ],
    [
      'a manager brings a removed member back',
      'manager',
      'update liaison.workspace_member set ended_at = null where account_id = $1',
      (w) => [w.people.removed.id],
    ],
    [
      'a manager prolongs a membership beyond its agreement',
      'manager',
      `update liaison.workspace_member set admitted_until = 'infinity' where account_id = $1`,
      (w) => [w.people.lapsed.id],
    ],
    [
      'a manager lets a stranger in as a person of the owner',
      'manager',
      `insert into liaison.workspace_member (id, organization_id, workspace_id, account_id, person_organization_id, role, added_by)
     values (gen_random_uuid(), $1, $2, $3, $1, 'reader', $4)`,
      (w) => [w.organizations.A.id, w.workspace, w.people.stranger.id, w.people.manager.id],
    ],
    [
      'a stranger joins',
      'stranger',
      `insert into liaison.workspace_member (id, organization_id, workspace_id, account_id, person_organization_id, role, added_by) values (gen_random_uuid(), $1, $2, $3, $4, 'reader', $3)`,
      (w) => [w.organizations.A.id, w.workspace, w.people.stranger.id, w.organizations.C.id],
    ],
    [
      'an owner accepts their own offer',
      'owner',
      `update liaison.sharing_agreement set state = 'accepted' where id = $1`,
      (w) => [w.offer],
    ],
    [
      'a partner revives an ended agreement',
      'adminB',
      `update liaison.sharing_agreement set state = 'accepted' where partner_organization_id = $1 and state = 'ended'`,
      (w) => [w.organizations.E.id],
    ],
    [
      'a session is reopened',
      'reader',
      'update liaison.session set ended_at = null where account_id = $1 and ended_at is not null',
      (w) => [w.people.signedOut.id],
    ],
    [
      'another’s session is ended',
      'stranger',
      'update liaison.session set ended_at = now() where account_id = $1',
      (w) => [w.people.reader.id],
    ],
    [
      'a partner changes another’s document',
      'partner',
      `update liaison.document set title = 'x' where id = $1`,
      (w) => [w.document],
    ],
    [
      'a reader trashes a document',
      'reader',
      'update liaison.document set trashed_at = now() where id = $1',
      (w) => [w.document],
    ],
    [
      'a stranger reads files',
      'stranger',
      'select id from liaison.file where workspace_id = $1',
      (w) => [w.workspace],
    ],
    [
      'a stranger renames a workspace',
      'stranger',
      `update liaison.workspace set name = 'Mine' where id = $1`,
      (w) => [w.workspace],
    ],
    [
      'a reader renames a workspace',
      'reader',
      `update liaison.workspace set name = 'Mine' where id = $1`,
      (w) => [w.workspace],
    ],
    [
      'a member makes themselves administrator',
      'owner',
      `update liaison.account set role = 'administrator' where id = $1`,
      (w) => [w.people.owner.id],
    ],
    [
      'an administrator disables a person of another organization',
      'adminC',
      `update liaison.account set state = 'disabled' where id = $1`,
      (w) => [w.people.owner.id],
    ],
    [
      'an administrator suspends an organization',
      'adminA',
      `update liaison.organization set state = 'suspended' where id = $1`,
      (w) => [w.organizations.C.id],
    ],
    [
      'an administrator adds a provider',
      'adminA',
      `update liaison.identity_provider set state = 'disabled' where organization_id = $1`,
      (w) => [w.organizations.C.id],
    ],
    [
      'an administrator of an agency opens an incident',
      'adminA',
      `insert into liaison.workspace (organization_id, name, kind, created_by) values ($1, 'Mine', 'room', $2)`,
      (w) => [w.organizations.A.id, w.people.adminA.id],
    ],
    [
      'a workspace is made a room of',
      'owner',
      `update liaison.workspace set kind = 'room' where id = $1`,
      (w) => [w.workspace],
    ],
    ['somebody joins a room', 'stranger', 'select fence.join_room($1)', (w) => [w.room.id]],
    [
      'a representative manages the room',
      'contributor',
      `update liaison.workspace_member set role = 'manager' where workspace_id = $1 and account_id = $2`,
      (w) => [w.room.id, w.people.contributor.id],
    ],
    [
      'a representative closes the incident',
      'contributor',
      `update liaison.incident set status = 'monitoring' where id = $1`,
      (w) => [w.room.id],
    ],
    [
      'somebody who was relieved comes back',
      'removed',
      'update liaison.position_assignment set ended_at = null where account_id = $1 and incident_id = $2',
      (w) => [w.people.removed.id, w.room.id],
    ],
    [
      'a manager relieves and reinstates',
      'owner',
      'update liaison.position_assignment set ended_at = null where account_id = $1 and incident_id = $2',
      (w) => [w.people.removed.id, w.room.id],
    ],
    [
      'a manager seats somebody whose organization takes no part',
      'owner',
      `insert into liaison.position_assignment (id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      (w) => [
        w.organizations.N.id,
        w.room.id,
        w.room.representative,
        w.people.stranger.id,
        w.organizations.C.id,
        w.people.owner.id,
      ],
    ],
    [
      'a representative lets an organization in',
      'contributor',
      `insert into liaison.incident_organization (id, organization_id, incident_id, participant_id, brought_in_by) values (gen_random_uuid(), $1, $2, $3, $4)`,
      (w) => [w.organizations.N.id, w.room.id, w.organizations.C.id, w.people.contributor.id],
    ],
    [
      'somebody counts a channel’s places',
      'owner',
      'update liaison.channel set last_sequence = 99 where id = $1',
      (w) => [w.room.general],
    ],
    [
      'whoever manages a room lets responders in who is not of NIRU',
      'owner',
      SURGE,
      (w) => [w.organizations.N.id, w.room.id, w.responder, w.organizations.P.id, w.people.owner.id],
    ],
    [
      'somebody who is not dormant is given surge access',
      'opener',
      SURGE,
      (w) => [
        w.organizations.N.id,
        w.room.id,
        w.people.stranger.id,
        w.organizations.C.id,
        w.people.opener.id,
      ],
    ],
    [
      'a responder prolongs their own access',
      'surged',
      `update liaison.surge_access set expires_at = now() + interval '9 days' where id = $1`,
      (w) => [w.room.surge],
    ],
    [
      'surge access that has run out is prolonged',
      'opener',
      `update liaison.surge_access set expires_at = now() + interval '1 day' where account_id = $1`,
      (w) => [w.people.dormant.id],
    ],
    [
      'surge access in force is signed off',
      'opener',
      'update liaison.surge_access set reviewed_at = now(), reviewed_by = $2 where id = $1',
      (w) => [w.room.surge, w.people.opener.id],
    ],
    [
      'a responder reads the directory of organizations',
      'surged',
      'select id from liaison.organization where id = $1',
      () => [listed.id],
    ],
    [
      'a responder reads a workspace that is listed for everybody',
      'surged',
      'select id from liaison.workspace where id = $1',
      (w) => [w.listed],
    ],
    [
      'a responder makes a workspace',
      'surged',
      `insert into liaison.workspace (id, organization_id, name, created_by) values (gen_random_uuid(), $1, 'Mine', $2)`,
      (w) => [w.organizations.P.id, w.people.surged.id],
    ],
    [
      'somebody asks who is to be told of surge access',
      'operator',
      'select * from fence.claim_untold(100)',
      () => [],
    ],
    [
      'somebody asks what the mail to a responder says',
      'operator',
      `select from liaison.surge_access s where s.id = $1 and fence.untold_responder(s.id) is not null`,
      (w) => [w.room.surge],
    ],
    [
      'whoever shared a document erases it',
      'contributor',
      `select from fence.erase_document($1, 'Mine') e where e`,
      (w) => [w.document],
    ],
    [
      'a manager erases a document',
      'manager',
      `select from fence.erase_document($1, 'Why not') e where e`,
      (w) => [w.document],
    ],
    [
      'NIRU’s administrator erases a document of a workspace that they are not in',
      'operator',
      `select from fence.erase_document($1, 'Spilled') e where e`,
      (w) => [w.document],
    ],
    [
      'an administrator of the organization erases a document of a workspace that they are not in',
      'adminA',
      `select from fence.erase_document($1, 'Spilled') e where e`,
      (w) => [w.document],
    ],
    [
      'an owner erases without asking who may',
      'owner',
      `update liaison.document set erased_at = now(), trashed_at = now() where id = $1`,
      (w) => [w.document],
    ],
    [
      'an owner says that a file is gone',
      'owner',
      `update liaison.file set state = 'gone' where id = $1`,
      (w) => [w.file],
    ],
    [
      'somebody empties the trash for the worker',
      'owner',
      `select from fence.erase_trashed(now(), 100) n where n > 0`,
      () => [],
    ],
    [
      'somebody reads what versions a document of others has',
      'stranger',
      'select from liaison.document_version where document_id = $1',
      (w) => [w.document],
    ],
    [
      'an owner adds a version by hand',
      'owner',
      `insert into liaison.document_version (organization_id, workspace_id, document_id, number, file_id, created_by, author_name)
       select organization_id, workspace_id, id, 2, file_id, created_by, author_name from liaison.document where id = $1`,
      (w) => [w.document],
    ],
    [
      'whoever is no operator asks which jobs fail',
      'adminA',
      'select from fence.failing_jobs(null, 10)',
      () => [],
    ],
    [
      'whoever is no operator has a job retried',
      'adminA',
      'select from fence.retry_job($1) r where r',
      () => [failing],
    ],
    ...(['reader', 'removed', 'expartner', 'lapsed', 'stranger', 'operator', 'surged'] as const).map(
      (who): [string, keyof World['people'], string, (w: World) => unknown[]] => [
        `${who} begins an upload`,
        who,
        `select from fence.begin_upload(gen_random_uuid(), $1, 3, 'a', '{}')`,
        (w) => [w.workspace],
      ],
    ),
    [
      'somebody begins an upload into an archived workspace',
      'owner',
      `select from fence.begin_upload(gen_random_uuid(), $1, 3, 'a', '{}')`,
      (w) => [w.archived],
    ],
    [
      'whoever was removed shares what they had begun',
      'removed',
      `select from fence.share_upload($1, gen_random_uuid(), 'text/plain', sha256('abc'))`,
      () => [begun],
    ],
    [
      'whoever was removed finishes what they had begun',
      'removed',
      `select from fence.finish_upload($1, gen_random_uuid(), 'text/plain', sha256('abc'), null)`,
      () => [begun],
    ],
    [
      'somebody finishes what another has begun',
      'contributor',
      `select from fence.finish_upload($1, gen_random_uuid(), 'text/plain', sha256('abc'), null)`,
      () => [begun],
    ],
    [
      'an administrator of the organization sets its quota',
      'adminA',
      `select from fence.change_quota('organization', $1, 1, 1)`,
      (w) => [w.organizations.A.id],
    ],
    ...(['removed', 'stranger', 'reader'] as const).map((who): (typeof REFUSALS)[number] => [
      `${who} asks how much a workspace keeps that they may not add to`,
      who,
      `select from fence.storage_shown($1) where scope = 'workspace'`,
      (w) => [w.workspace],
    ]),
    [
      'somebody counts what a workspace keeps',
      'stranger',
      `select fence.count_stored('workspace', $1, '-infinity')`,
      (w) => [w.workspace],
    ],
    ['somebody reads quotas', 'operator', 'select from liaison.quota', () => []],
    ['somebody reads counts', 'operator', 'select from liaison.storage_count', () => []],
    [
      'somebody asks what a file should be, as a worker does',
      'operator',
      'select from fence.unhashed_file($1)',
      () => [large],
    ],
    [
      'somebody shares what another has begun',
      'contributor',
      `select from fence.share_upload($1, gen_random_uuid(), 'text/plain', sha256('abc'))`,
      () => [begun],
    ],
    [
      'whoever was removed reads what versions a document has',
      'removed',
      'select from liaison.document_version where document_id = $1',
      (w) => [w.document],
    ],
    ['somebody adds a job', 'operator', `select queue.add_job('remove_file')`, () => []],
    [
      'somebody starts a job',
      'operator',
      `select fence.start_job('remove_file', gen_random_uuid())`,
      () => [],
    ],
    [
      'somebody reads reports that are approved and not shared',
      'stranger',
      'select * from fence.claim_unpublished(100)',
      () => [],
    ],
    [
      'somebody outside asks who has a room open',
      'stranger',
      'select * from fence.present($1)',
      (w) => [w.room.id],
    ],
    [
      'whoever runs a room appoints another',
      'owner',
      `update liaison.workspace_member set role = 'manager' where workspace_id = $1 and account_id = $2`,
      (w) => [w.room.id, w.people.contributor.id],
    ],
    [
      'an administrator vets their own people',
      'adminC',
      `update liaison.account set state = 'dormant', nipp_sector = 'energy', region = 'TX' where id = $1`,
      (w) => [w.people.stranger.id],
    ],
    [
      'a report is changed in another’s name',
      'partner',
      `update liaison.situation_report set situation = 'Mine', version = 2 where id = $1`,
      (w) => [w.room.report],
    ],
    [
      'a report is approved by who prepared it',
      'contributor',
      `update liaison.situation_report set state = 'approved', approved_by = $2, approved_at = now() where id = $1`,
      (w) => [w.room.report, w.people.contributor.id],
    ],
    [
      'a report is approved by a responder',
      'surged',
      `update liaison.situation_report set state = 'approved', approved_by = $2, approved_at = now() where id = $1`,
      (w) => [w.room.report, w.people.surged.id],
    ],
    [
      'a task of another is changed',
      'partner',
      `update liaison.task set title = 'Mine', changed_by = $2 where id = $1`,
      (w) => [w.room.task, w.people.partner.id],
    ],
    [
      'a responder reads the accounts of their own organization',
      'surged',
      'select id from liaison.account where id = $1',
      (w) => [w.responder],
    ],
    [
      'an entry is rewritten',
      'contributor',
      `update liaison.channel_entry set body = 'x' where id = $1`,
      (w) => [w.room.message],
    ],
    [
      'an entry is removed',
      'opener',
      'delete from liaison.channel_entry where id = $1',
      (w) => [w.room.message],
    ],
    [
      'an entry of a closed channel is read',
      'opener',
      'select body from liaison.channel_entry where channel_id = $1',
      (w) => [w.room.closed],
    ],
    [
      'an entry is inserted past its function',
      'contributor',
      `insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, account_id, author_name, author_organization, created_at)
     select $1, 99, n, $2, 'message', n, n, 'Mine', 'TLP:GREEN', $3, 'Somebody', 'Some', now() from gen_random_uuid() n`,
      (w) => [w.room.general, w.organizations.A.id, w.people.owner.id],
    ],
    ['a stranger posts', 'stranger', APPEND, (w) => [w.room.general, 'message', null]],
    ['somebody who was relieved posts', 'removed', APPEND, (w) => [w.room.general, 'message', null]],
    ['somebody posts to a closed channel', 'contributor', APPEND, (w) => [w.room.closed, 'message', null]],
    ['another’s message is edited', 'partner', APPEND, (w) => [w.room.general, 'edit', w.room.message]],
    [
      'another’s message is retracted',
      'partner',
      APPEND,
      (w) => [w.room.general, 'retraction', w.room.message],
    ],
    [
      'a message of another channel is pinned',
      'owner',
      APPEND,
      (w) => [w.room.general, 'pin', w.room.secret],
    ],
  ];

test.each(REFUSALS)('%s: nothing happens', async (_name, who, text, values) => {
  expect([0, 'refused']).toContain(await as(world.people[who], text, values(world)));
});

test.each([
  [
    'a member leaves',
    'reader',
    'update liaison.workspace_member set ended_at = now() where id = $1',
    (w: World) => [w.members.reader],
  ],
  [
    'a manager changes a role',
    'manager',
    `update liaison.workspace_member set role = 'contributor' where id = $1`,
    (w: World) => [w.members.reader],
  ],
  [
    'the partner answers',
    'adminC',
    `update liaison.sharing_agreement set state = 'accepted' where id = $1`,
    (w: World) => [w.offer],
  ],
  [
    'the author changes a document',
    'contributor',
    `update liaison.document set title = 'x' where id = $1`,
    (w: World) => [w.document],
  ],
  [
    'NIRU lets a responder in',
    'opener',
    SURGE,
    (w: World) => [w.organizations.N.id, w.room.id, w.responder, w.organizations.P.id, w.people.opener.id],
  ],
  [
    'an owner erases',
    'owner',
    `select from fence.erase_document($1, 'Spilled') e where e`,
    (w: World) => [w.document],
  ],
  ['NIRU sees a job that fails', 'operator', 'select from fence.failing_jobs(null, 10)', () => []],
  ['NIRU has it retried', 'operator', 'select from fence.retry_job($1) r where r', () => [failing]],
  [
    'a contributor begins an upload',
    'contributor',
    `select from fence.begin_upload(gen_random_uuid(), $1, 3, 'a', '{}')`,
    (w: World) => [w.workspace],
  ],
  [
    'a reader reads what versions a document has',
    'reader',
    'select from liaison.document_version where document_id = $1',
    (w: World) => [w.document],
  ],
  ['somebody posts', 'contributor', APPEND, (w: World) => [w.room.general, 'message', null]],
  ['a manager retracts', 'owner', APPEND, (w: World) => [w.room.general, 'retraction', w.room.message]],
] as [string, keyof World['people'], string, (w: World) => unknown[]][])(
  'control: %s',
  async (_name, who, text, values) => {
    expect(await as(world.people[who], text, values(world))).toBe(1);
  },
);

test('control: the worker, as nobody, asks what the mail to a responder says', async () => {
  await client.query('begin; select fence.enter_as_nobody()');
  const { rows } = await client.query<{ untold: { address: string } | null }>(
    'select fence.untold_responder($1) as untold',
    [world.room.surge],
  );
  await client.query('rollback');
  expect(rows[0]?.untold?.address).toBe(world.people.surged.email);
});

test('the hashes of a file’s pieces are kept by a worker, and by nobody who acts', async () => {
  const keep = `select fence.keep_piece_hashes($1, decode(repeat('00', 64), 'hex'))`;
  const kept = async () => {
    const [row] = await portal.sql<{ kept: boolean }>(
      'select piece_hashes is not null as kept from liaison.file where id = $1',
      [large],
    );
    return row!.kept;
  };
  const after = async (enter: string, text: string, values: unknown[] = []) => {
    await client.query('begin');
    await client.query(enter, values);
    const { rows } = await client.query(text, [large]);
    await client.query('commit');
    return rows as unknown[];
  };
  const asNobody = (text: string) => after('select fence.enter_as_nobody()', text);
  await after('select fence.enter_by_token(sha256($1::bytea))', keep, [world.people.operator.token]);
  expect(await kept()).toBe(false);
  expect(await asNobody('select size from fence.unhashed_file($1)')).toEqual([{ size: '1000000' }]);
  await asNobody(keep);
  expect(await kept()).toBe(true);
  expect(await asNobody('select size from fence.unhashed_file($1)')).toEqual([]);
});

test('control: whoever began an upload and still may shares it', async () => {
  await portal.sql('update liaison.upload set account_id = $2 where id = $1', [
    begun,
    world.people.contributor.id,
  ]);
  const text = `select from fence.share_upload($1, gen_random_uuid(), 'text/plain', sha256('abc'))`;
  expect(await as(world.people.contributor, text, [begun])).toBe(1);
});
