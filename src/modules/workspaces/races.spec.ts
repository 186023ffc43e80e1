import {
  graphqlClient,
  startTestPortal,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';

/** Two who decide about the same thing at the same time: exactly one does, and nobody is told otherwise. */
const ROUNDS = 20;

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let center: GivenOrganization;
let partner: GivenOrganization;
let owner: GivenPerson;
let administrator: GivenPerson;

beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  center = await portal.given.organization('Center');
  partner = await portal.given.organization('Partner');
  owner = await portal.given.person('Owner', center);
  administrator = await portal.given.person('Administrator', partner, 'administrator');
});
afterAll(() => portal.close());

test('an agreement is ended and accepted at once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const workspace = await portal.given.workspace('Work', owner);
    const id = await portal.given.agreement(workspace, partner, 'offered');
    const [ended, accepted] = await Promise.all([
      as(owner, 'mutation ($id: ID!) { endAgreement(id: $id) { state } }', { id }),
      as(administrator, 'mutation ($id: ID!) { acceptAgreement(id: $id) { state } }', { id }),
    ]);
    const [row] = await portal.sql<{ state: string }>(
      'select state from liaison.sharing_agreement where id = $1',
      [id],
    );
    // Ending after accepting is fine; accepting after ending is not.
    if (ended.data) expect(row!.state).toBe('ended');
    if (accepted.data && !ended.data) expect(row!.state).toBe('accepted');
    for (const { codes } of [ended, accepted])
      expect([[], ['agreement.not_open'], ['request.conflict']]).toContainEqual(codes);
  }
});

test('an agreement is ended while one of its people is let in', async () => {
  const guest = await portal.given.person('Guest', partner);
  for (let round = 0; round < ROUNDS; round++) {
    const workspaceId = await portal.given.workspace('Work', owner);
    const id = await portal.given.agreement(workspaceId, partner);
    const [ended, added] = await Promise.all([
      as(owner, 'mutation ($id: ID!) { endAgreement(id: $id) { state } }', { id }),
      as(owner, 'mutation ($input: AddMemberInput!) { addMember(input: $input) { id } }', {
        input: { workspaceId, email: guest.email, role: 'READER' },
      }),
    ]);
    expect(ended.codes).toEqual([]);
    expect([[], ['member.no_such_person'], ['access.refused']]).toContainEqual(added.codes);
    const inForce = await portal.sql('select 1 from fence.live_membership where account_id = $1', [guest.id]);
    expect(inForce).toEqual([]);
  }
});

test('a request is withdrawn and accepted at once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const workspace = await portal.given.workspace('Listed', owner, 'organization');
    const asker = await portal.given.person('Asker', center);
    const { data } = await as<{ requestToJoin: { id: string } }>(
      asker,
      'mutation ($id: ID!) { requestToJoin(input: { workspaceId: $id, reason: "To help" }) { id } }',
      { id: workspace },
    );
    const id = data!.requestToJoin.id;
    const [withdrawn, accepted] = await Promise.all([
      as(asker, 'mutation ($id: ID!) { withdrawJoinRequest(id: $id) { state } }', { id }),
      as(owner, 'mutation ($id: ID!) { acceptJoinRequest(id: $id) { state } }', { id }),
    ]);
    const members = await portal.sql(
      'select 1 from liaison.workspace_member where workspace_id = $1 and account_id = $2',
      [workspace, asker.id],
    );
    expect([withdrawn, accepted].filter((answer) => answer.data)).toHaveLength(1);
    expect(members).toHaveLength(accepted.data ? 1 : 0);
  }
});

test('of two owners who leave at once one stays', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const workspace = await portal.given.workspace('Work', owner);
    const other = await portal.given.person('Other', center);
    await portal.given.member(workspace, other, 'owner');
    const leave = 'mutation ($id: ID!) { leaveWorkspace(workspaceId: $id) }';
    await Promise.all([as(owner, leave, { id: workspace }), as(other, leave, { id: workspace })]);
    const owners = await portal.sql(
      `select 1 from liaison.workspace_member where workspace_id = $1 and role = 'owner' and ended_at is null`,
      [workspace],
    );
    expect(owners).toHaveLength(1);
  }
});

test('a manager who came in from a partner does not end another partner’s agreement', async () => {
  const workspace = await portal.given.workspace('Work', owner);
  await portal.given.agreement(workspace, partner);
  const guest = await portal.given.person('Guest', partner);
  await portal.given.member(workspace, guest, 'manager');
  const third = await portal.given.agreement(workspace, await portal.given.organization('Third'));
  expect(
    (await as(guest, 'mutation ($id: ID!) { endAgreement(id: $id) { id } }', { id: third })).codes,
  ).toEqual(['access.refused']);
});

test('a reinstated person’s old session stays ended, and so does that of a new administrator', async () => {
  const [boss, person] = [
    await portal.given.person('Boss', center, 'administrator'),
    await portal.given.person('Person', center),
  ];
  const viewer = async () => (await as<{ viewer: object | null }>(person, '{ viewer { id } }')).data?.viewer;
  expect(await viewer()).not.toBeNull();
  await as(boss, 'mutation ($id: ID!) { disablePerson(id: $id) { id } }', { id: person.id });
  await as(boss, 'mutation ($id: ID!) { reinstatePerson(id: $id) { id } }', { id: person.id });
  expect(await viewer()).toBeNull();
});

test('every document of the trash is on a page', async () => {
  const workspace = await portal.given.workspace('Work', owner);
  const contributor = await portal.given.person('Contributor', center);
  await portal.given.member(workspace, contributor, 'contributor');
  for (let n = 0; n < 12; n++)
    await portal.given.document(workspace, n % 2 ? contributor : owner, `Paper ${n}`);
  await portal.sql('update liaison.document set trashed_at = now() where workspace_id = $1', [workspace]);
  const seen: string[] = [];
  let after: string | null = null;
  type Page = {
    documents: {
      edges: { node: { title: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
  do {
    const { data }: { data: Page | null } = await as<Page>(
      contributor,
      'query ($after: String) { documents(first: 2, after: $after, filter: { trashed: true }) { edges { node { title } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...data!.documents.edges.map(({ node }) => node.title));
    after = data!.documents.pageInfo.hasNextPage ? data!.documents.pageInfo.endCursor : null;
  } while (after);
  expect(seen.sort()).toEqual(['Paper 1', 'Paper 11', 'Paper 3', 'Paper 5', 'Paper 7', 'Paper 9']);
});
