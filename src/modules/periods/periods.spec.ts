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

const inHours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const PERIOD = `mutation ($id: ID!, $from: DateTime!, $to: DateTime!) {
  addOperationalPeriod(input: { incidentId: $id, startsAt: $from, endsAt: $to, objectives: "Keep the channel open" }) { number } }`;

test('operational periods follow one another, are numbered, and stand in the chronology', async () => {
  const { id, log } = await portal.given.incident('Storm', opener);
  const add = (from: number, to: number) => as(opener, PERIOD, { id, from: inHours(from), to: inHours(to) });
  expect((await add(0, 12)).data).toEqual({ addOperationalPeriod: { number: 1 } });
  expect((await add(11, 24)).codes).toEqual(['period.overlaps']);
  expect((await add(13, 12.5)).codes).toEqual(['request.invalid']);
  expect((await add(12, 24)).data).toEqual({ addOperationalPeriod: { number: 2 } });
  const { data } = await as(
    opener,
    'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }',
    { id: log },
  );
  expect(JSON.stringify(data)).toMatch(/Operational period 2: .*Keep the channel open/);
  const briefing = await as<{ shiftBriefing: { period: { number: number } } }>(
    opener,
    'query ($id: ID!) { shiftBriefing(incidentId: $id) { period { number objectives } } }',
    { id },
  );
  expect(briefing.data?.shiftBriefing.period.number).toBe(1);
});
