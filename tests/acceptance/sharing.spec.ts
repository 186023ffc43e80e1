import { createHash, randomBytes } from 'node:crypto';
import { LiaisonClient } from './client.js';
import { startStandalone, type RunningPortal } from './running-portal.js';

let portal: RunningPortal;
let ana: LiaisonClient;
let luc: LiaisonClient;
let tom: LiaisonClient;
let workspaceId: string;

interface Workspaces {
  workspaces: { edges: { node: { id: string; name: string } }[] };
}
const WORKSPACES = '{ workspaces(first: 50) { edges { node { id name } } } }';
const SHARED =
  'subscription ($id: ID!) { documentShared(workspaceId: $id) { id title author { name } file { sha256 } } }';

beforeAll(async () => {
  portal = await startStandalone();
  [ana, luc, tom] = await Promise.all([
    LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example'),
    LiaisonClient.signIn(portal.url, 'luc.moreau@ncb.example'),
    LiaisonClient.signIn(portal.url, 'tom.berg@lakes-fc.example'),
  ]);
  const { workspaces } = await ana.query<Workspaces>(WORKSPACES);
  workspaceId = workspaces.edges.find(({ node }) => node.name.startsWith('Industrial'))!.node.id;
}, 120_000);
afterAll(() => portal?.stop());

test('what Ana shares reaches Luc at once, whole, and Tom cannot tell that it exists', async () => {
  const content = randomBytes(20 * 1024 * 1024);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const subscription = await luc.subscribe<{ documentShared: { id: string; file: { sha256: string } } }>(
    SHARED,
    { id: workspaceId },
  );
  const tomListens = await tom.subscribe(SHARED, { id: workspaceId });

  const id = await ana.upload(content, {
    workspaceId,
    filename: 'Búsqueda – 報告.bin',
    title: 'A bulletin',
    tags: ['urgent'],
  });

  const [{ documentShared }] = (await subscription.waitFor(1)) as [
    { documentShared: { id: string; file: { sha256: string } } },
  ];
  expect(documentShared).toMatchObject({ id, file: { sha256 } });
  const path = await luc.pathOf(id);
  const got = await luc.download(path);
  expect(got.status).toBe(200);
  expect(got.sha256).toBe(sha256);
  expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''");
  const part = await luc.download(path, { range: 'bytes=100-199' });
  expect(part.status).toBe(206);
  expect(part.bytes.equals(content.subarray(100, 200))).toBe(true);

  expect((await tom.download(path)).status).toBe(404);
  expect((await tom.graphql('query ($id: ID!) { document(id: $id) { id } }', { id })).codes).toEqual([
    'request.not_found',
  ]);
  const lists = await tom.query(
    '{ documents { edges { node { id } } } workspaces { edges { node { id } } } workspaceDirectory { edges { node { id } } } }',
  );
  expect(JSON.stringify(lists)).not.toContain(id);
  expect(JSON.stringify(lists)).not.toContain(workspaceId);
  expect(tomListens.items).toEqual([]);
  expect(await tomListens.ended).toMatchObject([{ extensions: { code: 'request.not_found' } }]);
  await subscription.stop();
}, 60_000);
