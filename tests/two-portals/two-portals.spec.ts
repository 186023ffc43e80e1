import { PART_BYTES } from '@liaison/object-store';
import { Givens, graphqlClient, testEnvironment, type GivenPerson } from '@liaison/testing';
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../apps/standalone/free-port.js';
import { asSuperuser, urlsOf } from '../../apps/standalone/provision.js';
import { LiaisonClient } from '../acceptance/client.js';

/** What the issue allows a stream after its access has ended. */
const LIMIT_MS = 1000;
const SHARED = 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }';

const database = `test_${randomUUID().replaceAll('-', '')}`;
const postgres = process.env['LIAISON_TEST_POSTGRES']!;
let pool: pg.Pool;
let given: Givens;
let publicUrl: string;
const portals: { url: string; process: ChildProcess }[] = [];

let ana: GivenPerson;
let ben: GivenPerson;
let workspaceId: string;

async function startPortal(environment: Record<string, string>, port: number): Promise<void> {
  const child = fork('dist/src/main.js', [], {
    env: { ...process.env, ...environment, NODE_OPTIONS: '', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('a portal did not start'))),
  ]);
  portals.push({ url: `http://localhost:${port}`, process: child });
}

beforeAll(async () => {
  await asSuperuser(postgres, (client) =>
    client.query(`create database ${database} template liaison_template owner liaison_owner`),
  );
  const urls = urlsOf(postgres, database);
  pool = new pg.Pool({ connectionString: urls.superuser, max: 2 });
  given = new Givens(async (text, values) => (await pool.query(text, values)).rows as never);
  const ports = [await freePort(), await freePort()];
  publicUrl = `http://localhost:${ports[0]}`;
  const environment = testEnvironment({
    PUBLIC_URL: publicUrl,
    DATABASE_URL: urls.portal,
    OBJECT_STORE_PATH: join(process.env['LIAISON_TEST_FOLDER']!, database),
    SHUTDOWN_SECONDS: '1',
  });
  for (const port of ports) await startPortal(environment, port);
  const center = await given.organization('Center');
  ana = await given.person('Ana', center);
  ben = await given.person('Ben', center);
  workspaceId = await given.workspace('Work', ana);
}, 60_000);

afterAll(async () => {
  for (const { process: child } of portals) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await pool.end();
  await asSuperuser(postgres, (client) => client.query(`drop database ${database} with (force)`));
}, 60_000);

/** A client of the first or second portal, with a person's session. */
function at(which: 0 | 1, person: GivenPerson): LiaisonClient {
  const client = new LiaisonClient(portals[which]!.url, publicUrl);
  client.jar.set(client.url, 'liaison-session', person.token);
  return client;
}

const tus = (which: 0 | 1, method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
  fetch(portals[which]!.url + path, {
    method,
    headers: { cookie: `liaison-session=${ana.token}`, 'tus-resumable': '1.0.0', ...headers },
    body: body as RequestInit['body'],
  });
const base64 = (text: string) => Buffer.from(text).toString('base64');

async function begin(size: number): Promise<string> {
  const answer = await tus(0, 'POST', '/uploads', {
    'upload-length': String(size),
    'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('file.bin')}`,
  });
  return answer.headers.get('location')!;
}
const append = (which: 0 | 1, path: string, offset: number, bytes: Buffer) =>
  tus(
    which,
    'PATCH',
    path,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    bytes,
  );

test('an upload goes on at the other portal and arrives whole', async () => {
  const content = randomBytes(3 * PART_BYTES - 7);
  const path = await begin(content.length);
  expect((await append(0, path, 0, content.subarray(0, PART_BYTES))).status).toBe(204);
  const part = content.subarray(PART_BYTES, 2 * PART_BYTES);
  expect((await append(1, path, PART_BYTES, part)).status).toBe(204);
  expect((await append(0, path, 2 * PART_BYTES, content.subarray(2 * PART_BYTES))).status).toBe(204);
  for (const which of [0, 1] as const)
    expect((await at(which, ana).download(path.split('/').at(-1)!)).bytes.equals(content)).toBe(true);
});

test('last bytes that reach both portals at once make one document', async () => {
  const content = randomBytes(100_000);
  const path = await begin(content.length);
  const sent = await Promise.all([append(0, path, 0, content), append(1, path, 0, content)]);
  expect(sent.map(({ status }) => status)).toContain(204);
  const id = path.split('/').at(-1)!;
  const { rows } = await pool.query(
    `select (select count(*)::int from liaison.document where id = $1) as documents,
            (select count(*)::int from liaison.event where subject_id = $1 and name = 'document.shared') as events`,
    [id],
  );
  expect(rows).toEqual([{ documents: 1, events: 1 }]);
  expect((await at(1, ana).download(id)).bytes.equals(content)).toBe(true);
});

describe('what happens at one portal', () => {
  const ask = (which: 0 | 1) => graphqlClient(portals[which]!.url);

  test('is delivered at the other', async () => {
    const stream = await at(0, ana).subscribe<{ documentShared: { id: string } }>(SHARED, {
      id: workspaceId,
    });
    const id = await at(1, ana).upload(Buffer.from('news'), { workspaceId, filename: 'news.txt' });
    expect((await stream.waitFor(1)).map(({ documentShared }) => documentShared.id)).toEqual([id]);
    await stream.stop();
  });

  test('ends streams at the other within a second', async () => {
    const memberId = await given.member(workspaceId, ben);
    const stream = await at(0, ben).subscribe(SHARED, { id: workspaceId });
    const removed = await ask(1)(ana, 'mutation ($id: ID!) { removeMember(id: $id) }', { id: memberId });
    expect(removed.codes).toEqual([]);
    const ended = stream.ended.then(() => 'ended');
    expect(await Promise.race([ended, wait(LIMIT_MS, 'still running', { ref: false })])).toBe('ended');
    const query = 'query ($id: ID!) { workspace(id: $id) { id } }';
    expect((await ask(0)(ben, query, { id: workspaceId })).codes).toEqual(['request.not_found']);
    await stream.stop();
  });

  test('a sign-out there is one here', async () => {
    const luz = await given.person('Luz', await given.organization('Agency'));
    expect((await ask(0)<{ viewer: object | null }>(luz, '{ viewer { id } }')).data?.viewer).not.toBeNull();
    await at(1, luz).signOut();
    expect((await ask(0)<{ viewer: object | null }>(luz, '{ viewer { id } }')).data?.viewer).toBeNull();
  });

  test('counts against the limits of both', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 25; n++) {
      const answer = await fetch(`${portals[n % 2]!.url}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address: 'victim@limited.example' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
  });
});
