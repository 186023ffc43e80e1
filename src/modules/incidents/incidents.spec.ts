import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let nora: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  nora = await portal.given.administrator('Nora');
});
afterAll(() => portal.close());

const OPEN = `mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id number status exercise eventRating continuityPhase can { enter update } } }`;
interface Opened {
  openIncident: { id: string; number: string; status: string };
}
async function open(input: Record<string, unknown> = {}, by = nora) {
  const all = { name: 'Storm Ana', kind: 'INCIDENT', marking: { tlp: 'AMBER' }, ...input };
  const { data, codes } = await as<Opened>(by, OPEN, { input: all });
  return { ...data?.openIncident, codes } as Opened['openIncident'] & { codes: string[] };
}

async function run<Data = Record<string, never>>(
  person: GivenPerson,
  text: string,
  variables: Record<string, unknown>,
) {
  const { data, codes, errors } = await as<Data>(person, text, variables);
  if (codes.length) throw new Error(codes.join() + errors[0]?.message);
  return data!;
}

/** The chronology of a room, as this person reads it. */
async function chronology(person: GivenPerson, incidentId: string): Promise<string[]> {
  const { channels } = await run<{ channels: { edges: { node: { id: string; kind: string } }[] } }>(
    person,
    'query ($id: ID!) { channels(incidentId: $id) { edges { node { id kind } } } }',
    { id: incidentId },
  );
  const log = channels.edges.find(({ node }) => node.kind === 'LOG')!.node.id;
  const { channelEntries } = await run<{ channelEntries: { entries: { message: { body: string } }[] } }>(
    person,
    'query ($id: ID!) { channelEntries(channelId: $id) { entries { message { body } } } }',
    { id: log },
  );
  return channelEntries.entries.map(({ message }) => message.body);
}

interface Positions {
  positions: {
    edges: { node: { id: string; title: string; holders: { id: string; person: { name: string } }[] } }[];
  };
}
const POSITIONS = `query ($id: ID!) { positions(incidentId: $id) { edges { node { id title holders { id person { name } } } } } }`;

/** Two agencies with people. */
async function agencies() {
  const center = await portal.given.organization(`Center ${randomUUID().slice(0, 4)}`);
  const bureau = await portal.given.organization(`Bureau ${randomUUID().slice(0, 4)}`, 'international');
  const ana = await portal.given.person('Ana', center);
  const luc = await portal.given.person('Luc', bureau);
  return { center, bureau, ana, luc };
}

test('a room is opened with agencies, their people, ICS positions, channels, and a chronology that says so', async () => {
  const { center, bureau, ana, luc } = await agencies();
  const { id, number } = await open({ bringIn: { organizationIds: [center.id, bureau.id] } });
  expect(number).toMatch(/^INC-\d{4}-0001$/);
  for (const person of [ana, luc]) {
    const { incidents } = await run<{ incidents: { edges: unknown[] } }>(
      person,
      '{ incidents { edges { node { number name can { enter update } } } } }',
      {},
    );
    expect(incidents.edges).toEqual([
      { node: { number, name: 'Storm Ana', can: { enter: true, update: false } } },
    ]);
    expect(await chronology(person, id)).toEqual([
      expect.stringMatching(/^INC-\d{4}-0001 “Storm Ana” opened: Active$/),
      expect.stringMatching(/^Nora \(NIRU\) assigned as Liaison Officer$/),
      expect.stringMatching(/^Brought in: Bureau .*; Center .*, 2 people as Agency Representative$/),
    ]);
  }
  const { positions } = await run<Positions>(ana, POSITIONS, { id });
  expect(positions.edges.map(({ node }) => node.title).slice(0, 2)).toEqual([
    'Incident Commander',
    'Public Information Officer',
  ]);
  const held = positions.edges.flatMap(({ node }) =>
    node.holders.map(({ person }) => `${person.name}: ${node.title}`),
  );
  expect(held.sort()).toEqual([
    'Ana: Agency Representative',
    'Luc: Agency Representative',
    'Nora: Liaison Officer',
  ]);
});

test('organizations are brought in by kind, state and sector, each once', async () => {
  const { given, sql } = portal;
  const [coast, inland] = [
    await given.organization('Coast Command', 'military'),
    await given.organization('Inland Center', 'intelligence'),
  ];
  const utility = await given.organization('Harbor Water', 'private_sector');
  await sql(`update liaison.organization set region = 'Nowhere State' where id = $1`, [inland.id]);
  await sql(`update liaison.organization set nipp_sector = 'water_and_wastewater' where id = $1`, [
    utility.id,
  ]);
  const { id } = await open();
  const bring = (input: object) =>
    run<{ bringIn: number }>(
      nora,
      'mutation ($id: ID!, $input: BringInInput!) { bringIn(incidentId: $id, input: $input) }',
      { id, input },
    );
  expect(await bring({ kinds: ['MILITARY'] })).toEqual({ bringIn: 1 });
  expect(await bring({ kinds: ['MILITARY'], regions: ['Nowhere State'] })).toEqual({ bringIn: 1 });
  expect(await bring({ nippSectors: ['DAMS'] })).toEqual({ bringIn: 0 });
  expect(await bring({ nippSectors: ['DAMS', 'WATER_AND_WASTEWATER'] })).toEqual({ bringIn: 1 });
  expect(await bring({ organizationIds: [coast.id] })).toEqual({ bringIn: 0 });
});

