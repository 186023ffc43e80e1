import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let opener: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  opener = await portal.given.administrator('Nora');
});
afterAll(() => portal.close());

const SAVE = `mutation ($input: SaveIncidentTemplateInput!) { saveIncidentTemplate(input: $input) {
  id positions channels checklists tasks organizations } }`;
const OPEN = `mutation ($id: ID!) { openIncidentFromTemplate(id: $id, input: { name: "Another storm", kind: INCIDENT, marking: { tlp: GREEN } }) { id openedAt } }`;
const ROOM = `query ($id: ID!) {
  channels(incidentId: $id) { edges { node { id kind name purpose closedGroup } } }
  positions(incidentId: $id, first: 50) { edges { node { title } } }
  participations(incidentId: $id) { edges { node { organization { name } people } } }
  tasks(incidentId: $id) { edges { node { title checklist dueAt position { title } } } } }`;

test('a room begins with what another was: positions, channels, check lists, participants and a notice', async () => {
  const { given, sql } = portal;
  const center = await given.organization('Center');
  await given.person('Ana', center);
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  const harbor = await given.position(incident.id, 'Harbor Master');
  const liaison = await given.position(incident.id, 'Liaison Officer');
  await sql(`update liaison.position set section = 'command_staff' where id = $1`, [liaison]);
  await given.holder(liaison, opener);
  await given.channel(incident.id, 'Air operations');
  await given.channel(incident.id, 'Liaison only', [liaison]);
  await given.channel(incident.id, 'Harbor only', [harbor]);
  const planning = await given.position(incident.id, 'Planning Desk');
  await given.holder(planning, opener);
  await given.channel(incident.id, 'Planning only', [planning]);
  const lost = await given.position(incident.id, 'Lost Desk');
  await given.holder(lost, opener);
  await given.channel(incident.id, 'Lost only', [lost]);
  await given.message(incident.general, opener, 'What was said');
  const task = await given.task(incident.id, opener, 'Call the harbor');
  await sql(
    `update liaison.task t set checklist = 'First hour', position_id = $2, due_at = i.opened_at + interval '30 minutes'
     from liaison.incident i where t.id = $1 and i.id = t.incident_id`,
    [task, harbor],
  );
  const saved = await as<{ saveIncidentTemplate: { id: string } }>(opener, SAVE, {
    input: { incidentId: incident.id, name: 'Storm', notice: 'Check in, and read the objectives.' },
  });
  expect(saved.data?.saveIncidentTemplate).toMatchObject({
    positions: ['Harbor Master', 'Planning Desk', 'Lost Desk'],
    // What the keeper does not read is not kept.
    channels: ['Air operations', 'Liaison only', 'Planning only', 'Lost only'],
    checklists: ['First hour'],
    tasks: 1,
    organizations: 1,
  });
  const { id: template } = saved.data!.saveIncidentTemplate;
  // A channel whose positions are not to be found would be open to everybody.
  await sql(
    `update liaison.incident_template set content = replace(content::text, '["Lost Desk"]', '["Nobody’s Desk"]')::jsonb where id = $1`,
    [template],
  );
  const opened = await as<{ openIncidentFromTemplate: { id: string; openedAt: string } }>(opener, OPEN, {
    id: template,
  });
  const { id, openedAt } = opened.data!.openIncidentFromTemplate;
  const { data } = await as<Record<string, { edges: { node: Record<string, unknown> }[] }>>(opener, ROOM, {
    id,
  });
  const names = (list: string, key: string) => data![list]!.edges.map(({ node }) => node[key]);
  expect(names('channels', 'name')).toEqual(['General', 'Chronology', 'Air operations', 'Liaison only']);
  // The opener holds no position of the channel; whoever does reads it.
  const [desk] = await sql<{ id: string }>(
    `select id from liaison.position where incident_id = $1 and title = 'Planning Desk'`,
    [id],
  );
  await given.holder(desk!.id, opener);
  const { data: later } = await as<Record<string, { edges: { node: { name: string } }[] }>>(opener, ROOM, {
    id,
  });
  expect(later!['channels']!.edges.map(({ node }) => node.name)).toEqual([
    'General',
    'Chronology',
    'Air operations',
    'Liaison only',
    'Planning only',
  ]);
  expect(names('positions', 'title')).toContain('Harbor Master');
  expect(names('participations', 'people')).toEqual([1]);
  expect(data!['tasks']!.edges[0]!.node).toEqual({
    title: 'Call the harbor',
    checklist: 'First hour',
    position: { title: 'Harbor Master' },
    dueAt: new Date(Date.parse(openedAt) + 1_800_000).toISOString(),
  });
  const general = data!['channels']!.edges[0]!.node['id'];
  const said = await as(opener, 'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }', {
    id: general,
  });
  expect(said.data).toEqual({
    messages: { edges: [{ node: { body: 'Check in, and read the objectives.' } }] },
  });
});

test('a name is used once, until its template is retired', async () => {
  const incident = await portal.given.incident('Storm', opener);
  const input = { incidentId: incident.id, name: 'Once' };
  const first = await as<{ saveIncidentTemplate: { id: string } }>(opener, SAVE, { input });
  expect((await as(opener, SAVE, { input })).codes).toEqual(['template.name_taken']);
  const id = first.data!.saveIncidentTemplate.id;
  await as(opener, 'mutation ($id: ID!) { retireIncidentTemplate(id: $id) { id } }', { id });
  expect((await as(opener, OPEN, { id })).codes).toEqual(['request.not_found']);
  expect((await as(opener, SAVE, { input })).codes).toEqual([]);
});
