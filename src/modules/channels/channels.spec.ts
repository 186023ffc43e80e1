import {
  graphqlClient,
  listenToChannel,
  startTestPortal,
  type ChannelListener,
  type GivenIncident,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { randomUUID } from 'node:crypto';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let niru: Awaited<ReturnType<TestPortal['given']['organization']>>;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  niru = await portal.given.organization('NIRU', 'operator');
});
afterAll(() => portal.close());

interface Setting {
  opener: GivenPerson;
  ana: GivenPerson;
  incident: GivenIncident;
  positionId: string;
  assignment: string;
  participation: string;
  organizationId: string;
}

/** A room with its opener, and Ana who represents a fusion center. */
async function room(kind = 'incident'): Promise<Setting> {
  const { given } = portal;
  const opener = await given.person('Nora', niru, 'administrator');
  const center = await given.organization('Center');
  const ana = await given.person('Ana', center);
  const incident = await given.incident('Storm', opener, kind);
  const participation = await given.participation(incident.id, center);
  const positionId = await given.position(incident.id, 'Agency Representative');
  const assignment = await given.holder(positionId, ana);
  return { opener, ana, incident, positionId, assignment, participation, organizationId: center.id };
}

const POST = `mutation ($input: PostMessageInput!) { postMessage(input: $input) { id sequence body } }`;
async function post(
  person: GivenPerson,
  channelId: string,
  body: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; sequence: number; codes: string[] }> {
  const input = { channelId, clientId: randomUUID(), body, marking: { tlp: 'GREEN' }, ...more };
  const answer = await as<{ postMessage: { id: string; sequence: number } }>(person, POST, { input });
  return { ...answer.data?.postMessage, codes: answer.codes } as Awaited<ReturnType<typeof post>>;
}

const listen = (person: GivenPerson, channelId: string) => listenToChannel(portal.url, person, channelId);
const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test('places are given without gaps to those who post at once, and what fails takes none', async () => {
  const { ana, opener, incident } = await room();
  const posts = Array.from({ length: 40 }, (_, n) =>
    n % 4 === 3
      ? post(ana, incident.general, 'an answer', { replyToId: randomUUID() })
      : post(n % 2 ? ana : opener, incident.general, `message ${n}`),
  );
  const answers = await Promise.all(posts);
  const refused = answers.filter(({ codes }) => codes.length);
  expect(refused).toHaveLength(10);
  const places = answers.filter(({ codes }) => !codes.length).map(({ sequence }) => sequence);
  expect(places.sort((a, b) => a - b)).toEqual(oneTo(30));
});

test('what is posted again under the same id is posted once, also at once', async () => {
  const { ana, incident } = await room();
  const clientId = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post(ana, incident.general, 'Once', { clientId })),
  );
  expect(new Set(answers.map(({ id, sequence, codes }) => `${id} ${sequence} ${codes.join()}`)).size).toBe(1);
  expect((await post(ana, incident.general, 'Next')).sequence).toBe(2);
});

test('a subscriber is told from where it holds, and then everything once and in order', async () => {
  const { ana, opener, incident } = await room();
  for (const n of [1, 2, 3]) await post(ana, incident.general, `before ${n}`);
  const listeners = await Promise.all([listen(ana, incident.general), listen(opener, incident.general)]);
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => post(n % 2 ? ana : opener, incident.general, `m ${n}`)),
  );
  for (const listener of listeners) {
    await listener.until(53);
    expect(listener.deliveries[0]).toEqual({ head: 3, entry: null });
    expect(listener.places()).toEqual(oneTo(53).slice(3));
    await listener.close();
  }
});

test('subscribers who come while messages arrive miss none after their place', async () => {
  const { ana, opener, incident } = await room();
  let posting = true;
  const poster = (async () => {
    let last = 0;
    while (posting) last = (await post(ana, incident.general, 'and on')).sequence;
    return last;
  })();
  const listeners: ChannelListener[] = [];
  for (let n = 0; n < 12; n++) listeners.push(await listen(n % 2 ? ana : opener, incident.general));
  posting = false;
  const last = await poster;
  for (const listener of listeners) {
    await listener.until(last);
    const from = listener.deliveries[0]!.head;
    expect(listener.places()).toEqual(oneTo(last).slice(from));
    await listener.close();
  }
});