test('numbers run without gaps, a series for each kind', async () => {
  const exercises = await Promise.all([1, 2, 3].map(() => open({ kind: 'EXERCISE' })));
  const serials = exercises.map(({ number }) => Number(/^EXR-\d{4}-(\d{4})$/.exec(number)?.[1]));
  expect(serials.sort()).toEqual([1, 2, 3]);
});

test('a special event has a rating, a continuity activation a phase', async () => {
  const input = { name: 'Superb Owl', marking: { tlp: 'GREEN' } };
  const event = await as(nora, OPEN, { input: { ...input, kind: 'SPECIAL_EVENT', eventRating: 'SEAR1' } });
  expect(event.data).toMatchObject({ openIncident: { eventRating: 'SEAR1', continuityPhase: null } });
  const coop = await as(nora, OPEN, { input: { ...input, kind: 'CONTINUITY' } });
  expect(coop.data).toMatchObject({ openIncident: { eventRating: null, continuityPhase: 'ACTIVATION' } });
});

test('what is only watched is opened as monitored', async () => {
  const { id, number, status } = await open({ monitoring: true });
  expect(status).toBe('MONITORING');
  expect(await chronology(nora, id)).toContain(`${number} “Storm Ana” opened: Monitoring`);
});

test('closing keeps everything readable and lets nobody add; reopening takes a reason', async () => {
  const { center, ana } = await agencies();
  const { id } = await open({ bringIn: { organizationIds: [center.id] } });
  const change = (status: string, reason = '') =>
    as(
      nora,
      'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { status } }',
      {
        input: { id, status, reason },
      },
    );
  expect((await change('REOPENED', 'why')).codes).toEqual(['incident.not_closed']);
  expect((await change('CLOSED', 'The storm has passed')).codes).toEqual([]);
  expect((await change('ACTIVE')).codes).toEqual(['incident.closed']);
  const { channels } = await run<{ channels: { edges: { node: { id: string; can: { post: boolean } } }[] } }>(
    ana,
    'query ($id: ID!) { channels(incidentId: $id) { edges { node { id can { post } } } } }',
    { id },
  );
  expect(channels.edges.map(({ node }) => node.can.post)).toEqual([false, false]);
  const post = () =>
    as(ana, 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { sequence } }', {
      input: {
        channelId: channels.edges[0]!.node.id,
        clientId: randomUUID(),
        body: 'Late',
        marking: { tlp: 'GREEN' },
      },
    });
  expect((await post()).codes).toEqual(['incident.closed']);
  expect((await chronology(ana, id)).at(-1)).toBe(
    'Status changed from Active to Closed: The storm has passed',
  );
  expect((await change('REOPENED')).codes).toEqual(['incident.reason_required']);
  expect((await change('REOPENED', 'A second front')).codes).toEqual([]);
  expect((await post()).codes).toEqual([]);
  expect((await chronology(ana, id)).at(-1)).toBe('Status changed from Closed to Reopened: A second front');
});

test('what its chronology cannot tell is not done', async () => {
  const { center } = await agencies();
  const { id } = await open();
  const { codes } = await portal.whileHeld(
    `update liaison.incident set status = 'closed', closed_at = now() where id = '${id}'; select from liaison.channel where incident_id = '${id}' for update`,
    'select',
    () =>
      as(nora, 'mutation ($id: ID!, $input: BringInInput!) { bringIn(incidentId: $id, input: $input) }', {
        id,
        input: { organizationIds: [center.id] },
      }),
  );
  expect(codes).toEqual(['request.conflict']);
  expect(await portal.sql('select from liaison.incident_organization where incident_id = $1', [id])).toEqual(
    [],
  );
});

test('whoever changes the status while it is being closed meets it closed', async () => {
  const { id } = await open();
  const { codes } = await portal.whileHeld(
    `update liaison.incident set status = 'closed', closed_at = now() where id = '${id}'`,
    'select',
    () =>
      as(
        nora,
        'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { status } }',
        {
          input: { id, status: 'DEMOBILIZING' },
        },
      ),
  );
  expect(codes).toEqual(['incident.closed']);
});

