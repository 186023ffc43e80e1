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
