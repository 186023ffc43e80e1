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
