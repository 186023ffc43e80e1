import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let ana: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  ana = await portal.given.person('Ana', await portal.given.organization('Center'), 'administrator');
});
afterAll(() => portal.close());

/** As people look for them: numbers by value, a letter beside its like, capitals beside small ones, scripts one behind the other. */
const IN_ORDER = [
  'item 2',
  'Item 2b',
  'item 10',
  'SitRep 9',
  'SitRep 010',
  'SitRep 100',
  'Über uns',
  'ubiquity',
  'Zoo',
  'Żory',
  'Zürich',
  'Ямал',
  'الميناء',
  '上海',
];
const shuffled = () => [...IN_ORDER].sort((a, b) => (a.length % 3) - (b.length % 3) || (a < b ? 1 : -1));

interface Page {
  list: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

/** All pages of a list, three at a time. */
async function pages(query: string, variables: object): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: Page | null } = await as<Page>(ana, query, { ...variables, after });
    found.push(...data!.list.edges.map(({ node }) => node.name));
    after = data!.list.pageInfo.hasNextPage ? data!.list.pageInfo.endCursor : null;
  } while (after);
  return found;
}
const PAGE = 'pageInfo { hasNextPage endCursor }';

test('documents by title', async () => {
  const workspaceId = await portal.given.workspace('Work', ana);
  for (const title of shuffled()) await portal.given.document(workspaceId, ana, title);
  const query = `query ($workspaceId: ID!, $after: String) { list: documents(filter: { workspaceId: $workspaceId }, sort: TITLE, first: 3, after: $after) {
    edges { node { name: title } } ${PAGE} } }`;
  expect(await pages(query, { workspaceId })).toEqual(IN_ORDER);
});

test('workspaces and people by name', async () => {
  const center = await portal.given.organization('Sorted');
  const who = await portal.given.person('AAA', center, 'administrator');
  for (const name of shuffled()) await portal.given.workspace(name, who);
  for (const name of shuffled()) await portal.given.person(name, center);
  const reader = ana;
  ana = who;
  const workspaces = `query ($after: String) { list: workspaces(first: 3, after: $after) { edges { node { name } } ${PAGE} } }`;
  expect(await pages(workspaces, {})).toEqual(IN_ORDER);
  const people = `query ($id: ID!, $after: String) { list: people(organizationId: $id, first: 3, after: $after) { edges { node { name } } ${PAGE} } }`;
  expect(await pages(people, { id: center.id })).toEqual(['AAA', ...IN_ORDER]);
  ana = reader;
});

test('organizations by name', async () => {
  for (const name of shuffled()) await portal.given.organization(name);
  const query = `query ($after: String) { list: organizations(first: 3, after: $after) { edges { node { name } } ${PAGE} } }`;
  const found = (await pages(query, {})).filter((name) => IN_ORDER.includes(name));
  expect(found).toEqual(IN_ORDER);
});

describe('a tag is one, however it was typed', () => {
  const UPDATE = 'mutation ($input: UpdateDocumentInput!) { updateDocument(input: $input) { tags } }';
  let workspaceId: string;
  let id: string;
  beforeAll(async () => {
    workspaceId = await portal.given.workspace('Tags', ana);
    id = await portal.given.document(workspaceId, ana, 'Tagged');
  });
  const tagged = (tags: unknown) => as(ana, UPDATE, { input: { id, tags } });

  test('kept once', async () => {
    const { data } = await tagged([' Port  Security ', 'port security', 'cafe\u0301', 'CAFÉ', 'الميناء']);
    expect(data).toEqual({ updateDocument: { tags: ['Port Security', 'café', 'الميناء'] } });
  });

  test.each(['port security', 'PORT SECURITY', 'cafe', 'Cafe\u0301', 'الـميناء', 'المِيناء'])(
    'found as %s',
    async (tag) => {
      const { data } = await as(
        ana,
        'query ($workspaceId: ID!, $tag: String!) { documents(filter: { workspaceId: $workspaceId, tag: $tag }) { edges { node { id } } } }',
        { workspaceId, tag },
      );
      expect(data).toEqual({ documents: { edges: [{ node: { id } }] } });
    },
  );

  test.each([
    [['\u200b']],
    [['  ']],
    [['']],
    [['a'.repeat(61)]],
    [Array.from({ length: 31 }, (_, n) => `t${n}`)],
  ])('%j is refused', async (tags) => {
    expect((await tagged(tags)).codes).toEqual(['request.invalid']);
  });
});
