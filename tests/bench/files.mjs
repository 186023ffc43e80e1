// Files: 100 MB, and many of 100 kB, through the portal by tus, against a plain Node stream (disk) or the bare MinIO
// client behind a bare node:http server. Memory is the portal's growth while the large file passes.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { Readable } from 'node:stream';
import { Client } from 'minio';
import { freePort } from '../../dist/apps/standalone/free-port.js';
import { send } from './load.mjs';

const LARGE = randomBytes(100_000_000);
const SMALL = randomBytes(100_000);
const ROUNDS = 8;
const MANY = 1000;
const AT_ONCE = 8;
/** After so long memory is what the portal keeps. */
const SETTLED_MS = 10_000;
const base64 = (text) => Buffer.from(text).toString('base64');
const CHUNK = 256 * 1024;

/** The content so many times, as a network would bring it. */
function* chunks(content, times = 1) {
  for (let time = 0; time < times; time++)
    for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK);
}

function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** How many megabytes the process grew by at most while the work was done. */
async function peakGrowth(pid, work) {
  const before = residentMegabytes(pid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(pid))), 20);
  await work();
  clearInterval(watch);
  return Math.round(peak - before);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The fastest of several rounds of each, in turns: what the machine can do when nothing else wants it. */
async function best(...works) {
  for (const work of works) await work();
  const least = works.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, work] of works.entries()) least[i] = Math.min(least[i], await timed(work));
  return least;
}

