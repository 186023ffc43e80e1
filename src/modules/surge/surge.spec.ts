import { Db, RunAs } from '@liaison/database';
import { Mailer } from '@liaison/mail';
import {
  graphqlClient,
  listenToChannel,
  startTestPortal,
  type GivenIncident,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { SurgeJob } from './surge.job.js';

/** What the issue allows between the end of access and the last that is seen. */
const LIMIT_MS = 1000;

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let job: SurgeJob;
let mailer: Mailer;
let niru: GivenOrganization;
let opener: GivenPerson;
/** What the mail server took; addresses that it refuses for now. */
const taken: Email[] = [];
const refused = new Set<string>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    done(refused.has(address) ? new Error('try later') : null);
  },
  onData: (stream, _session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
        taken.push(mail);
        done();
      });
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  portal = await startTestPortal({ MAIL_URL: `smtp://127.0.0.1:${port}` });
  as = graphqlClient(portal.url);
  mailer = new Mailer();
  job = new SurgeJob(portal.app.get(RunAs), portal.app.get(Db), mailer);
  niru = await portal.given.organization('NIRU', 'operator');
  opener = await portal.given.person('Nora', niru, 'administrator');
});
afterAll(async () => {
  mailer.onApplicationShutdown();
  await portal.close();
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
});
beforeEach(() => {
  taken.length = 0;
  refused.clear();
});

const ACTIVATE = 'mutation ($input: ActivateSurgeInput!) { activateSurge(input: $input) }';
const SIGN = 'mutation ($id: ID!) { signSurgeReview(input: { incidentId: $id, note: "All known" }) }';
const CLOSE = 'mutation ($id: ID!) { changeIncidentStatus(input: { id: $id, status: CLOSED }) { status } }';
/** The longest that surge access lasts. */
const MONTH = 30 * 24 * 60 * 60;
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** Signs a responder in, as their provider would. */
async function signIn(responder: GivenPerson, of: GivenOrganization): Promise<GivenPerson> {
  return { ...responder, ...(await portal.given.session(responder.id, of)) };
}

/** All that a person is told by the lists of the portal, and how many items it was. */
async function world(person: GivenPerson): Promise<{ told: string; codes: string[]; items: number }> {
  const { data, codes } = await as<Record<string, { edges: unknown[] }>>(
    person,
    `{ incidents { edges { node { name } } } exercises: incidents(exercise: true) { edges { node { name } } }
       workspaces { edges { node { name } } } documents { edges { node { title } } } }`,
  );
  const items = Object.values(data ?? {}).reduce((sum, { edges }) => sum + edges.length, 0);
  return { told: JSON.stringify(data), codes, items };
}

const cannotRead = async (person: GivenPerson, incident: GivenIncident) =>
  (
    await as(person, 'query ($id: ID!) { messages(channelId: $id) { edges { cursor } } }', {
      id: incident.general,
    })
  ).codes.length > 0;

