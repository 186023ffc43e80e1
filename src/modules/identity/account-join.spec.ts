import pg from 'pg';
import {
  graphqlClient,
  startTestPortal,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let center: GivenOrganization;
let ben: GivenPerson;
let nora: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  center = await portal.given.organization('Center');
  ben = await portal.given.person('Ben', center, 'administrator');
  nora = await portal.given.person('Nora', center, 'administrator');
});
afterAll(() => portal.close());

interface Join {
  id: string;
  state: string;
  account: { id: string; providerName: string };
  joined: { id: string; providerName: string };
  requestedBy: { name: string };
  decidedBy: { name: string } | null;
  can: { confirm: boolean; decline: boolean };
}
const FIELDS =
  '{ id state account { id providerName } joined { id providerName } requestedBy { name } decidedBy { name } can { confirm decline } }';
const REQUEST = `mutation ($input: RequestAccountJoinInput!) { requestAccountJoin(input: $input) ${FIELDS} }`;
const CONFIRM = `mutation ($id: ID!) { confirmAccountJoin(id: $id) ${FIELDS} }`;
const DECLINE = `mutation ($id: ID!) { declineAccountJoin(id: $id) ${FIELDS} }`;

const request = (by: GivenPerson, { before, since }: { before: string; since: string }) =>
  as<{ requestAccountJoin: Join }>(by, REQUEST, {
    input: { accountId: before, joinedId: since, reason: 'Known by telephone' },
  });
async function requested(by: GivenPerson, two?: { before: string; since: string }): Promise<Join> {
  const { data } = await request(by, two ?? (await portal.given.renewed('Ana', center)));
  return data!.requestAccountJoin;
}

const identityOf = async (id: string) =>
  (
    await portal.sql<{ provider: string; issuer: string; subject: string; state: string }>(
      'select identity_provider_id as provider, issuer, subject, state from liaison.account where id = $1',
      [id],
    )
  )[0]!;

test('who signs in by the new provider is the account of before, when another administrator confirms it', async () => {
  const two = await portal.given.renewed('Ana', center);
  const [before, since] = [await identityOf(two.before), await identityOf(two.since)];
  const session = await portal.given.session(two.since, center);
  const old = await portal.given.session(two.before, center);
  const join = await requested(ben, two);
  expect(join).toMatchObject({
    state: 'OPEN',
    account: { id: two.before, providerName: 'Before' },
    joined: { id: two.since, providerName: 'Center sign-in' },
    requestedBy: { name: 'Ben' },
    decidedBy: null,
    can: { confirm: false, decline: true },
  });
  expect(await identityOf(two.before)).toEqual(before);

  const { data } = await as<{ confirmAccountJoin: Join }>(nora, CONFIRM, { id: join.id });
  expect(data!.confirmAccountJoin).toMatchObject({ state: 'CONFIRMED', decidedBy: { name: 'Nora' } });
  expect(await identityOf(two.before)).toEqual({ ...since, state: 'active' });
  expect(await identityOf(two.since)).toEqual({ ...before, state: 'disabled' });
  const ended = await portal.sql<{ reason: string }>(
    'select end_reason as reason from liaison.session where id = $1',
    [session.sessionId],
  );
  expect(ended).toEqual([{ reason: 'account_closed' }]);
  const { codes } = await as({ token: old.token }, '{ sessions { edges { node { id } } } }');
  expect(codes).toEqual(['access.sign_in_required']);
  const told = await portal.sql<{ name: string; account_id: string }>(
    'select name, account_id from liaison.event where subject_id = $1 order by id',
    [join.id],
  );
  expect(told).toEqual([
    { name: 'account_join.requested', account_id: ben.id },
    { name: 'account_join.confirmed', account_id: nora.id },
  ]);
});

test('nobody confirms what they asked, and nobody decides about themselves', async () => {
  const join = await requested(ben);
  expect((await as(ben, CONFIRM, { id: join.id })).codes).toEqual(['account_join.needs_another']);
  const { since } = await portal.given.renewed('Nora again', center);
  const own = await portal.given.renewed('Old Nora', center);
  const ofNora = await requested(ben, { before: own.before, since: nora.id });
  expect((await as(nora, CONFIRM, { id: ofNora.id })).codes).toEqual(['person.is_yourself']);
  expect((await as(nora, DECLINE, { id: ofNora.id })).codes).toEqual(['person.is_yourself']);
  expect((await request(nora, { before: nora.id, since })).codes).toEqual(['person.is_yourself']);
});

test('a request of somebody who administers no more is not confirmed', async () => {
  const lea = await portal.given.person('Lea', center, 'administrator');
  const join = await requested(lea);
  await portal.sql(`update liaison.account set role = 'member' where id = $1`, [lea.id]);
  expect((await as(nora, CONFIRM, { id: join.id })).codes).toEqual(['account_join.not_possible']);
});

