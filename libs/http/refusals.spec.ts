import {
  graphqlClient,
  startTestPortal,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';

let portal: TestPortal;
let center: GivenOrganization;
beforeAll(async () => {
  portal = await startTestPortal();
  center = await portal.given.organization('Center');
});
afterAll(() => portal.close());

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

test.each([
  ['with the new type of answers', 'application/graphql-response+json', 400],
  ['with the old one, where a refusal is 200', 'application/json', 200],
])(
  'whoever is refused without end waits before the next, and others do not: %s',
  async (_what, accept, status) => {
    const [ana, ben] = [await portal.given.person('Ana', center), await portal.given.person('Ben', center)];
    const wrong = async () => {
      const answer = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, cookie: `liaison-session=${ana.token}` },
        body: '{"query":"{ absent }"}',
      });
      expect(answer.status).toBe(status);
    };
    const client = graphqlClient(portal.url);
    const right = (who: GivenPerson) => timed(() => client(who, '{ viewer { id } }'));
    for (let n = 0; n < 61; n++) await wrong();
    expect(await right(ana)).toBeGreaterThan(900);
    expect(await right(ben)).toBeLessThan(900);
  },
  60_000,
);

test('whoever asks rightly as often does not wait, nor does a stranger whose program asks wrongly', async () => {
  const cleo = await portal.given.person('Cleo', center);
  const client = graphqlClient(portal.url);
  for (let n = 0; n < 70; n++) await client(cleo, '{ viewer { id } }');
  expect(await timed(() => client(cleo, '{ viewer { id } }'))).toBeLessThan(900);
  const stranger = () =>
    fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
  for (let n = 0; n < 70; n++) expect((await stranger()).status).toBe(400);
  expect(await timed(stranger)).toBeLessThan(900);
}, 60_000);
