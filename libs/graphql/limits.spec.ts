import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let ana: GivenPerson;
let as: ReturnType<typeof graphqlClient>;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
});
afterAll(() => portal.close());

const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const fanOut = (field: string) =>
  `{ documents { edges { node { ...f0 } } } } ${repeat(30, (i) => `fragment f${i} on Document { ${i < 29 ? `...f${i + 1} ...f${i + 1}` : field} }`)}`;

test.each([
  ['10,000 aliases', `{ ${repeat(10_000, (i) => `a${i}: viewer { id }`)} }`],
  ['10,000 aliases of __typename', `{ ${repeat(10_000, (i) => `a${i}: __typename`)} }`],
  ['60 aliases of __typename', `{ ${repeat(60, (i) => `a${i}: __typename`)} }`],
  ['60 aliases over two operations’ worth of fields', `{ ${repeat(60, (i) => `a${i}: viewer { id }`)} }`],
  ['repeated directives', `{ viewer { id ${repeat(60, () => '@include(if: true)')} } }`],
  ['directives on many fields', `{ viewer { ${repeat(60, () => 'id @include(if: true)')} } }`],
  ['a fan-out of fragments', fanOut('id')],
  [
    'pages of pages',
    '{ documents(first: 100) { edges { node { id title description language tags createdAt updatedAt workspace { id name } organization { id name shortName } author { id name } file { name size mediaType sha256 path } can { read download update trash restore } __typename } } } a: documents(first: 100) { edges { node { id title description language tags createdAt updatedAt workspace { id name } organization { id name shortName } author { id name } file { name size mediaType sha256 path } } } } }',
  ],
])('%s is refused before it costs anything', async (_name, query) => {
  const before = process.cpuUsage();
  const { status, data, codes } = await as(ana, query);
  const { user, system } = process.cpuUsage(before);
  // Too many aliases make the body too large before anything looks at them; what GraphQL's own rules refuse is answered with 200.
  expect([200, 400, 413]).toContain(status);
  expect(status === 200 ? codes : ['refused']).not.toEqual([]);
  expect(data).toBeNull();
  // Followed out, the fragments are half a billion fields. Processor time: the clock of a busy machine says nothing.
  expect(user + system).toBeLessThan(1_000_000);
});

test('a page beyond the largest is refused, by literal and by variable', async () => {
  expect((await as(ana, '{ documents(first: 101) { edges { node { id } } } }')).codes).toEqual([
    'request.invalid',
  ]);
  const query = 'query ($n: Int!) { documents(first: $n) { edges { node { id title } } } }';
  expect((await as(ana, query, { n: 1_000_000 })).codes[0]).toMatch(/^request\.(too_complex|invalid)$/);
  expect((await as(ana, query, { n: 5 })).codes).toEqual([]);
});

test('batches, foreign content types and GET changes are refused before execution', async () => {
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${portal.url}/graphql`, {
      method: 'POST',
      body,
      headers: { cookie: `liaison-session=${ana.token}`, ...headers },
    });
  const query = JSON.stringify({ query: 'mutation { endOtherSessions }' });
  expect((await post(`[${query}]`, { 'content-type': 'application/json' })).status).toBe(400);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/json; charset=cesu-8',
  ])
    expect([type, (await post(query, { 'content-type': type })).status >= 400]).toEqual([type, true]);
  const get = await fetch(`${portal.url}/graphql?query=${encodeURIComponent('mutation{endOtherSessions}')}`, {
    headers: { 'apollo-require-preflight': '1', cookie: `liaison-session=${ana.token}` },
  });
  expect(get.status).toBe(405);
  expect(
    (
      await fetch(`${portal.url}/graphql?query={viewer{id}}`, {
        headers: { cookie: `liaison-session=${ana.token}` },
      })
    ).status,
  ).toBe(400);
});

test('cursors that this list did not make are refused', async () => {
  for (const after of [
    'x',
    Buffer.from('["1","2"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])
    expect(
      (
        await as(ana, 'query ($after: String) { documents(after: $after) { edges { node { id } } } }', {
          after,
        })
      ).codes,
    ).toEqual(['request.cursor_invalid']);
});

test('an error inside tells nothing of the inside', async () => {
  await portal.sql('alter table liaison.workspace rename column summary to hidden_summary');
  const { codes, errors } = await as(ana, '{ workspaces { edges { node { id } } } }');
  await portal.sql('alter table liaison.workspace rename column hidden_summary to summary');
  expect(codes).toEqual(['internal']);
  expect(JSON.stringify(errors)).not.toMatch(/summary|select|at .*\.js/i);
});