test('fifty responders of three sectors see one room and nothing else, and nothing at the second of expiry', async () => {
  const { given } = portal;
  const incident = await given.incident('Refinery fire', opener);
  await given.document(incident.id, opener, 'Plume model');
  const other = await given.incident('Another matter', opener);
  await given.workspace('Listed for everybody', opener, 'everyone');
  const companies = await Promise.all(
    ['Power', 'Water', 'Rail'].map((name) => given.organization(name, 'private_sector')),
  );
  const sectors = ['energy', 'water_and_wastewater', 'transportation_systems'];
  const people: GivenPerson[] = [];
  for (let n = 0; n < 50; n++)
    people.push(await given.responder(`Responder ${n}`, companies[n % 3]!, sectors[n % 3], 'TX-50'));
  await given.responder('Elsewhere', companies[0]!, 'energy', 'LA-50');
  await given.responder('Other sector', companies[0]!, 'chemical', 'TX-50');

  const input = {
    incidentId: incident.id,
    nippSectors: sectors.map((sector) => sector.toUpperCase()),
    regions: ['TX-50'],
    until: inSeconds(6),
  };
  expect((await as(opener, ACTIVATE, { input })).data).toEqual({ activateSurge: 50 });
  expect((await as(opener, ACTIVATE, { input })).codes).toEqual(['surge.nobody']);
  const [{ end }] = (await portal.sql<{ end: Date }>(
    'select min(expires_at) as end from liaison.surge_access where incident_id = $1',
    [incident.id],
  )) as [{ end: Date }];

  const signedIn = await Promise.all(people.map((person, n) => signIn(person, companies[n % 3]!)));
  const views = await Promise.all(signedIn.map(world));
  for (const view of views) {
    expect(view.codes).toEqual([]);
    expect(view.items).toBe(2);
    expect(view.told).toContain('Refinery fire');
    expect(view.told).toContain('Plume model');
  }
  const [first] = signedIn;
  for (const query of [
    '{ organizations { edges { cursor } } }',
    '{ workspaceDirectory { edges { cursor } } }',
  ])
    expect((await as(first!, query)).codes).toEqual(['access.refused']);
  expect(
    (await as(first!, 'query ($id: ID!) { incident(id: $id) { name } }', { id: other.id })).codes,
  ).toEqual(['request.not_found']);
  const listener = await listenToChannel(portal.url, first!, incident.general);

  await wait(end.getTime() - Date.now());
  const after = await Promise.all(signedIn.map(world));
  expect(after.map(({ codes }) => [...new Set(codes)])).toEqual(after.map(() => ['access.sign_in_required']));
  await given.message(incident.general, opener, 'After the end');
  expect(await Promise.race([listener.ended, wait(LIMIT_MS, 'running', { ref: false })])).not.toBe('running');
  expect(listener.places()).toEqual([]);
  await listener.close();

  expect(
    (await as(opener, '{ surgeReviews { edges { node { incidentId responders inForce } } } }')).data,
  ).toEqual({
    surgeReviews: {
      edges: expect.arrayContaining([
        { node: { incidentId: incident.id, responders: 50, inForce: 0 } },
      ]) as unknown,
    },
  });
  expect((await as(opener, SIGN, { id: incident.id })).data).toEqual({ signSurgeReview: 50 });
  expect((await as(opener, SIGN, { id: incident.id })).codes).toEqual(['surge.nothing_to_review']);
  const list = await as<{ surgeAccesses: { edges: { node: Record<string, unknown> }[] } }>(
    opener,
    `query ($id: ID!) { surgeAccesses(incidentId: $id, first: 1) { edges { node { reviewedByName reviewNote deeds { messages documents } } } } }`,
    { id: incident.id },
  );
  expect(list.data?.surgeAccesses.edges[0]?.node).toEqual({
    reviewedByName: 'Nora',
    reviewNote: 'All known',
    deeds: { messages: 0, documents: 0 },
  });
});

/** A room, and a responder with surge access to it who has signed in. */
async function surged(kind = 'incident') {
  const { given } = portal;
  const incident = await given.incident('Storm', opener, kind);
  const company = await given.organization('Port', 'private_sector');
  const dormant = await given.responder('Sam', company);
  const access = await given.surge(incident.id, dormant);
  return { incident, company, access, dormant, responder: await signIn(dormant, company) };
}

test('closing the incident ends surge access within a second, and the review is left to be signed', async () => {
  const { incident, responder } = await surged();
  const listener = await listenToChannel(portal.url, responder, incident.general);
  expect((await as(opener, SIGN, { id: incident.id })).codes).toEqual(['surge.in_force']);
  expect((await as(opener, CLOSE, { id: incident.id })).codes).toEqual([]);
  expect(await Promise.race([listener.ended, wait(LIMIT_MS, 'running', { ref: false })])).not.toBe('running');
  expect(await cannotRead(responder, incident)).toBe(true);
  expect((await as(opener, SIGN, { id: incident.id })).data).toEqual({ signSurgeReview: 1 });
  await listener.close();
});

