import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let ana: GivenPerson;
let ben: GivenPerson;
let workspaceId: string;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  const center = await portal.given.organization('Center');
  ana = await portal.given.person('Ana', center);
  ben = await portal.given.person('Ben', center);
  workspaceId = await portal.given.workspace('Work', ana);
  await portal.given.member(workspaceId, ben, 'manager');
});
afterAll(() => portal.close());

const UPDATE =
  'mutation ($input: UpdateDocumentInput!) { updateDocument(input: $input) { title updatedAt } }';
const READ = 'query ($id: ID!) { document(id: $id) { title updatedAt } }';

async function read(id: string) {
  return (await as<{ document: { title: string; updatedAt: string } }>(ana, READ, { id })).data!.document;
}

test('who saves what another has changed meanwhile is told, and changes nothing', async () => {
  const id = await portal.given.document(workspaceId, ana, 'Plume model');
  const { updatedAt: unchangedSince } = await read(id);
  const first = await as(ben, UPDATE, { input: { id, title: 'Plume model, second run', unchangedSince } });
  expect(first.codes).toEqual([]);
  const late = await as(ana, UPDATE, { input: { id, title: 'Plume', unchangedSince } });
  expect(late.codes).toEqual(['request.conflict']);
  const now = await read(id);
  expect(now.title).toBe('Plume model, second run');
  // Having read it again, they may.
  const again = { id, title: 'Plume', unchangedSince: now.updatedAt };
  expect((await as(ana, UPDATE, { input: again })).codes).toEqual([]);
});

test('of two who save at once, one is told', async () => {
  const id = await portal.given.document(workspaceId, ana, 'Plume model');
  for (let round = 0; round < 5; round++) {
    const { updatedAt: unchangedSince } = await read(id);
    const answers = await Promise.all(
      [ana, ben].map((person, n) => as(person, UPDATE, { input: { id, title: `By ${n}`, unchangedSince } })),
    );
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'request.conflict']);
  }
});

test('whoever does not say what they read changes it as it is', async () => {
  const id = await portal.given.document(workspaceId, ana, 'Plume model');
  expect((await as(ben, UPDATE, { input: { id, title: 'Other' } })).codes).toEqual([]);
});
