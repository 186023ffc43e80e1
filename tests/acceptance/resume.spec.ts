import { createHash, randomFillSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { LiaisonClient, sharedBy } from './client.js';
import { newDataFolder, startStandalone, type RunningPortal } from './running-portal.js';

/** 1 GiB in the full run (LIAISON_FULL=1); as many parts as there are interruptions otherwise. */
const SIZE = process.env['LIAISON_FULL'] ? 1024 ** 3 : 160 * 1024 * 1024;
const CUTS = 5;
const KILLS = 2;

let portal: RunningPortal;
const data = newDataFolder();
beforeAll(async () => {
  portal = await startStandalone({ data });
}, 120_000);
afterAll(async () => {
  await portal?.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** The portal dies as in a power cut; the launcher notices, takes the rest down, and is started again. */
async function killAndRestart(): Promise<void> {
  const { port } = portal;
  process.kill(portal.pids['portal']!, 'SIGKILL');
  await portal.ended;
  expect(portal.output()).toContain('The portal stopped by itself (SIGKILL)');
  portal = await startStandalone({ data, port });
}

test('an upload that is cut five times, with the portal killed twice, arrives whole', async () => {
  const content = randomFillSync(Buffer.alloc(SIZE));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const ana = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const { workspaces } = await ana.query<{ workspaces: { edges: { node: { id: string } }[] } }>(
    '{ workspaces { edges { node { id } } } }',
  );
  const workspaceId = workspaces.edges[0]!.node.id;
  const interruptions = CUTS + KILLS;
  let url: string | null = null;
  let offset = 0;
  for (let n = 1; n <= interruptions; n++) {
    const stopAt = Math.floor((SIZE / (interruptions + 1)) * n);
    const upload = ana.prepareUpload(
      content,
      { workspaceId, filename: 'capture.pcap' },
      url ? { uploadUrl: url, uploadDataDuringCreation: false } : {},
    );
    const reached = new Promise<void>((resolve, reject) => {
      upload.options.onProgress = (sent) => {
        if (sent >= stopAt) resolve();
      };
      upload.options.onError = reject;
    });
    upload.start();
    await reached;
    const kills = n === 3 || n === 6;
    if (kills) await Promise.all([upload.abort(), killAndRestart()]);
    else await upload.abort();
    url = upload.url!;
    const head = await fetch(new URL(url, portal.url), {
      method: 'HEAD',
      headers: { cookie: ana.cookie, 'tus-resumable': '1.0.0' },
    });
    expect(head.status).toBe(200);
    const held = Number(head.headers.get('upload-offset'));
    expect(held).toBeGreaterThanOrEqual(offset);
    offset = held;
  }
  const id = await new Promise<string>((resolve, reject) => {
    const upload = ana.prepareUpload(
      content,
      { workspaceId, filename: 'capture.pcap' },
      {
        uploadUrl: url!,
        uploadDataDuringCreation: false,
        onError: reject,
        onSuccess: ({ lastResponse }) => resolve(sharedBy(lastResponse)),
      },
    );
    upload.start();
  });
  const { document } = await ana.query<{ document: { file: { sha256: string; size: number } } }>(
    'query ($id: ID!) { document(id: $id) { file { sha256 size } } }',
    { id },
  );
  expect(document.file).toEqual({ sha256, size: SIZE });
  expect((await ana.download(await ana.pathOf(id))).sha256).toBe(sha256);
}, 300_000);
