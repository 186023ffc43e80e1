import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let ana: GivenPerson;

beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  const center = await portal.given.organization('Gulf Fusion Center');
  ana = await portal.given.person('Ana Ortiz', center);
});
afterAll(() => portal.close());

test('a workspace that Ana creates is hers, and she sees it', async () => {
  const created = await as<{ createWorkspace: { id: string; role: string } }>(
    ana,
    'mutation { createWorkspace(input: { name: "Port security" }) { id role can { archive } } }',
  );
  expect(created.errors).toEqual([]);
  expect(created.data?.createWorkspace.role).toBe('OWNER');
  const listed = await as<{ workspaces: { edges: { node: { name: string } }[] } }>(
    ana,
    '{ workspaces { edges { node { name organization { name } } } } }',
  );
  expect(listed.errors).toEqual([]);
  expect(listed.data?.workspaces.edges.map((edge) => edge.node.name)).toEqual(['Port security']);
  const documents = await as(
    ana,
    '{ documents { edges { node { id } } } viewer { name can { operate } } sessions { edges { node { current } } } organizations { edges { node { name can { update } } } } }',
  );
  expect(documents.errors).toEqual([]);
});