test('a position is assigned, checked in to, and handed over; access ends with the last one', async () => {
  const { center, ana, bureau, luc } = await agencies();
  const { id } = await open({ bringIn: { organizationIds: [center.id], everyone: false } });
  const { positions } = await run<Positions>(nora, POSITIONS, { id });
  const positionId = positions.edges.find(({ node }) => node.title === 'Planning Section Chief')!.node.id;
  const assign = (email: string) =>
    as<{ assignPosition: { id: string } }>(
      nora,
      'mutation ($input: AssignPositionInput!) { assignPosition(input: $input) { id person { name } } }',
      {
        input: { incidentId: id, positionId, email },
      },
    );
  // Luc's bureau takes no part: he cannot be told from somebody who does not exist.
  expect((await assign(luc.email)).codes).toEqual(['incident.no_such_person']);
  expect((await assign('nobody@nowhere.example')).codes).toEqual(['incident.no_such_person']);
  expect(bureau.id).not.toBe(center.id);
  const holder = (await assign(ana.email.toUpperCase())).data!.assignPosition.id;
  expect((await assign(ana.email)).codes).toEqual(['position.held_already']);
  await run(ana, 'mutation ($id: ID!) { checkIn(id: $id) { checkedInAt } }', { id: holder });
  const relieve = () =>
    as(ana, 'mutation ($input: RelievePositionInput!) { relievePosition(input: $input) }', {
      input: { id: holder, handOver: 'The 0600 report is half written.' },
    });
  expect((await relieve()).codes).toEqual([]);
  const incident = await as(ana, 'query ($id: ID!) { incident(id: $id) { id } }', { id });
  expect(incident.codes).toEqual(['request.not_found']);
  expect((await chronology(nora, id)).slice(-3)).toEqual([
    expect.stringMatching(/^Ana \(Center .*\) assigned as Planning Section Chief$/),
    'Ana checked in as Planning Section Chief',
    expect.stringMatching(
      /^Ana \(Center .*\) relieved as Planning Section Chief\. Hand-over: The 0600 report is half written\.$/,
    ),
  ]);
});

test('another administrator of NIRU knows of the room, reads nothing in it, and is seen when coming in', async () => {
  const niru = { id: nora.organizationId, providerId: '', slug: '' };
  const [provider] = await portal.sql<{ id: string; slug: string }>(
    'select p.id, o.slug from liaison.identity_provider p join liaison.organization o on o.id = p.organization_id where o.id = $1',
    [niru.id],
  );
  const omar = await portal.given.person(
    'Omar',
    { ...niru, providerId: provider!.id, slug: provider!.slug },
    'administrator',
  );
  const { id } = await open();
  const channels = () =>
    as(omar, 'query ($id: ID!) { channels(incidentId: $id) { edges { cursor } } }', { id });
  expect((await as(omar, 'query ($id: ID!) { incident(id: $id) { name } }', { id })).codes).toEqual([]);
  expect((await channels()).codes).toEqual(['request.not_found']);
  await run(omar, 'mutation ($id: ID!) { joinIncident(id: $id) { can { enter } } }', { id });
  expect((await channels()).codes).toEqual([]);
  expect((await chronology(nora, id)).at(-1)).toBe('Omar (NIRU) assigned as Liaison Officer');
});

test('each change is a line of the chronology', async () => {
  const { id } = await open();
  await run(nora, 'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { name } }', {
    input: { id, name: 'Storm Beth', location: 'Gulf coast', marking: { tlp: 'GREEN', cui: 'CUI//EMGT' } },
  });
  expect((await chronology(nora, id)).slice(-4)).toEqual([
    'Name changed from Storm Ana to Storm Beth',
    'Location changed from none to Gulf coast',
    'Marking changed from TLP:AMBER to TLP:GREEN',
    'CUI banner changed from none to CUI//EMGT',
  ]);
});

test.each([
  ['no marking', { marking: undefined }],
  ['a marking that is none', { marking: { tlp: 'GREEN', cui: 'FOUO' } }],
  ['a name of one letter', { name: 'X' }],
  ['type 6', { type: 6 }],
])('%s is refused, and nothing is left behind', async (_name, wrong) => {
  const before = await portal.sql('select count(*) from liaison.workspace');
  expect((await open(wrong)).codes).toHaveLength(1);
  expect(await portal.sql('select count(*) from liaison.workspace')).toEqual(before);
});

test('whom NIRU appoints runs the room, appoints nobody, and leaves it with the last position', async () => {
  const { given } = portal;
  const opener = nora;
  const center = await given.organization('Center');
  const [ana, ben] = [await given.person('Ana', center), await given.person('Ben', center)];
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  const position = await given.position(incident.id, 'Agency Representative');
  const assignment = await given.holder(position, ana);
  await given.holder(position, ben);
  const appoint = (who: GivenPerson, person: GivenPerson, manages: boolean) =>
    as(who, 'mutation ($input: AppointManagerInput!) { appointManager(input: $input) }', {
      input: { incidentId: incident.id, personId: person.id, manages },
    });
  const mayAssign = async () =>
    (
      await as<{ incident: { can: { assign: boolean } } }>(
        ana,
        'query ($id: ID!) { incident(id: $id) { can { assign } } }',
        {
          id: incident.id,
        },
      )
    ).data?.incident.can.assign;
  expect(await mayAssign()).toBe(false);
  expect((await appoint(opener, ana, true)).codes).toEqual([]);
  expect(await mayAssign()).toBe(true);
  expect((await appoint(ana, ben, true)).codes).toEqual(['access.refused']);
  // Somebody must run the room, so whoever does stays until they no longer do.
  await as(opener, 'mutation ($id: ID!) { relievePosition(input: { id: $id }) }', { id: assignment });
  expect(await mayAssign()).toBe(true);
  expect((await appoint(opener, ana, false)).codes).toEqual([]);
  expect(await mayAssign()).toBeUndefined();
});
