import type { GivenIncident, GivenOrganization, GivenPerson, TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';

/** Everybody whom the matrix asks, each with another standing towards the workspace W of the organization A. */
export const CAST = [
  'owner', // of W, organization A
  'manager',
  'contributor',
  'reader',
  'partner', // contributor of W from organization B, by an agreement in force
  'removed', // was a contributor of W
  'expartner', // was a contributor of W from organization E, whose agreement has ended
  'lapsed', // was a contributor of W from organization F, whose agreement ran out by the clock
  'signedOut', // a contributor whose session has ended
  'disabled', // a contributor whose account is disabled
  'adminA', // administrator of A, no member
  'adminB', // administrator of the partner, no member
  'stranger', // of organization C, no member of anything
  'adminC',
  'operator', // NIRU's administrator, no member, and not in the room
  'opener', // NIRU's administrator who opened the room
  'surged', // a responder with surge access to the room
  'dormant', // a responder whose surge access to the room has run out, with the session of that time
  'nobody',
] as const;
export type Role = (typeof CAST)[number];

/** What stands in every name that only members of W may ever read. */
export const CANARY = 'CANARY';

/** What stands in everything of the exercise, which everybody of the cast takes part in. */
export const DRILL = 'EXERCISE EXERCISE EXERCISE';

export interface World {
  people: Record<Exclude<Role, 'nobody'>, GivenPerson>;
  organizations: Record<'A' | 'B' | 'C' | 'E' | 'F' | 'N' | 'P', GivenOrganization>;
  workspace: string;
  listed: string;
  archived: string;
  document: string;
  /** The document’s. */
  file: string;
  trashed: string;
  trashedFile: string;
  members: { reader: string; manager: string; owner: string };
  agreement: string;
  offer: string;
  joinRequest: string;
  pending: string;
  locked: string;
  /** Of A, whose provider was registered anew. */
  renewed: { before: string; since: string };
  /** An open request of A’s other administrator. */
  accountJoin: string;
  domain: string;
  ownSession: Partial<Record<Role, string>>;
  address: string;
  /** A dormant responder. */
  responder: string;
  room: Room;
}

/** The room of an incident that the opener opened; the owner of W manages it, the contributor and the partner are in it. */
export interface Room extends GivenIncident {
  /** Holders of this position read the closed channel: the owner of W. */
  commander: string;
  representative: string;
  topic: string;
  closed: string;
  message: string;
  pinned: string;
  secret: string;
  /** The contributor’s. */
  assignment: string;
  /** The surged responder’s access. */
  surge: string;
  /** The contributor’s. */
  task: string;
  /** A draft that the contributor prepared. */
  report: string;
  template: string;
}

/** A fresh world for one question, so that no answer depends on another. */
export async function makeWorld({ given, sql }: TestPortal): Promise<World> {
  const tag = `${CANARY}-${randomUUID().slice(0, 8)}`;
  const [A, B, C, E, F, P] = await Promise.all([
    given.organization('Center A'),
    given.organization('Bureau B', 'international'),
    given.organization('Center C'),
    given.organization('Agency E', 'federal'),
    given.organization('Agency F', 'federal'),
    given.organization('Power P', 'private_sector'),
  ]);
  const N = await operatorOrganization(given);
  const people = {
    owner: await given.person('Owner', A),
    manager: await given.person('Manager', A),
    contributor: await given.person('Contributor', A),
    reader: await given.person('Reader', A),
    partner: await given.person('Partner', B),
    removed: await given.person('Removed', A),
    expartner: await given.person('Expartner', E),
    lapsed: await given.person('Lapsed', F),
    signedOut: await given.person('Signed Out', A),
    disabled: await given.person('Disabled', A),
    adminA: await given.person('Admin A', A, 'administrator'),
    adminB: await given.person('Admin B', B, 'administrator'),
    stranger: await given.person('Stranger', C),
    adminC: await given.person('Admin C', C, 'administrator'),
    operator: await given.person('Operator', N, 'administrator'),
    opener: await given.person('Opener', N, 'administrator'),
    surged: await given.responder('Surged', P),
    dormant: await given.responder('Dormant', P),
  };
  const workspace = await given.workspace(`${tag} W`, people.owner);
  const listed = await given.workspace(`Listed ${tag.slice(7)}`, people.owner, 'everyone');
  const archived = await given.workspace(`${tag} archived`, people.owner);
  await sql(`update liaison.workspace set state = 'archived' where id = $1`, [archived]);
  const agreement = await given.agreement(workspace, B);
  const offer = await given.agreement(workspace, C, 'offered');
  const ended = await given.agreement(workspace, E);
  const expired = await given.agreement(workspace, F);
  const reader = await given.member(workspace, people.reader);
  const manager = await given.member(workspace, people.manager, 'manager');
  for (const name of [
    'contributor',
    'partner',
    'removed',
    'expartner',
    'lapsed',
    'signedOut',
    'disabled',
  ] as const)
    await given.member(workspace, people[name], 'contributor');
  const document = await given.document(workspace, people.contributor, `${tag} D`);
  const trashed = await given.document(workspace, people.contributor, `${tag} T`);
  await sql('update liaison.document set trashed_at = now() where id = $1', [trashed]);
  await sql('update liaison.workspace_member set ended_at = now() where account_id = $1', [
    people.removed.id,
  ]);
  await sql(`update liaison.sharing_agreement set state = 'ended' where id = $1`, [ended]);
  await sql(`update liaison.sharing_agreement set expires_at = now() where id = $1`, [expired]);
  const [request] = await sql<{ id: string }>(
    `insert into liaison.join_request (organization_id, workspace_id, account_id, person_organization_id, reason)
     values ($1, $2, $3, $4, 'Please let me in') returning id`,
    [A.id, listed, people.stranger.id, C.id],
  );
  const [owner] = await sql<{ id: string }>(
    'select id from liaison.workspace_member where workspace_id = $1 and account_id = $2',
    [workspace, people.owner.id],
  );
  const pending = await given.person('Pending', A);
  await sql(`update liaison.account set state = 'pending' where id = $1`, [pending.id]);
  const locked = await given.person('Locked', A);
  await sql(`update liaison.account set state = 'disabled' where id = $1`, [locked.id]);
  const renewed = await given.renewed(`${tag} Renewed`, A);
  const accountJoin = await given.accountJoin(
    await given.renewed(`${tag} Asked`, A),
    await given.person('Second admin A', A, 'administrator'),
  );
  const [domain] = await sql<{ id: string }>(
    `insert into liaison.email_domain (organization_id, identity_provider_id, domain) values ($1, $2, $3) returning id`,
    [A.id, A.providerId, `${A.slug}.example`],
  );
  const organizations = { A, B, C, E, F, N, P };
  const room = await makeRoom(given, sql, people, organizations, tag);
  await makeExercise(given, people, organizations);
  for (const name of ['surged', 'dormant'] as const)
    Object.assign(people[name], await given.session(people[name].id, P));
  await sql('update liaison.surge_access set expires_at = now() where account_id = $1', [people.dormant.id]);
  const responder = await given.responder('Responder', P);
  const addable = await given.person('Addable', A);
  await sql('update liaison.session set ended_at = now() where account_id = $1', [people.signedOut.id]);
  await sql(`update liaison.account set state = 'disabled' where id = $1`, [people.disabled.id]);
  const ownSession: World['ownSession'] = {};
  return {
    people,
    organizations,
    workspace,
    listed,
    archived,
    document,
    file: await given.fileOf(document),
    trashed,
    trashedFile: await given.fileOf(trashed),
    members: { reader, manager, owner: owner!.id },
    agreement,
    offer,
    joinRequest: request!.id,
    pending: pending.id,
    locked: locked.id,
    renewed,
    accountJoin,
    domain: domain!.id,
    ownSession,
    address: addable.email,
    responder: responder.id,
    room,
  };
}

/** There is one operator in a portal; the first world makes it. */
const operators = new WeakMap<TestPortal['given'], Promise<GivenOrganization>>();
function operatorOrganization(given: TestPortal['given']): Promise<GivenOrganization> {
  let operator = operators.get(given);
  if (!operator) operators.set(given, (operator = given.operator()));
  return operator;
}

type People = World['people'];
type Organizations = World['organizations'];

async function makeRoom(
  given: TestPortal['given'],
  sql: TestPortal['sql'],
  people: People,
  { A, B, E }: Organizations,
  tag: string,
): Promise<Room> {
  const incident = await given.incident(`${tag} R`, people.opener);
  const [, , leaving] = [
    await given.participation(incident.id, A),
    await given.participation(incident.id, B),
    await given.participation(incident.id, E),
  ];
  const commander = await given.position(incident.id, 'Incident Commander');
  const representative = await given.position(incident.id, 'Agency Representative');
  await given.holder(commander, people.owner);
  await sql(
    `update liaison.workspace_member set role = 'manager' where workspace_id = $1 and account_id = $2`,
    [incident.id, people.owner.id],
  );
  const assignment = await given.holder(representative, people.contributor);
  const relieved = await given.holder(representative, people.removed);
  for (const name of ['partner', 'expartner', 'signedOut', 'disabled'] as const)
    await given.holder(representative, people[name]);
  await sql('update liaison.position_assignment set ended_at = now() where id = $1', [relieved]);
  await sql('update liaison.incident_organization set ended_at = now() where id = $1', [leaving]);
  const surge = await given.surge(incident.id, people.surged);
  await given.surge(incident.id, people.dormant);
  const topic = await given.channel(incident.id, `${tag} topic`);
  const closed = await given.channel(incident.id, `${tag} closed`, [commander]);
  const message = await given.message(incident.general, people.contributor, `${tag} M`);
  const pinned = await given.message(incident.general, people.contributor, `${tag} P`);
  await sql('update liaison.channel_entry set pinned_at = now() where id = $1', [pinned]);
  const secret = await given.message(closed, people.owner, `${tag} S`);
  const task = await given.task(incident.id, people.contributor, `${tag} K`);
  const report = await given.report(incident.id, people.contributor, `${tag} B`);
  const [template] = await sql<{ id: string }>(
    `insert into liaison.incident_template (organization_id, name, kind, content, created_by) values ($1, $2, 'incident', $3, $4) returning id`,
    [
      people.opener.organizationId,
      `${tag} T`,
      { positions: ['Harbor Master'], channels: [], tasks: [], organizationIds: [] },
      people.opener.id,
    ],
  );
  return {
    ...incident,
    commander,
    representative,
    topic,
    closed,
    message,
    pinned,
    secret,
    assignment,
    surge,
    task,
    report,
    template: template!.id,
  };
}

/** Everybody of the cast takes part, so whatever shows it among what is real shows it to all. */
async function makeExercise(
  given: TestPortal['given'],
  people: People,
  { A, B, C, E, F }: Organizations,
): Promise<void> {
  const incident = await given.incident(`${DRILL} X`, people.opener, 'exercise');
  for (const organization of [A, B, C, E, F]) await given.participation(incident.id, organization);
  const player = await given.position(incident.id, `${DRILL} player`);
  const { surged, dormant, ...others } = people;
  for (const person of Object.values(others)) await given.holder(player, person);
  for (const responder of [surged, dormant]) await given.surge(incident.id, responder);
  await given.message(incident.general, people.owner, `${DRILL} M`);
  await given.document(incident.id, people.owner, `${DRILL} D`);
}
