import {
  graphqlClient,
  socketClient,
  startTestPortal,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';

let portal: TestPortal;
let opener: GivenPerson;
let incident: { id: string; log: string };
beforeAll(async () => {
  portal = await startTestPortal();
  opener = await portal.given.person('Nora', await portal.given.operator(), 'administrator');
  incident = await portal.given.incident('Storm', opener);
});
afterAll(() => portal.close());

const PERIOD = `mutation ($id: ID!) { addOperationalPeriod(input: { incidentId: $id, startsAt: "2026-11-28T07:00:00Z", endsAt: "2026-11-28T19:00:00Z", objectives: "Hold the line" }) { number } }`;
const LINES =
  'query ($id: ID!) { messages(channelId: $id) { edges { node { body fact { code params } } } } }';
const FOLLOW = 'subscription ($id: ID!) { channelAppended(channelId: $id) { entry { message { body } } } }';

/** The first line that somebody who follows the log in a language is given. */
async function firstLineIn(language: string, following: () => void): Promise<string> {
  const client = socketClient(portal.url, opener, language);
  const events = client.iterate<{ channelAppended: { entry: { message: { body: string } } | null } }>({
    query: FOLLOW,
    variables: { id: incident.log },
  });
  for await (const { data } of events) {
    const entry = data?.channelAppended.entry;
    if (entry) {
      await client.dispose();
      return entry.message.body;
    }
    following();
  }
  throw new Error('the subscription ended');
}

test('each follower of one channel is told in their own language, live and later', async () => {
  let joined = 0;
  let begin!: () => void;
  const both = new Promise<void>((resolve) => (begin = resolve));
  const following = () => {
    if (++joined === 2) begin();
  };
  const live = Promise.all(['fr', 'ar'].map((language) => firstLineIn(language, following)));
  await both;
  await graphqlClient(portal.url)(opener, PERIOD, { id: incident.id });
  const said = {
    en: 'Operational period 1: 2026-11-28 07:00Z to 2026-11-28 19:00Z. Objectives: Hold the line',
    fr: 'Période opérationnelle 1 : 2026-11-28 07:00Z à 2026-11-28 19:00Z. Objectifs : Hold the line',
    ar: 'الفترة التشغيلية 1: 2026-11-28 07:00Z إلى 2026-11-28 19:00Z. الأهداف: Hold the line',
  };
  expect(await live).toEqual([said.fr, said.ar]);
  for (const [language, body] of Object.entries(said)) {
    const { data } = await graphqlClient(portal.url, language)<{
      messages: { edges: { node: { body: string; fact: { code: string; params: string } } }[] };
    }>(opener, LINES, { id: incident.log });
    const { node } = data!.messages.edges[0]!;
    expect(node.body).toBe(body);
    expect(node.fact.code).toBe('period.added');
    expect(JSON.parse(node.fact.params)).toMatchObject({ number: 1, objectives: 'Hold the line' });
  }
});

test('a fact is found by the names in it', async () => {
  const { data } = await graphqlClient(portal.url)<{ searchMessages: { edges: object[] } }>(
    opener,
    'query ($id: ID!) { searchMessages(text: "Hold", incidentId: $id) { edges { node { message { body } } } } }',
    { id: incident.id },
  );
  expect(data?.searchMessages.edges).toHaveLength(1);
});