test('whoever is being locked out while it is confirmed does not come back', async () => {
  const two = await portal.given.renewed('Ana', center);
  const join = await requested(ben, two);
  const url = new URL(process.env['LIAISON_TEST_POSTGRES']!);
  url.pathname = new URL(portal.portalDatabaseUrl).pathname;
  const locking = new pg.Client({ connectionString: url.href });
  await locking.connect();
  await locking.query('begin');
  await locking.query(`update liaison.account set state = 'disabled' where id = $1`, [two.since]);
  const confirmed = as(nora, CONFIRM, { id: join.id });
  while (
    !(
      await portal.sql(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%confirm_join%'`,
      )
    ).length
  );
  await locking.query('commit');
  await locking.end();
  expect((await confirmed).codes).toEqual(['account_join.not_open']);
  expect((await identityOf(two.before)).state).toBe('active');
  expect((await identityOf(two.since)).state).toBe('disabled');
});

test('NIRU confirms where an organization has one administrator', async () => {
  const lone = await portal.given.organization('Lone');
  const only = await portal.given.person('Only', lone, 'administrator');
  const join = await requested(only, await portal.given.renewed('Ana', lone));
  const niru = await portal.given.administrator('Mara');
  expect((await as(ben, CONFIRM, { id: join.id })).codes).toEqual(['request.not_found']);
  expect((await as(niru, CONFIRM, { id: join.id })).codes).toEqual([]);
  // Its people see who of NIRU it was.
  const other = await requested(niru, await portal.given.renewed('Luc', lone));
  const { data } = await as<{ declineAccountJoin: Join }>(only, DECLINE, { id: other.id });
  expect(data!.declineAccountJoin).toMatchObject({
    requestedBy: { name: 'Mara' },
    decidedBy: { name: 'Only' },
  });
});

const STATES: [what: string, change: (two: { before: string; since: string }) => Promise<unknown>][] = [
  [
    'the provider of before serves again',
    async ({ before }) =>
      portal.sql(`update liaison.identity_provider set state = 'active' where id = $1`, [
        (await identityOf(before)).provider,
      ]),
  ],
  [
    'the provider was registered anew with the issuer of before, which lets the same people in',
    async ({ before }) => {
      const { issuer } = await identityOf(before);
      await portal.sql(
        `insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication)
         values ($1, 'Anew', $2, gen_random_uuid()::text, 'private_key_jwt')`,
        [center.id, issuer],
      );
    },
  ],
  [
    'the account of before was locked out',
    ({ before }) => portal.sql(`update liaison.account set state = 'disabled' where id = $1`, [before]),
  ],
  [
    'the new account was locked out',
    ({ since }) => portal.sql(`update liaison.account set state = 'disabled' where id = $1`, [since]),
  ],
];
test.each(STATES)('is neither asked nor confirmed when %s', async (_what, change) => {
  const two = await portal.given.renewed('Ana', center);
  const join = await requested(ben, two);
  await change(two);
  const identity = await identityOf(two.before);
  expect((await as(nora, CONFIRM, { id: join.id })).codes).toEqual(['account_join.not_possible']);
  await as(nora, DECLINE, { id: join.id });
  expect((await request(ben, two)).codes[0]).toMatch(/^(account_join\.not_possible|access\.refused)$/);
  expect(await identityOf(two.before)).toEqual(identity);
});

test('accounts of two organizations are not joined', async () => {
  const elsewhere = await portal.given.renewed('Ana', await portal.given.organization('Elsewhere'));
  const here = await portal.given.renewed('Ana', center);
  const niru = await portal.given.administrator('Luz');
  expect((await request(niru, { before: here.before, since: elsewhere.since })).codes).toEqual([
    'account_join.not_possible',
  ]);
  expect((await request(ben, { before: here.before, since: elsewhere.since })).codes).toEqual([
    'request.not_found',
  ]);
});

test('there is one open request for an account, and it is decided once', async () => {
  const two = await portal.given.renewed('Ana', center);
  const join = await requested(ben, two);
  expect((await request(nora, two)).codes).toEqual(['account_join.exists']);
  const other = await portal.given.renewed('Ana', center);
  expect((await request(nora, { before: other.before, since: two.since })).codes).toEqual([
    'account_join.exists',
  ]);
  const answers = await Promise.all([
    as(nora, CONFIRM, { id: join.id }),
    as(ben, DECLINE, { id: join.id }),
    as(nora, CONFIRM, { id: join.id }),
  ]);
  const codes = answers.map((answer) => answer.codes);
  expect(codes.filter((code) => code.length === 0)).toHaveLength(1);
  for (const code of codes.flat())
    expect(['account_join.not_open', 'account_join.not_possible']).toContain(code);
  expect((await as(nora, DECLINE, { id: join.id })).codes).toEqual(['account_join.not_open']);
});

test('requests are listed newest first, by pages', async () => {
  const agency = await portal.given.organization('Agency');
  const admin = await portal.given.person('Admin', agency, 'administrator');
  const asked = [];
  for (let n = 0; n < 3; n++)
    asked.push((await requested(admin, await portal.given.renewed('Ana', agency))).id);
  const LIST =
    'query ($after: String) { accountJoins(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
  type Page = { accountJoins: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } } };
  const first = (await as<Page>(admin, LIST)).data!.accountJoins;
  const second = (await as<Page>(admin, LIST, { after: first.pageInfo.endCursor })).data!.accountJoins;
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(asked.reverse());
});
