import { minioPath, startMinio, type GivenPerson } from '@liaison/testing';
import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedBy, type LiaisonClient } from '../acceptance/client.js';
import { CutLine } from './cut-line.js';
import { PortalPair } from './portal-pair.js';

/** A gibibyte in the full run (LIAISON_FULL=1). */
const SIZE = process.env['LIAISON_FULL'] ? 1024 ** 3 : 20_000_003;
const CUT_EVERY = 3_000_000;
const MIB = 1024 * 1024;
const MINUTES = 60_000;

const content = randomFillSync(Buffer.alloc(SIZE));
const sha256 = createHash('sha256').update(content).digest('hex');
const file = join(tmpdir(), `liaison-poor-line-${process.pid}.bin`);
beforeAll(() => {
  writeFileSync(file, content);
});
afterAll(() => {
  rmSync(file);
});

interface Sending {
  url: string;
  client: LiaisonClient;
  workspaceId: string;
  chunkSize: number;
}

/** Asks which document it has become; its portal must stand. */
type Sent = () => Promise<string>;

interface Case {
  name: string;
  send: (sending: Sending) => Promise<Sent>;
  chunkSize: number;
}

/** Sends the file by tus-js-client. */
function byTusJs({ url, client, workspaceId, chunkSize }: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const upload = client.prepareUpload(
      content,
      { workspaceId, filename: 'capture.pcap' },
      {
        endpoint: `${url}/uploads`,
        uploadDataDuringCreation: false,
        chunkSize,
        retryDelays: Array.from({ length: 300 }, () => 200),
        onError: reject,
        onSuccess: ({ lastResponse }) => resolve(() => Promise.resolve(sharedBy(lastResponse))),
      },
    );
    upload.start();
  });
}

/** What is larger than the line holds is cut each time, and tuspy counts each as another try at the same chunk. */
const TRIES = 300 + Math.ceil(SIZE / CUT_EVERY);
const TUSPY = `
import sys
from tusclient import client
sys.setrecursionlimit(10 * ${TRIES})
file, url, cookie, workspace, chunk = sys.argv[1:]
uploader = client.TusClient(url, headers={'Cookie': cookie}).uploader(file, chunk_size=int(chunk), retries=${TRIES}, retry_delay=0.2,
  metadata={'workspaceId': workspace, 'filename': 'capture.pcap'})
uploader.upload()
print(uploader.url)
`;

/** Sends it by tuspy, whose last answer does not say which document it was. */
async function byTuspy({ url, client, workspaceId, chunkSize }: Sending): Promise<Sent> {
  const given = [file, `${url}/uploads`, client.cookie, workspaceId, String(chunkSize)];
  const child = spawn('python3', ['-c', TUSPY, ...given], {
    env: { ...process.env, PYTHONPATH: process.env['TUSPY'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`tuspy ended with ${String(code)}`);
  return async () => {
    const head = await client.jar.fetch(client.url + new URL(printed.trim()).pathname, {
      method: 'HEAD',
      headers: { 'tus-resumable': '1.0.0' },
    });
    return head.headers.get('liaison-document')!;
  };
}

const onDisk = () => Promise.resolve({ settings: {}, stop: () => Promise.resolve() });
const inMinio = async () => {
  const minio = await startMinio();
  const settings = {
    OBJECT_STORE: 's3',
    S3_ENDPOINT: minio.endpoint,
    S3_ACCESS_KEY: minio.accessKey,
    S3_SECRET_KEY: minio.secretKey,
  };
  return { settings, stop: () => minio.stop() };
};

const isCi = process.env['CI'] !== undefined;
const withMinio = minioPath !== undefined || isCi;
if (!withMinio) console.warn('Left out: poor lines before a MinIO server, because MINIO names none.');
const withTuspy = process.env['TUSPY'] !== undefined || isCi;
if (!withTuspy) console.warn('Left out: uploads by tuspy, because TUSPY does not say where it is.');

const stores = [['on disk', onDisk] as const, ...(withMinio ? [['in MinIO', inMinio] as const] : [])];
const clients = [['tus-js-client', byTusJs] as const, ...(withTuspy ? [['tuspy', byTuspy] as const] : [])];
const cases: Case[] = clients.flatMap(([name, send]) =>
  [256 * 1024, 1_000_000, 5 * MIB, 8 * MIB].map((chunkSize) => ({ name, send, chunkSize })),
);

describe.each(stores)('over a line that breaks every three megabytes, %s', (_where, open) => {
  let pair: PortalPair;
  let stop: () => Promise<void>;
  let people: GivenPerson[];
  let workspaceId: string;
  beforeAll(async () => {
    const store = await open();
    stop = store.stop;
    pair = await PortalPair.start(store.settings);
    const center = await pair.given.organization('Center');
    // A session has eight uploads at a time, and a line that broke is noticed a little later.
    people = await Promise.all(cases.map((_case, n) => pair.given.person(`Ana ${n}`, center)));
    workspaceId = await pair.given.workspace('Work', people[0]!);
    for (const person of people.slice(1)) await pair.given.member(workspaceId, person, 'contributor');
  }, 2 * MINUTES);
  afterAll(async () => {
    await pair.stop();
    await stop();
  });

  /** Sends one file over a line of its own. */
  async function sendOne({ send, chunkSize }: Case, client: LiaisonClient, onSent: (bytes: number) => void) {
    let before = 0;
    const line = await CutLine.to(Number(new URL(pair.url(0)).port), CUT_EVERY, (sent) => {
      onSent(sent - before);
      before = sent;
    });
    const sent = await send({ url: line.url, client, workspaceId, chunkSize });
    await line.close();
    return { line, sent };
  }

  /** What came of it. */
  async function outcomeOf(client: LiaisonClient, { line, sent }: Awaited<ReturnType<typeof sendOne>>) {
    const id = await sent();
    const { document } = await client.query<{ document: { file: { sha256: string; size: number } } }>(
      'query ($id: ID!) { document(id: $id) { file { sha256 size } } }',
      { id },
    );
    const got = await client.download(await client.pathOf(id));
    return {
      kept: document.file,
      got: got.sha256,
      wasCut: line.cuts >= Math.floor(SIZE / CUT_EVERY),
      // What had arrived is not sent again: beside heads, no more than what was under way at a kill.
      wasSentOnce: line.sent < SIZE * 1.5,
    };
  }

  test(
    'files in chunks of every size, by every client, arrive whole with their portal killed twice',
    async () => {
      const kills: Promise<void>[] = [];
      let sent = 0;
      const onSent = (bytes: number) => {
        sent += bytes;
        if (kills.length < 2 && sent > ((SIZE * cases.length) / 3) * (kills.length + 1))
          kills.push(pair.killAndRestart(0));
      };
      const uploads = await Promise.all(
        cases.map(async (one, n) => {
          const client = pair.at(0, people[n]!);
          return { client, sending: await sendOne(one, client, onSent) };
        }),
      );
      // Some have all arrived before their portal is killed the second time.
      await Promise.all(kills);
      expect(kills).toHaveLength(2);
      const found = await Promise.all(
        uploads.map(async ({ client, sending }, n) => {
          const { name, chunkSize } = cases[n]!;
          return [name, chunkSize, await outcomeOf(client, sending)];
        }),
      );
      const right = { kept: { sha256, size: SIZE }, got: sha256, wasCut: true, wasSentOnce: true };
      expect(found).toEqual(cases.map(({ name, chunkSize }) => [name, chunkSize, right]));
    },
    60 * MINUTES,
  );
});