test('an announcement that never came is healed', async () => {
  const { ana, incident } = await room();
  const listener = await listen(ana, incident.general);
  await portal.given.message(incident.general, ana, 'Nobody hears of this');
  await listener.until(1);
  expect(listener.places()).toEqual([1]);
  await listener.close();
});

test('what was missed is fetched in pages, in order and without gaps', async () => {
  const { ana, incident } = await room();
  for (let n = 0; n < 23; n++) await portal.given.message(incident.general, ana, `m ${n}`);
  const seen: number[] = [];
  let head = 1;
  while (seen.length < head) {
    const { data } = await as<{ channelEntries: { head: number; entries: { sequence: number }[] } }>(
      ana,
      'query ($id: ID!, $after: Int!) { channelEntries(channelId: $id, after: $after, first: 10) { head entries { sequence } } }',
      { id: incident.general, after: seen.at(-1) ?? 0 },
    );
    head = data!.channelEntries.head;
    seen.push(...data!.channelEntries.entries.map(({ sequence }) => sequence));
  }
  expect(seen).toEqual(oneTo(23));
});

test('edits keep their history, a retraction leaves its trace and nothing of what was said', async () => {
  const { ana, opener, incident } = await room();
  const { id } = await post(ana, incident.general, 'The bridge is opne');
  const listener = await listen(opener, incident.general);
  const DETAIL = '{ message { body editedAt retractedAt } versions { body } }';
  const edited = await as(
    ana,
    `mutation ($id: ID!, $clientId: ID!) { editMessage(input: { id: $id, clientId: $clientId, body: "The bridge is open" }) ${DETAIL} }`,
    { id, clientId: randomUUID() },
  );
  expect(edited.data).toMatchObject({
    editMessage: {
      message: { body: 'The bridge is open', editedAt: expect.any(String) as string },
      versions: [{ body: 'The bridge is opne' }, { body: 'The bridge is open' }],
    },
  });
  const retract = `mutation ($id: ID!) { retractMessage(id: $id) ${DETAIL} }`;
  const retracted = await as(ana, retract, { id });
  expect(retracted.data).toMatchObject({
    retractMessage: { message: { body: null, retractedAt: expect.any(String) as string }, versions: [] },
  });
  await listener.until(3);
  expect(listener.deliveries.map(({ entry }) => entry?.kind)).toEqual([undefined, 'EDIT', 'RETRACTION']);
  const entries = await as(
    opener,
    'query ($id: ID!) { channelEntries(channelId: $id) { entries { kind message { body } } } }',
    { id: incident.general },
  );
  expect(JSON.stringify(entries.data)).not.toContain('bridge');
  expect((await as(ana, retract, { id })).codes).toEqual(['message.retracted']);
  await listener.close();
});

test('a flash message counts those who acknowledged it, each once', async () => {
  const { ana, opener, incident } = await room();
  const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
  const acknowledge =
    'mutation ($id: ID!) { acknowledgeMessage(id: $id) { message { acknowledgements } can { acknowledge } } }';
  const answers = await Promise.all([1, 2, 3].map(() => as(ana, acknowledge, { id })));
  expect(answers.filter(({ codes }) => !codes.length)).toHaveLength(1);
  const { data } = await as(
    ana,
    'query ($id: ID!) { message(id: $id) { message { acknowledgements } can { acknowledge } } }',
    { id },
  );
  expect(data).toEqual({ message: { message: { acknowledgements: 1 }, can: { acknowledge: false } } });
});

