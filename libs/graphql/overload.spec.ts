import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let ana: GivenPerson;
let luc: GivenPerson;
let holder: pg.Client;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  const niru = await portal.given.operator();
  [ana, luc] = [
    await portal.given.person('Ana', niru, 'administrator'),
    await portal.given.person('Luc', niru),
  ];
  holder = new pg.Client({ connectionString: portal.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await portal.close();
});

const LIST = '{ documents { edges { node { title } } } }';
const VIEWER = '{ viewer { name } }';

function send(person: GivenPerson, query: string, signal: AbortSignal, variables = {}): Promise<unknown> {
  return fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `liaison-session=${person.token}` },
    body: JSON.stringify({ query, variables }),
    signal,
  }).then(
    (response) => response.json(),
    () => 'cut',
  );
}

/** How many statements of the portal wait for what is held. */
async function held(): Promise<number> {
  const [row] = await portal.sql<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where application_name = 'liaison' and cardinality(pg_blocking_pids(pid)) > 0`,
  );
  return row!.n;
}

async function untilHeld(count: number): Promise<void> {
  while ((await held()) !== count) await wait(10);
}

/** While nobody can read documents. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  await holder.query('begin; lock table liaison.document in access exclusive mode');
  try {
    await work();
  } finally {
    await holder.query('rollback');
  }
}

test('what nobody waits for any more is not read on, and its connection serves the next', async () => {
  await whileLocked(async () => {
    const gone = new AbortController();
    const sent = send(ana, LIST, gone.signal);
    await untilHeld(1);
    gone.abort();
    expect(await sent).toBe('cut');
    await untilHeld(0);
    expect((await as(ana, VIEWER)).codes).toEqual([]);
  });
  expect((await as(ana, LIST)).codes).toEqual([]);
});

test('what changes something is done to its end, also when nobody waits for the answer', async () => {
  const { general } = await portal.given.incident('Storm', ana);
  const gone = new AbortController();
  await holder.query('begin');
  await holder.query('select from liaison.channel where id = $1 for update', [general]);
  const input = {
    channelId: general,
    clientId: randomUUID(),
    body: 'Said before the line broke',
    marking: { tlp: 'GREEN' },
  };
  const sent = send(
    ana,
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    gone.signal,
    { input },
  );
  await untilHeld(1);
  gone.abort();
  expect(await sent).toBe('cut');
  await wait(200);
  await holder.query('commit');
  const said = () => portal.sql('select from liaison.channel_entry where client_id = $1', [input.clientId]);
  while (!(await said()).length) await wait(10);
});

test('one session that asks for more than there are connections holds up nobody else', async () => {
  await whileLocked(async () => {
    const gone = new AbortController();
    const sent = Array.from({ length: 40 }, () => send(ana, LIST, gone.signal));
    await untilHeld(6);
    for (let i = 0; i < 10; i++) expect((await as(luc, VIEWER)).codes).toEqual([]);
    expect(await held()).toBe(6);
    gone.abort();
    expect(new Set(await Promise.all(sent))).toEqual(new Set(['cut']));
    await untilHeld(0);
    expect((await as(ana, VIEWER)).codes).toEqual([]);
  });
});

test('a session that has sixty waiting is told to let some end', async () => {
  await whileLocked(async () => {
    const gone = new AbortController();
    const sent = Array.from({ length: 66 }, () => send(ana, LIST, gone.signal));
    await untilHeld(6);
    while (!(await as(ana, VIEWER)).codes.includes('request.too_many_running')) await wait(10);
    gone.abort();
    await Promise.all(sent);
    await untilHeld(0);
  });
  expect((await as(ana, VIEWER)).codes).toEqual([]);
});

test('what is wrong with a document is said five times at most', async () => {
  const fields = Array.from({ length: 30 }, (_, i) => `nothing${i}`).join(' ');
  expect((await as(ana, `{ ${fields} }`)).codes).toHaveLength(5);
});

test('a field that costs more than others says so in its description', () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const said = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, description, extensions }) => {
          const cost = extensions['cost'] as number | undefined;
          return cost ? [[name, description?.startsWith(`Costs ${cost}. `)]] : [];
        })
      : [],
  );
  expect(said).toEqual([
    ['checkIdentityProvider', true],
    ['search', true],
    ['searchMessages', true],
  ]);
});

test('a search costs what it is worth: ten of them at once are too many', async () => {
  const searches = (n: number) =>
    `{ ${Array.from({ length: n }, (_, i) => `a${i}: searchMessages(text: "storm", first: 5) { edges { cursor } }`).join(' ')} }`;
  expect((await as(ana, searches(10))).codes).toEqual(['request.too_complex']);
  expect((await as(ana, searches(9))).codes).toEqual([]);
});
