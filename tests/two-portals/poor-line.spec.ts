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

/** Sends the file by tus-js-client. */
function byTusJs({ url, client, workspaceId, chunkSize }: Sending): Promise<string> {
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
        onSuccess: ({ lastResponse }) => resolve(sharedBy(lastResponse)),
      },
    );
    upload.start();
  });
}

const TUSPY = `
import sys
from tusclient import client
file, url, cookie, workspace, chunk = sys.argv[1:]
uploader = client.TusClient(url, headers={'Cookie': cookie}).uploader(file, chunk_size=int(chunk), retries=300, retry_delay=0.2,
  metadata={'workspaceId': workspace, 'filename': 'capture.pcap'})
uploader.upload()
print(uploader.url)
`;

/** Sends it by tuspy, whose last answer does not say which document it was. */
async function byTuspy({ url, client, workspaceId, chunkSize }: Sending): Promise<string> {
  const given = [file, `${url}/uploads`, client.cookie, workspaceId, String(chunkSize)];
  const child = spawn('python3', ['-c', TUSPY, ...given], {
    env: { ...process.env, PYTHONPATH: process.env['TUSPY'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`tuspy ended with ${String(code)}`);
  const head = await client.jar.fetch(client.url + new URL(printed.trim()).pathname, {
    method: 'HEAD',
    headers: { 'tus-resumable': '1.0.0' },
  });
  return head.headers.get('liaison-document')!;
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
const cases = clients.flatMap(([name, send]) =>
  [256 * 1024, 1_000_000, 5 * MIB, 8 * MIB].map((chunkSize) => ({ name, send, chunkSize })),
);

describe.each(stores)('over a line that breaks every three megabytes, %s', (_where, open) => {
  let pair: PortalPair;
  let stop: () => Promise<void>;
  let ana: GivenPerson;
  let workspaceId: string;
  beforeAll(async () => {
    const store = await open();
    stop = store.stop;
    pair = await PortalPair.start(store.settings);
    ana = await pair.given.person('Ana', await pair.given.organization('Center'));
    workspaceId = await pair.given.workspace('Work', ana);
  }, 2 * MINUTES);
  afterAll(async () => {
    await pair.stop();
    await stop();
  });

  test.each(cases)(
    'a file in chunks of $chunkSize by $name arrives whole, with its portal killed twice',
    async ({ send, chunkSize }) => {
      const kills: Promise<void>[] = [];
      const line = await CutLine.to(Number(new URL(pair.url(0)).port), CUT_EVERY, (sent) => {
        if (sent > (SIZE / 3) * (kills.length + 1) && kills.length < 2) kills.push(pair.killAndRestart(0));
      });
      const client = pair.at(0, ana);
      const id = await send({ url: line.url, client, workspaceId, chunkSize });
      await Promise.all(kills);
      await line.close();
      expect(kills).toHaveLength(2);
      expect(line.cuts).toBeGreaterThanOrEqual(Math.floor(SIZE / CUT_EVERY));
      // What had arrived was not sent again: beside heads, no more than what was under way at a kill.
      expect(line.sent).toBeLessThan(SIZE * 1.5);
      const { document } = await client.query<{ document: { file: { sha256: string; size: number } } }>(
        'query ($id: ID!) { document(id: $id) { file { sha256 size } } }',
        { id },
      );
      expect(document.file).toEqual({ sha256, size: SIZE });
      expect((await client.download(await client.pathOf(id))).sha256).toBe(sha256);
    },
    20 * MINUTES,
  );
});