describe('two channels of a room do not have one name', () => {
  const CREATE = 'mutation ($input: CreateChannelInput!) { createChannel(input: $input) { id } }';
  const create = (who: GivenPerson, incidentId: string, name: string) =>
    as(who, CREATE, { input: { incidentId, name, purpose: '' } });

  test.each([
    ['Zürich', 'ZURICH'],
    ['Air', ' air '],
    ['cafe\u0301', 'Café'],
    ['الميناء', 'المِيناء'],
    ['General', 'general'],
  ])('%s and %s are one', async (first, second) => {
    const { opener, incident } = await room();
    const [one, other] = [
      await create(opener, incident.id, first),
      await create(opener, incident.id, second),
    ];
    expect(one.codes).toEqual(first === 'General' ? ['channel.name_taken'] : []);
    expect(other.codes).toEqual(['channel.name_taken']);
  });

  test('also when they are made at once, and a closed one gives its name back', async () => {
    const { opener, incident } = await room();
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(opener, incident.id, 'Air')));
    expect(answers.filter(({ codes }) => !codes.length)).toHaveLength(1);
    const made = answers.find(({ data }) => data)!.data as unknown as { createChannel: { id: string } };
    await as(opener, 'mutation ($id: ID!) { closeChannel(id: $id) { id } }', { id: made.createChannel.id });
    expect((await create(opener, incident.id, 'Air')).codes).toEqual([]);
  });

  test('another room has its own names', async () => {
    const [one, other] = [await room(), await room()];
    for (const { opener, incident } of [one, other])
      expect((await create(opener, incident.id, 'Air')).codes).toEqual([]);
  });
});

