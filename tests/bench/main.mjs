// npm run bench: the portal against its limit, in the same run. One JSON line a case.
//   --documents N  how many (200000)   --seconds S  a measurement (5)   --plans  print the plans of the lists
//   --only NAME    cases whose name contains it
import { fork } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../dist/apps/standalone/embedded-postgres.js';
import { freePort } from '../../dist/apps/standalone/free-port.js';
import { asSuperuser, provision } from '../../dist/apps/standalone/provision.js';
import { newSettings } from '../../dist/apps/standalone/settings.js';
import { fileCases } from './files.mjs';
import { connect, figures, load } from './load.mjs';
import { seedRoom } from './seed-room.mjs';
import { fanOut, messageCases } from './messages.mjs';
import { pdfCases, seedChronologies } from './pdfs.mjs';
import { printPlans } from './plans.mjs';
import { everythingCases, searchCases, seedNames, seedSearch } from './search.mjs';
import { worstCase } from './worst.mjs';
import { seed } from './seed.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '200000' },
    seconds: { type: 'string', default: '5' },
    plans: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const seconds = Number(options.seconds);
/** V8 compiles what a portal runs for so long; a portal that has run for a day is what people meet. */
const WARM_SECONDS = 10;
/** In which somebody searches. */
const MESSAGES = 1_000_000;
const WORST = 'the worst of one and the work of a hundred';
const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
chmodSync(folder, 0o755);
const stops = [];

function start(file, env, execArgv = []) {
  const child = fork(file, [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv,
  });
  stops.push(
    () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  );
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

const LIST = `query Latest { documents(first: 25) { edges { node { id title createdAt file { name size } workspace { id name } organization { id shortName } author { id name } } } pageInfo { hasNextPage endCursor } } }`;
const DOCUMENT = `query One($id: ID!) { document(id: $id) { id title description language tags createdAt file { name size sha256 } workspace { id name } organization { id shortName } author { id name } } }`;

async function makeDatabase(postgres, name, documents) {
  const urls = await provision(postgres.url, name);
  const people = await asSuperuser(urls.superuser, (client) => seed(client, { documents }));
  return { urls, people };
}

/** A portal process, with the secrets of those before it on the same database. */
async function startPortal(urls, settings, extra = {}) {
  const port = await freePort();
  const objects = join(folder, `objects-${port}`);
  const env = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: 'https://liaison.example',
    DATABASE_URL: urls.portal,
    OBJECT_STORE: 'disk',
    OBJECT_STORE_PATH: objects,
    SECRETS_KEY: settings.secretsKey,
    SIGNING_KEY: settings.signingKey,
    ...extra,
  };
  // As the Dockerfile starts it.
  const portal = await start('dist/src/main.js', env, [
    '--max-semi-space-size=64',
    '--min-semi-space-size=64',
    '--no-parallel-scavenge',
  ]);
  return { port, portal };
}

async function startPair(urls, extra = {}) {
  const settings = newSettings();
  const limitPort = await freePort();
  const limitFolder = join(folder, `limit-${limitPort}`);
  mkdirSync(limitFolder);
  const first = await startPortal(urls, settings, extra);
  await start('tests/bench/limit-server.mjs', {
    LIMIT_DATABASE_URL: urls.superuser,
    LIMIT_FOLDER: limitFolder,
    LIMIT_PORT: String(limitPort),
    ...extra,
  });
  return { ...first, limitPort, another: () => startPortal(urls, settings, extra) };
}

const cookie = (token) => `__Host-liaison-session=${token}`;

function graphql(port, token, query, variables) {
  const body = JSON.stringify({ query, variables });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    cookie: cookie(token),
  };
  return { options: { host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, body };
}
const plain = (port, token, path) => ({
  options: { host: '127.0.0.1', port, path, headers: { cookie: `liaison-session=${token}` } },
});

/**
 * Measures the portal and the limit in turns of a second, so that whatever else the machine does troubles both alike, and
 * prints the line. Warms both up first.
 */
async function measure(name, connections, makePortal, makeLimit) {
  if (!name.includes(options.only)) return undefined;
  const sides = [makePortal, makeLimit].map((make) => ({ make, agent: connect(connections), times: [] }));
  for (const { make, agent } of sides)
    await load({ agent, seconds: Math.min(WARM_SECONDS, 2 * seconds), make });
  for (let turn = 0; turn < seconds; turn++)
    for (const { make, agent, times } of sides) times.push(...(await load({ agent, seconds: 1, make })));
  const [ours, limit] = sides.map(({ times }) => figures(times, seconds));
  for (const { agent } of sides) agent.destroy();
  const line = {
    name,
    connections,
    ...ours,
    limit,
    ratio: Number((ours.throughput / limit.throughput).toFixed(3)),
  };
  console.log(JSON.stringify(line));
  return line;
}

