import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let opener: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  opener = await portal.given.person(
    'Nora',
    await portal.given.organization('NIRU', 'operator'),
    'administrator',
  );
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

test('the clock asks for the next situation report, from the end of the last approved one', async () => {
  const { id } = await portal.given.incident('Storm', opener);
  const set = `mutation ($id: ID!, $minutes: Int!) { updateIncident(input: { id: $id, reportMinutes: $minutes }) { openedAt reportMinutes reportDueAt } }`;
  const { data } = await as<{
    updateIncident: { openedAt: string; reportMinutes: number; reportDueAt: string };
  }>(opener, set, { id, minutes: 60 });
  const { openedAt, reportDueAt } = data!.updateIncident;
  expect(Date.parse(reportDueAt) - Date.parse(openedAt)).toBe(3_600_000);
  await portal.sql(
    `insert into liaison.situation_report (organization_id, incident_id, number, state, period_from, period_to, tlp, prepared_by, updated_by, approved_by, approved_at)
     select organization_id, id, 0, 'approved', opened_at, opened_at + interval '2 hours', tlp, opened_by, opened_by, opened_by, now() from liaison.incident where id = $1`,
    [id],
  );
  const after = await as<{ incident: { reportDueAt: string } }>(
    opener,
    'query ($id: ID!) { incident(id: $id) { reportDueAt } }',
    { id },
  );
  expect(Date.parse(after.data!.incident.reportDueAt) - Date.parse(openedAt)).toBe(3 * 3_600_000);
  const none = await as(opener, set, { id, minutes: 0 });
  expect(none.data).toMatchObject({ updateIncident: { reportMinutes: null, reportDueAt: null } });
});

test('a briefing does not tell what a closed channel said to somebody who does not read it', async () => {
  const { given } = portal;
  const center = await given.organization('Center');
  const ana = await given.person('Ana', center);
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  await given.holder(await given.position(incident.id, 'Agency Representative'), ana);
  const command = await given.position(incident.id, 'Incident Commander');
  await given.holder(command, opener);
  const closed = await given.channel(incident.id, 'Command', [command]);
  const secret = await given.message(closed, opener, 'Only for command');
  await portal.sql(`update liaison.channel_entry set priority = 'flash' where id = $1`, [secret]);
  const brief = 'query ($id: ID!) { shiftBriefing(incidentId: $id) { urgent { body } } }';
  const [hers, mine] = [
    await as(ana, brief, { id: incident.id }),
    await as(opener, brief, { id: incident.id }),
  ];
  expect(hers.data).toEqual({ shiftBriefing: { urgent: [] } });
  expect(mine.data).toEqual({ shiftBriefing: { urgent: [{ body: 'Only for command' }] } });
});

test('a discarded draft makes room for the next, and its number is not used again', async () => {
  const { id } = await portal.given.incident('Storm', opener);
  const draft = 'mutation ($id: ID!) { draftSituationReport(incidentId: $id) { id number } }';
  const first = await as<{ draftSituationReport: { id: string } }>(opener, draft, { id });
  expect((await as(opener, draft, { id })).codes).toEqual(['report.drafted_already']);
  const discard = 'mutation ($id: ID!) { discardSituationReport(id: $id) { state } }';
  expect((await as(opener, discard, { id: first.data!.draftSituationReport.id })).data).toEqual({
    discardSituationReport: { state: 'DISCARDED' },
  });
  expect((await as(opener, draft, { id })).data).toMatchObject({ draftSituationReport: { number: 2 } });
});