function portalClient({ port }, token, cookie, workspaceId) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const at = { host: '127.0.0.1', port, agent };
  const upload = async (content, times = 1) => {
    const length = times * content.length;
    const headers = {
      cookie: cookie(token),
      'tus-resumable': '1.0.0',
      'upload-length': length,
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('bench.bin')}`,
      'content-type': 'application/offset+octet-stream',
      'content-length': length,
    };
    const response = await send(
      { ...at, path: '/uploads', method: 'POST', headers },
      Readable.from(chunks(content, times)),
    );
    if (response.statusCode !== 201) throw new Error(`upload answered ${response.statusCode}`);
    return response.headers.location.split('/').at(-1);
  };
  const download = async (id) => {
    const response = await send({ ...at, path: `/files/${id}`, headers: { cookie: cookie(token) } });
    if (response.statusCode !== 200) throw new Error(`download answered ${response.statusCode}`);
  };
  return { upload, download };
}

function plainClient({ limitPort }) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const at = { host: '127.0.0.1', port: limitPort, agent };
  const upload = async (content) => {
    const id = randomUUID();
    await send(
      { ...at, path: `/file/${id}`, method: 'POST', headers: { 'content-length': content.length } },
      Readable.from(chunks(content)),
    );
    return id;
  };
  const download = (id) => send({ ...at, path: `/file/${id}` });
  return { upload, download };
}

function bareClient(minio) {
  const upload = async (content) => {
    const id = randomUUID();
    await minio.putObject('limit', id, Readable.from(chunks(content)), content.length);
    return id;
  };
  const download = async (id) => {
    const stream = await minio.getObject('limit', id);
    stream.resume();
    await new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
  };
  return { upload, download };
}

async function atOnce(count, work) {
  let n = 0;
  const worker = async () => {
    while (n < count) await work(n++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function print(name, unit, ours, limit) {
  const ratio = Number((ours / limit).toFixed(3));
  console.log(
    JSON.stringify({
      name,
      unit,
      throughput: Number(ours.toFixed(1)),
      limit: { throughput: Number(limit.toFixed(1)) },
      ratio,
    }),
  );
}

/** The portal's memory does not depend on the file's size: ten times the file, the same growth. */
async function memory(where, portal, pid) {
  await portal.upload(LARGE);
  let id = '';
  for (const times of [1, 10]) {
    const uploading = await peakGrowth(pid, async () => (id = await portal.upload(LARGE, times)));
    const downloading = await peakGrowth(pid, () => portal.download(id));
    const name = `memory for a file of ${times * 100} MB ${where}`;
    console.log(JSON.stringify({ name, unit: 'MB', uploading, downloading }));
  }
}

async function compare(where, portal, limit, pid) {
  const megabytes = LARGE.length / 1e6;
  await memory(where, portal, pid);
  let [ourId, limitId] = ['', ''];
  const [up, limitUp] = await best(
    async () => (ourId = await portal.upload(LARGE)),
    async () => (limitId = await limit.upload(LARGE)),
  );
  print(`upload of 100 MB ${where}`, 'MB/s', megabytes / up, megabytes / limitUp);
  const [down, limitDown] = await best(
    () => portal.download(ourId),
    () => limit.download(limitId),
  );
  print(`download of 100 MB ${where}`, 'MB/s', megabytes / down, megabytes / limitDown);
  const ours = [];
  const theirs = [];
  let manyUp = 0;
  const before = residentMegabytes(pid);
  const grown = await peakGrowth(pid, async () => {
    manyUp = await timed(() => atOnce(MANY, async () => ours.push(await portal.upload(SMALL))));
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const after = residentMegabytes(pid);
  console.log(
    JSON.stringify({
      name: `memory for ${MANY} files of 100 kB ${where}`,
      unit: 'MB',
      before: Math.round(before),
      grown,
      after: Math.round(after),
    }),
  );
  const manyLimitUp = await timed(() => atOnce(MANY, async () => theirs.push(await limit.upload(SMALL))));
  print(`upload of ${MANY} files of 100 kB ${where}`, 'files/s', MANY / manyUp, MANY / manyLimitUp);
  const manyDown = await timed(() => atOnce(MANY, (n) => portal.download(ours[n])));
  const manyLimitDown = await timed(() => atOnce(MANY, (n) => limit.download(theirs[n])));
  print(`download of ${MANY} files of 100 kB ${where}`, 'files/s', MANY / manyDown, MANY / manyLimitDown);
}

/** The bare client in this process, with no server of its own between it and MinIO: a hop less than any portal has. */
async function compareWithoutServer(portal, limit) {
  let [ourId, limitId] = ['', ''];
  const megabytes = LARGE.length / 1e6;
  const [up, limitUp] = await best(
    async () => (ourId = await portal.upload(LARGE)),
    async () => (limitId = await limit.upload(LARGE)),
  );
  print('upload of 100 MB on MinIO, limit without a server', 'MB/s', megabytes / up, megabytes / limitUp);
  const [down, limitDown] = await best(
    () => portal.download(ourId),
    () => limit.download(limitId),
  );
  print(
    'download of 100 MB on MinIO, limit without a server',
    'MB/s',
    megabytes / down,
    megabytes / limitDown,
  );
}

async function withMinio(folder, work) {
  const path = process.env.MINIO;
  if (!path || !existsSync(path))
    return console.log('Left out: files on MinIO, because MINIO names no server.');
  const port = await freePort();
  const keys = { accessKey: 'liaison-bench', secretKey: 'liaison-bench-secret' };
  mkdirSync(join(folder, 'minio'));
  const child = spawn(path, ['server', join(folder, 'minio'), '--address', `127.0.0.1:${port}`], {
    env: { ...process.env, MINIO_ROOT_USER: keys.accessKey, MINIO_ROOT_PASSWORD: keys.secretKey },
    stdio: 'ignore',
  });
  const minio = new Client({ endPoint: '127.0.0.1', port, useSSL: false, region: 'us-east-1', ...keys });
  try {
    for (let tries = 0; tries < 100; tries++) {
      const up = await minio.makeBucket('limit').then(
        () => true,
        () => false,
      );
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await work(minio, {
      OBJECT_STORE: 's3',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY: keys.accessKey,
      S3_SECRET_KEY: keys.secretKey,
    });
  } finally {
    child.kill('SIGTERM');
  }
}

export async function fileCases({ pair, startPair, urls, people, cookie, folder }) {
  const { token } = people.narrow;
  const { workspaceId } = people;
  await compare(
    'on disk',
    portalClient(pair, token, cookie, workspaceId),
    plainClient(pair),
    pair.portal.pid,
  );
  await withMinio(folder, async (minio, env) => {
    const onMinio = await startPair(urls, env);
    const portal = portalClient(onMinio, token, cookie, workspaceId);
    await compare('on MinIO', portal, plainClient(onMinio), onMinio.portal.pid);
    await compareWithoutServer(portal, bareClient(minio));
  });
}