async function databaseCases({ port, limitPort }, people) {
  const { narrow, broad, documentIds } = people;
  const id = (n) => documentIds[n % documentIds.length];
  for (const connections of [1, 32]) {
    await measure(
      `list of ${people.documents} documents`,
      connections,
      () => graphql(port, narrow.token, LIST),
      () => plain(limitPort, narrow.token, '/list'),
    );
    await measure(
      'one document',
      connections,
      (n) => graphql(port, narrow.token, DOCUMENT, { id: id(n) }),
      (n) => plain(limitPort, narrow.token, `/document/${id(n)}`),
    );
    await measure(
      'list for a person in 400 workspaces',
      connections,
      () => graphql(port, broad.token, LIST),
      () => plain(limitPort, broad.token, '/broad'),
    );
  }
}

async function fanOutCases(common) {
  const name = 'fan-out of a message';
  for (const count of [200, 1000]) await fanOut({ ...common, count, name });
  await fanOut({ ...common, count: 1000, elsewhere: 4000, name: `${name}, others elsewhere` });
  await fanOut({ ...common, count: 5000, name });
  const portals = [common.pair, await common.pair.another()];
  for (const count of [200, 1000, 5000]) await fanOut({ ...common, portals, count, name });
}

async function searching({ port }, urls) {
  const room = await asSuperuser(urls.superuser, async (client) => {
    const made = await seedRoom(client, { messages: 1000 });
    await seedSearch(client, made, MESSAGES);
    return made;
  });
  await searchCases({
    graphql,
    port,
    token: room.tokens[0],
    messages: MESSAGES,
    seconds,
    only: options.only,
  });
}

/** Somebody in ten workspaces and a room of a million messages. */
async function searchingEverything(pair, { urls, people }, room) {
  await asSuperuser(urls.superuser, async (client) => {
    await seedSearch(client, room, MESSAGES);
    await seedNames(client);
    await client.query(
      `insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by, admitted_until)
       select w.organization_id, w.id, a.id, w.organization_id, 'contributor', w.created_by, now() + interval '1 year'
       from liaison.account a join liaison.channel c on c.id = $2 join liaison.workspace w on w.id = c.incident_id
       where a.id = $1 on conflict do nothing`,
      [people.narrow.accountId, room.channels[0]],
    );
  });
  await everythingCases({ measure, graphql, plain, pair, token: people.narrow.token });
}

try {
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: 'bench',
    durable: false,
  });
  stops.push(() => postgres.stop());
  const documents = Number(options.documents);
  const small = await makeDatabase(postgres, 'small', documents / 10);
  const large = await makeDatabase(postgres, 'large', documents);
  let seeded;
  const chronologies = () => (seeded ??= asSuperuser(large.urls.superuser, seedChronologies));
  if (options.plans) await printPlans(large.urls, large.people);
  const pair = await startPair(large.urls);
  await databaseCases(pair, { ...large.people, documents });
  let seededRoom;
  const roomOfMany = () => (seededRoom ??= asSuperuser(large.urls.superuser, (client) => seedRoom(client)));
  if ('messages post fan-out'.includes(options.only)) {
    const room = await roomOfMany();
    await messageCases({ measure, graphql, plain, pair, room });
    if ('fan-out of a message'.includes(options.only)) await fanOutCases({ pair, cookie, graphql, room });
  }
  const tenth = await startPair(small.urls);
  await measure(
    `list of ${documents / 10} documents`,
    32,
    () => graphql(tenth.port, small.people.narrow.token, LIST),
    () => plain(tenth.limitPort, small.people.narrow.token, '/list'),
  );
  if (`search in ${MESSAGES} messages`.includes(options.only)) await searching(tenth, small.urls);
  if ('search everything'.includes(options.only) || options.only.startsWith('search everything'))
    await searchingEverything(pair, large, await roomOfMany());
  if ('PDFs of 5,000 lines'.includes(options.only)) {
    await pdfCases({ ...(await chronologies()), port: pair.port, cookie });
  }
  if ('files on disk and MinIO upload download'.includes(options.only) || options.only.startsWith('file'))
    await fileCases({ pair, startPair, urls: large.urls, people: large.people, cookie, folder });
  // The last: it leaves the database fuller than the others expect.
  if (WORST.includes(options.only)) {
    const { port, portal } = await startPortal(large.urls, newSettings());
    const { rooms } = await chronologies();
    await worstCase({ port, portal, graphql, cookie, room: await roomOfMany(), longId: rooms[0] });
  }
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
}