test('a session of an earlier access does not come to life with the next one', async () => {
  const { incident, access, responder, dormant, company } = await surged();
  await portal.sql('update liaison.surge_access set expires_at = now() where id = $1', [access]);
  expect(await cannotRead(responder, incident)).toBe(true);
  const input = { incidentId: incident.id, personIds: [dormant.id], until: inSeconds(600) };
  expect((await as(opener, ACTIVATE, { input })).data).toEqual({ activateSurge: 1 });
  expect(await cannotRead(responder, incident)).toBe(true);
  expect(await cannotRead(await signIn(dormant, company), incident)).toBe(false);
});

test('what the clock ends is told in the chronology once, and never in that of a closed incident', async () => {
  const { incident, access } = await surged();
  const lines = async () => {
    const { data } = await as<{ messages: { edges: { node: { body: string } }[] } }>(
      opener,
      'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }',
      { id: incident.log },
    );
    return data!.messages.edges.map(({ node }) => node.body).filter((body) => body.includes('by the clock'));
  };
  const member = await portal.given.person('Max', await portal.given.organization('Elsewhere'));
  await job.endExpired();
  expect(await lines()).toEqual([]);
  const [row] = await portal.sql<{ end: Date }>(
    'update liaison.surge_access set expires_at = now() where id = $1 returning expires_at as end',
    [access],
  );
  // Nobody but the worker and the operator marks it.
  const tokenHash = createHash('sha256').update(member.token).digest('hex');
  await portal.app
    .get(RunAs)
    .run({ by: 'token', tokenHash }, () =>
      portal.app.get(Db).composed({ name: '', text: 'select fence.end_expired_surge(null)', values: [] }),
    );
  expect(await lines()).toEqual([]);
  await Promise.all([job.endExpired(), job.endExpired()]);
  const line = `Surge access of 1 responder ended by the clock, at ${row!.end.toISOString().slice(0, 16).replace('T', ' ')}Z`;
  expect(await lines()).toEqual([line]);
  expect((await as(opener, SIGN, { id: incident.id })).data).toEqual({ signSurgeReview: 1 });

  const other = await surged();
  await portal.sql('update liaison.surge_access set expires_at = now() where id = $1', [other.access]);
  expect((await as(opener, CLOSE, { id: other.incident.id })).codes).toEqual([]);
  const places = () =>
    portal.sql('select last_sequence from liaison.channel where id = $1', [other.incident.log]);
  const before = await places();
  await job.endExpired();
  expect(await places()).toEqual(before);
  const [ended] = await portal.sql<{ marked: boolean }>(
    'select ended_at = expires_at as marked from liaison.surge_access where id = $1',
    [other.access],
  );
  expect(ended).toEqual({ marked: true });
});

test.each([
  [MONTH + 60, ['surge.until_invalid']],
  [MONTH - 60, []],
  [0, ['surge.until_invalid']],
])('access for %i seconds: %j', async (seconds, codes) => {
  const { incident, dormant } = await surged();
  const input = { incidentId: incident.id, personIds: [dormant.id], until: inSeconds(seconds) };
  await portal.sql('update liaison.surge_access set ended_at = now() where incident_id = $1', [incident.id]);
  expect((await as(opener, ACTIVATE, { input })).codes).toEqual(codes);
});

test('access is ended by hand, and prolonged for all', async () => {
  const { incident, access, responder } = await surged();
  const extend =
    'mutation ($id: ID!, $until: DateTime!) { extendSurge(input: { incidentId: $id, until: $until }) }';
  expect((await as(opener, extend, { id: incident.id, until: inSeconds(7200) })).data).toEqual({
    extendSurge: 1,
  });
  for (const seconds of [MONTH + 60, 10 * MONTH])
    expect((await as(opener, extend, { id: incident.id, until: inSeconds(seconds) })).codes).toEqual([
      'surge.until_invalid',
    ]);
  expect((await as(opener, extend, { id: incident.id, until: inSeconds(-1) })).codes).toEqual([
    'surge.until_invalid',
  ]);
  const end = 'mutation ($id: ID!) { endSurge(id: $id) }';
  expect((await as(opener, end, { id: access })).codes).toEqual([]);
  expect((await as(opener, end, { id: access })).codes).toEqual(['surge.not_in_force']);
  expect(await cannotRead(responder, incident)).toBe(true);
  const { data } = await as(
    opener,
    'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }',
    { id: incident.log },
  );
  expect(JSON.stringify(data)).toContain('Surge access of Sam (Port) ended');
});

