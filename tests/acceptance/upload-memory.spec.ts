import { readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { LiaisonClient } from './client.js';
import { startStandalone, type RunningPortal } from './running-portal.js';

const MB = 1024 * 1024;
const FILE = Buffer.alloc(16 * MB, 'liaison ');
const TIMES = process.env['LIAISON_FULL'] ? 10_000 : 48;

let portal: RunningPortal;
let ana: LiaisonClient;
let workspaceId: string;
beforeAll(async () => {
  portal = await startStandalone();
  ana = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const { workspaces } = await ana.query<{ workspaces: { edges: { node: { id: string } }[] } }>(
    '{ workspaces { edges { node { id } } } }',
  );
  workspaceId = workspaces.edges[0]!.node.id;
  await makeRoom();
}, 120_000);
afterAll(() => portal?.stop(), 60_000);

/** What is cut stays under way for a day, and would soon be more than somebody may have. */
async function makeRoom(): Promise<void> {
  const { viewer } = await ana.query<{ viewer: { id: string; organization: { id: string } } }>(
    '{ viewer { id organization { id } } }',
  );
  const mara = await LiaisonClient.signIn(portal.url, 'mara.quinn@niru.example');
  const subjects = { PERSON: viewer.id, WORKSPACE: workspaceId, ORGANIZATION: viewer.organization.id };
  for (const [scope, subjectId] of Object.entries(subjects))
    await mara.query('mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { bytes } }', {
      input: { scope, subjectId, bytes: 1e15, uploads: 100_000 },
    });
}

/** What the portal has of the machine's memory, in bytes. */
function memory(): number {
  const status = readFileSync(`/proc/${portal.pids['portal']}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) * 1024;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The request that begins an upload and brings all of it. */
function begin(): ClientRequest {
  return request(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      cookie: ana.cookie,
      'tus-resumable': '1.0.0',
      'upload-length': FILE.length,
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('memory.bin')}`,
      'content-type': 'application/offset+octet-stream',
      'content-length': FILE.length,
    },
  });
}

/** Sends a file; answers with the status. */
function send(): Promise<number> {
  return new Promise((resolve, reject) => {
    begin()
      .once('response', (response) => resolve(response.resume().statusCode!))
      .once('error', reject)
      .end(FILE);
  });
}

/** Sends so much of a file, and ends the line. */
function sendAndCut(bytes: number): Promise<number> {
  return new Promise((resolve) => {
    const sent = begin()
      .once('response', (response) => resolve(response.resume().statusCode!))
      .once('error', () => resolve(0));
    sent.write(FILE.subarray(0, bytes), () => setTimeout(() => sent.destroy(), 5));
  });
}

/** An upload that stands still in the middle. */
function hold(): () => void {
  const sent = begin().on('error', () => undefined);
  sent.write(FILE.subarray(0, 100_000));
  return () => void sent.destroy();
}

/** Does it TIMES, four at a time. */
async function byFours(one: () => Promise<number>, expected: number): Promise<void> {
  for (let i = 0; i < TIMES; i += 4) {
    for (const status of await Promise.all([1, 2, 3, 4].map(one))) expect(status).toBe(expected);
    // What has arrived of a cut one is made safe first.
    await untilRunning(0);
  }
}

test('memory does not grow with what has passed, whole or cut', async () => {
  await byFours(send, 201);
  await byFours(() => sendAndCut(12 * MB), 0);
  const before = memory();
  await byFours(send, 201);
  await byFours(() => sendAndCut(12 * MB), 0);
  // Each of them once left its two parts of 8 MiB behind.
  expect(memory() - before).toBeLessThan(200 * MB);
}, 600_000);

async function untilRunning(count: number): Promise<void> {
  const running = async () =>
    Number(/^liaison_live_streams (\d+)/m.exec(await (await fetch(`${portal.url}/metrics`)).text())![1]);
  while ((await running()) !== count) await wait(20);
}

test('one session sends eight files at a time, and then waits; others go on', async () => {
  const open = Array.from({ length: 8 }, () => hold());
  await untilRunning(8);
  expect(await send()).toBe(429);
  const mara = await LiaisonClient.signIn(portal.url, 'mara.quinn@niru.example');
  expect((await mara.query<{ viewer: { name: string } }>('{ viewer { name } }')).viewer.name).toBeTruthy();
  for (const end of open) end();
  await untilRunning(0);
  expect(await send()).toBe(201);
}, 60_000);