describe('an acknowledgement belongs to the words that it confirmed', () => {
  const ACKNOWLEDGE = `mutation ($id: ID!, $edition: Int) { acknowledgeMessage(id: $id, edition: $edition) {
    message { acknowledgements edition } can { acknowledge } } }`;
  const EDIT_IT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { acknowledgements edition } } }`;
  const edit = (who: GivenPerson, id: string, body: string) =>
    as(who, EDIT_IT, { input: { id, clientId: randomUUID(), body } });
  const standing = (acknowledgements: number, edition: number, acknowledge: boolean) => ({
    acknowledgeMessage: { message: { acknowledgements, edition }, can: { acknowledge } },
  });

  test('an edit asks again, and is acknowledged once more', async () => {
    const { ana, opener, incident } = await room();
    const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
    expect((await as(ana, ACKNOWLEDGE, { id, edition: 1 })).data).toEqual(standing(1, 1, false));
    expect((await edit(opener, id, 'Evacuate pier 5')).data).toEqual({
      editMessage: { message: { acknowledgements: 0, edition: 2 } },
    });
    expect((await as(ana, ACKNOWLEDGE, { id, edition: 2 })).data).toEqual(standing(1, 2, false));
    // Whoever names no edition means the present one.
    await edit(opener, id, 'Evacuate piers 4 and 5');
    expect((await as(ana, ACKNOWLEDGE, { id })).data).toEqual(standing(1, 3, false));
    expect((await as(ana, ACKNOWLEDGE, { id })).codes).not.toEqual([]);
  });

  test('words that were changed meanwhile are not confirmed', async () => {
    const { ana, opener, incident } = await room();
    const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
    await edit(opener, id, 'Stay at pier 4');
    for (const edition of [1, 3, 0, -1])
      expect((await as(ana, ACKNOWLEDGE, { id, edition })).codes).toEqual(['message.edited']);
    expect((await as(ana, ACKNOWLEDGE, { id, edition: 2 })).data).toEqual(standing(1, 2, false));
  });

  test('an edit that waits for the channel comes before the acknowledgement that waits behind it', async () => {
    const { ana, opener, incident } = await room();
    const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
    const { codes } = await portal.whileHeld(
      `select from liaison.channel where id = '${incident.general}' for no key update`,
      `update liaison.channel_entry set edited_body = 'Stay at pier 4', edited_at = now(), edition = 2, acknowledgements = 0 where id = '${id}'`,
      () => as(ana, ACKNOWLEDGE, { id, edition: 1 }),
    );
    expect(codes).toEqual(['message.edited']);
  });

  test('a pin changes no words', async () => {
    const { ana, opener, incident } = await room();
    const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
    await as(ana, ACKNOWLEDGE, { id, edition: 1 });
    await as(opener, 'mutation ($id: ID!) { pinMessage(id: $id) { message { id } } }', { id });
    expect((await as(ana, ACKNOWLEDGE, { id, edition: 1 })).codes).not.toEqual([]);
  });

  test('nobody outside the room acknowledges, nor holds up its channel', async () => {
    const { opener, incident } = await room();
    const outsider = (await room()).ana;
    const { id } = await post(opener, incident.general, 'Evacuate pier 4', { priority: 'FLASH' });
    expect((await as(outsider, ACKNOWLEDGE, { id, edition: 1 })).codes).toEqual(['request.not_found']);
  });
});

test('nothing real is posted into an exercise by mistake, nor the other way', async () => {
  const [exercise, real] = [await room('exercise'), await room()];
  expect((await post(exercise.ana, exercise.incident.general, 'Is this real?')).codes).toEqual([
    'incident.exercise_mismatch',
  ]);
  expect((await post(real.ana, real.incident.general, 'EXERCISE', { exercise: true })).codes).toEqual([
    'incident.exercise_mismatch',
  ]);
  expect((await post(exercise.ana, exercise.incident.general, 'EXERCISE', { exercise: true })).sequence).toBe(
    1,
  );
});

test('whoever waits to post while the channel is being closed is refused', async () => {
  const { ana, incident } = await room();
  const channel = await portal.given.channel(incident.id, 'Air');
  const { codes } = await portal.whileHeld(
    `select from liaison.channel where id = '${channel}' for no key update`,
    `update liaison.channel set closed_at = now() where id = '${channel}'`,
    () => post(ana, channel, 'Too late'),
  );
  expect(codes).toEqual(['channel.closed']);
});

test('what was posted before the channel was closed is answered when it is sent again', async () => {
  const { ana, incident } = await room();
  const channel = await portal.given.channel(incident.id, 'Air');
  const clientId = randomUUID();
  const posted = await post(ana, channel, 'In time', { clientId });
  await portal.sql('update liaison.channel set closed_at = now() where id = $1', [channel]);
  expect(await post(ana, channel, 'In time', { clientId })).toEqual(posted);
  expect((await post(ana, channel, 'Another')).codes).toEqual(['channel.closed']);
});

test('whoever is given a position while being relieved of the last one stays in the room', async () => {
  const { ana, incident, assignment } = await room();
  const planning = await portal.given.position(incident.id, 'Planning Section Chief');
  await portal.whileHeld(
    `insert into liaison.position_assignment (organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
     select organization_id, incident_id, '${planning}', account_id, person_organization_id, assigned_by
     from liaison.position_assignment where id = '${assignment}'`,
    'select',
    () => portal.sql('update liaison.position_assignment set ended_at = now() where id = $1', [assignment]),
  );
  expect((await post(ana, incident.general, 'Still here')).codes).toEqual([]);
});

test('what the chronology wrote of somebody, they cannot rewrite', async () => {
  const { ana, incident, assignment } = await room();
  await as(ana, 'mutation ($id: ID!) { checkIn(id: $id) { id } }', { id: assignment });
  const { data } = await as<{ messages: { edges: { node: { id: string } }[] } }>(
    ana,
    'query ($id: ID!) { messages(channelId: $id) { edges { node { id body } } } }',
    { id: incident.log },
  );
  const { id } = data!.messages.edges[0]!.node;
  const edit =
    'mutation ($id: ID!, $clientId: ID!) { editMessage(input: { id: $id, clientId: $clientId, body: "x" }) { message { id } } }';
  expect((await as(ana, edit, { id, clientId: randomUUID() })).codes).toEqual(['access.refused']);
  expect(
    (await as(ana, 'mutation ($id: ID!) { retractMessage(id: $id) { message { id } } }', { id })).codes,
  ).toEqual(['access.refused']);
});

test('a channel is closed to positions and organizations, and only by somebody who reads it', async () => {
  const { opener, ana, incident, positionId, organizationId } = await room();
  const create = 'mutation ($input: CreateChannelInput!) { createChannel(input: $input) { id closedGroup } }';
  const input = {
    incidentId: incident.id,
    name: 'Air',
    positionIds: [positionId],
    organizationIds: [organizationId],
  };
  expect((await as(opener, create, { input })).codes).toEqual(['channel.without_you']);
  const own = await portal.given.position(incident.id, 'Air Boss');
  await portal.given.holder(own, opener);
  const made = await as<{ createChannel: { id: string } }>(opener, create, {
    input: { ...input, positionIds: [own, own] },
  });
  expect(made.data).toMatchObject({ createChannel: { closedGroup: true } });
  const { id } = made.data!.createChannel;
  expect((await post(ana, id, 'Her organization reads it')).codes).toEqual([]);
  const ben = await portal.given.person('Ben', await portal.given.organization('Elsewhere'));
  await portal.given.participation(incident.id, { id: ben.organizationId, providerId: '', slug: '' });
  await portal.given.holder(positionId, ben);
  expect((await post(ben, id, 'His does not')).codes).toEqual(['request.not_found']);
});

const SEARCH = `query ($text: String!, $id: ID, $mine: Boolean = false, $exercise: Boolean = false, $first: Int = 25, $after: String) {
  searchMessages(text: $text, incidentId: $id, mentioningMe: $mine, exercise: $exercise, first: $first, after: $after) {
    edges { node { message { body } channelName incidentName } } pageInfo { hasNextPage endCursor } } }`;
interface Found {
  searchMessages: {
    edges: { node: { message: { body: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
async function found(person: GivenPerson, variables: Record<string, unknown>): Promise<string[]> {
  const { data, codes } = await as<Found>(person, SEARCH, variables);
  expect(codes).toEqual([]);
  return data!.searchMessages.edges.map(({ node }) => node.message.body);
}

test('search finds the present text by words and their beginnings, latest first, page by page', async () => {
  const { ana, opener, incident } = await room();
  const first = await post(ana, incident.general, 'Bridges closed at Pier 4');
  await post(ana, incident.general, 'The tide is high');
  await post(opener, incident.general, 'Bridge at pier 9 is open: مرفأ مغلق');
  const id = incident.id;
  expect(await found(ana, { text: 'bridge pier', id })).toEqual([
    'Bridge at pier 9 is open: مرفأ مغلق',
    'Bridges closed at Pier 4',
  ]);
  expect(await found(ana, { text: '"pier 9"', id })).toHaveLength(1);
  expect(await found(ana, { text: 'bridge -open', id })).toEqual(['Bridges closed at Pier 4']);
  expect(await found(ana, { text: 'مرفأ', id })).toHaveLength(1);
  const page = await as<Found>(ana, SEARCH, { text: 'bridge', id, first: 1 });
  const { hasNextPage, endCursor } = page.data!.searchMessages.pageInfo;
  expect(hasNextPage).toBe(true);
  expect(await found(ana, { text: 'bridge', id, first: 1, after: endCursor })).toEqual([
    'Bridges closed at Pier 4',
  ]);
  await as(
    ana,
    'mutation ($id: ID!, $client: ID!) { editMessage(input: { id: $id, clientId: $client, body: "Tunnel closed" }) { message { id } } }',
    { id: first.id, client: randomUUID() },
  );
  expect(await found(ana, { text: 'bridges', id })).toEqual([]);
  expect(await found(ana, { text: 'tunnel', id })).toEqual(['Tunnel closed']);
  await as(ana, 'mutation ($id: ID!) { retractMessage(id: $id) { message { id } } }', { id: first.id });
  expect(await found(ana, { text: 'tunnel', id })).toEqual([]);
  expect((await as(ana, SEARCH, { text: ' " ', id })).codes).toEqual(['search.text_required']);
  for (const text of ["o'neil & | !", '((', 'a:*', '<-> ""', '\\'])
    expect((await as(ana, SEARCH, { text: `${text} x`, id })).codes).toEqual([]);
});

test('search keeps exercises and what is real apart, and closed channels to those who read them', async () => {
  const word = `w${randomUUID().slice(0, 8)}`;
  const [real, exercise] = [await room(), await room('exercise')];
  const both = real.opener;
  await portal.given.holder(exercise.positionId, both);
  await post(both, real.incident.general, `${word} real`);
  await post(both, exercise.incident.general, `${word} exercised`, { exercise: true });
  const closed = await portal.given.channel(real.incident.id, 'Closed', [
    await portal.given.position(real.incident.id, 'Nobody'),
  ]);
  await portal.given.message(closed, both, `${word} closed`);
  expect(await found(both, { text: word })).toEqual([`${word} real`]);
  expect(await found(both, { text: word, exercise: true })).toEqual([`${word} exercised`]);
  expect(await found(exercise.ana, { text: word, id: real.incident.id })).toEqual([]);
});

test('a message mentions people, positions and organizations of the room, who find it by that', async () => {
  const { ana, opener, incident, positionId, organizationId } = await room();
  const outsider = await portal.given.person('Olga', await portal.given.organization('Elsewhere'));
  const mention = (ids: string[]) => post(opener, incident.general, `For ${ids.length}`, { mentionIds: ids });
  for (const id of [ana.id, positionId, organizationId]) expect((await mention([id])).codes).toEqual([]);
  expect((await mention([ana.id, outsider.id])).codes).toEqual(['message.not_of_the_room']);
  expect((await mention([outsider.organizationId])).codes).toEqual(['message.not_of_the_room']);
  expect(await found(ana, { text: '', mine: true, id: incident.id })).toHaveLength(3);
  expect(await found(opener, { text: '', mine: true, id: incident.id })).toHaveLength(0);
  const { data } = await as(
    ana,
    'query ($id: ID!) { messages(channelId: $id, first: 1) { edges { node { mentions { kind name } } } } }',
    { id: incident.general },
  );
  expect(data).toEqual({
    messages: { edges: [{ node: { mentions: [{ kind: 'ORGANIZATION', name: 'Center' }] } }] },
  });
});

test('a message shows documents of its room, and of no other', async () => {
  const { ana, incident } = await room();
  const other = await room();
  const [here, there] = [
    await portal.given.document(incident.id, ana, 'Tide table'),
    await portal.given.document(other.incident.id, other.ana, 'Theirs'),
  ];
  expect((await post(ana, incident.general, 'See', { attachmentIds: [here] })).codes).toEqual([]);
  expect((await post(ana, incident.general, 'See', { attachmentIds: [there] })).codes).toEqual([
    'message.not_of_the_room',
  ]);
  const ATTACHED =
    'query ($id: ID!) { messages(channelId: $id) { edges { node { id attachments { id title } } } } }';
  const { data } = await as<{ messages: { edges: { node: { id: string; attachments: unknown } }[] } }>(
    ana,
    ATTACHED,
    { id: incident.general },
  );
  const [{ node }] = data!.messages.edges as [{ node: { id: string; attachments: unknown } }];
  expect(node.attachments).toEqual([{ id: here, title: 'Tide table' }]);
  await as(ana, 'mutation ($id: ID!) { retractMessage(id: $id) { message { id } } }', { id: node.id });
  expect(JSON.stringify((await as(ana, ATTACHED, { id: incident.general })).data)).not.toContain('Tide');
});

test('positions talk directly in one channel, which nobody else reads', async () => {
  const { ana, opener, incident, positionId } = await room();
  const command = await portal.given.position(incident.id, 'Incident Commander');
  const open =
    'mutation ($input: OpenDirectChannelInput!) { openDirectChannel(input: $input) { id kind name closedGroup } }';
  const input = { incidentId: incident.id, positionIds: [command, positionId] };
  const made = await as<{ openDirectChannel: { id: string } }>(ana, open, { input });
  expect(made.data).toMatchObject({ openDirectChannel: { kind: 'DIRECT', closedGroup: true } });
  const { id } = made.data!.openDirectChannel;
  const again = await as<{ openDirectChannel: { id: string } }>(ana, open, {
    input: { ...input, positionIds: [positionId, command] },
  });
  expect(again.data?.openDirectChannel.id).toBe(id);
  expect((await post(ana, id, 'Between us')).codes).toEqual([]);
  // Who runs the room reads it no more than others.
  expect((await post(opener, id, 'And me')).codes).toEqual(['request.not_found']);
  expect((await as(opener, open, { input })).codes).toEqual(['channel.not_between_these']);
  await portal.given.holder(command, opener);
  expect((await post(opener, id, 'Now me')).codes).toEqual([]);
});