test('a responder is a member of nothing, is given no position, and comes back dormant', async () => {
  const { given } = portal;
  const company = await given.organization('Bank', 'private_sector');
  const workspace = await given.workspace('Ours', opener);
  await given.agreement(workspace, company);
  const person = await given.person('Bea', company);
  await given.member(workspace, person);
  const vet = await as(
    opener,
    'mutation ($id: ID!) { vetResponder(input: { personId: $id, nippSector: FINANCIAL_SERVICES, region: "NY" }) { state } }',
    { id: person.id },
  );
  expect(vet.data).toEqual({ vetResponder: { state: 'DORMANT' } });
  expect((await world(person)).codes).toContain('access.sign_in_required');
  const [membership] = await portal.sql(
    'select from liaison.workspace_member where account_id = $1 and ended_at is null',
    [person.id],
  );
  expect(membership).toBeUndefined();
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, company);
  const position = await given.position(incident.id, 'Agency Representative');
  await expect(given.holder(position, person)).rejects.toThrow(
    'only surge access admits a dormant responder',
  );
  for (const [operation, state] of [
    ['disablePerson', 'DISABLED'],
    ['reinstatePerson', 'DORMANT'],
  ])
    expect(
      (await as(opener, `mutation ($id: ID!) { done: ${operation}(id: $id) { state } }`, { id: person.id }))
        .data,
    ).toEqual({ done: { state } });
});

test('each responder is told once, by a mail that says where to sign in and not what has happened', async () => {
  const { given } = portal;
  const incident = await given.incident('Dam break at Springfield', opener, 'exercise');
  const company = await given.organization('Dams', 'private_sector');
  const [ann, ben] = [
    await given.responder('Ann', company, 'dams', 'MAIL'),
    await given.responder('Ben', company, 'dams', 'MAIL'),
  ];
  refused.add(ben.email);
  const input = { incidentId: incident.id, regions: ['MAIL'], until: inSeconds(3600) };
  expect((await as(opener, ACTIVATE, { input })).data).toEqual({ activateSurge: 2 });
  const started = await portal.sql<{ id: string }>(
    `select j.payload ->> 'id' as id from queue._private_jobs j join queue._private_tasks t on t.id = j.task_id
     join liaison.surge_access s on s.id = (j.payload ->> 'id')::uuid
     join liaison.account a on a.id = s.account_id where t.identifier = 'tell_responder' and s.incident_id = $1 order by a.name`,
    [incident.id],
  );
  expect(started).toHaveLength(2);
  const [toAnn, toBen] = started.map(({ id }) => id) as [string, string];
  await job.tell(toAnn);
  await expect(job.tell(toBen)).rejects.toThrow('550');
  expect(taken.map(({ to }) => to?.[0]?.address)).toEqual([ann.email]);
  const [mail] = taken;
  expect(mail?.subject).toMatch(/^EXERCISE EXERCISE EXERCISE You are asked for in EXR-\d{4}-\d{4}$/);
  expect(mail?.text).toContain(`${portal.url}/incidents/${incident.id}\n`);
  expect(mail?.text).not.toContain('Springfield');
  // Whom the mail server refused is told later, and nobody twice.
  refused.clear();
  for (const id of [toAnn, toBen, toBen]) await job.tell(id);
  expect(taken.map(({ to }) => to?.[0]?.address)).toEqual([ann.email, ben.email]);
  const { data } = await as<{ surgeAccesses: { edges: { node: { toldAt: string | null } }[] } }>(
    opener,
    'query ($id: ID!) { surgeAccesses(incidentId: $id) { edges { node { toldAt } } } }',
    { id: incident.id },
  );
  expect(data?.surgeAccesses.edges.every(({ node }) => node.toldAt !== null)).toBe(true);
});
