import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LiaisonClient } from './client.js';
import { newDataFolder, startStandalone, type RunningPortal } from './running-portal.js';

/** A hundred in the full run (LIAISON_FULL=1). */
const KILLS = process.env['LIAISON_FULL'] ? 100 : 6;
const WRITERS = 4;
const VICTIMS = ['portal', 'worker', 'postgres'] as const;

let portal: RunningPortal;
const data = newDataFolder();
beforeAll(async () => {
  portal = await startStandalone({ data });
}, 120_000);
afterAll(async () => {
  await portal?.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

async function pidOf(victim: (typeof VICTIMS)[number]): Promise<number> {
  if (victim !== 'postgres') return portal.pids[victim]!;
  return Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** What was acknowledged: the id of a document and the fingerprint of its file, or of a workspace and its name. */
const acknowledged = {
  documents: new Map<string, string>(),
  workspaces: new Map<string, string>(),
  renames: new Map<string, string>(),
};

async function write(client: LiaisonClient, workspaceId: string, stopped: () => boolean): Promise<void> {
  for (let n = 0; !stopped(); n++) {
    try {
      const content = randomBytes(n % 5 === 0 ? 9 * 1024 * 1024 : 20_000);
      const id = await client.upload(content, { workspaceId, filename: `file-${n}.bin` });
      acknowledged.documents.set(id, createHash('sha256').update(content).digest('hex'));
      const name = `Made ${randomBytes(6).toString('hex')}`;
      const made = await client.query<{ createWorkspace: { id: string } }>(
        'mutation ($name: String!) { createWorkspace(input: { name: $name }) { id } }',
        { name },
      );
      acknowledged.workspaces.set(made.createWorkspace.id, name);
      await client.query(
        'mutation ($id: ID!, $title: String!) { updateDocument(input: { id: $id, title: $title }) { id } }',
        { id, title: name },
      );
      acknowledged.renames.set(id, name);
    } catch {
      // Not acknowledged: it may or may not have happened.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

test(`${KILLS} kills at random moments lose nothing that was acknowledged`, async () => {
  const ana = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const { createWorkspace } = await ana.query<{ createWorkspace: { id: string } }>(
    'mutation { createWorkspace(input: { name: "Under fire" }) { id } }',
  );
  const workspaceId = createWorkspace.id;
  for (let kill = 0; kill < KILLS; kill++) {
    let stopped = false;
    const writers = Array.from({ length: WRITERS }, () => write(ana, workspaceId, () => stopped));
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
    const { port } = portal;
    process.kill(await pidOf(VICTIMS[kill % VICTIMS.length]!), 'SIGKILL');
    // The launcher notices a dead part and takes the rest down.
    await portal.ended;
    stopped = true;
    await portal.stop();
    await Promise.all(writers);
    portal = await startStandalone({ data, port });
  }
  expect(acknowledged.documents.size).toBeGreaterThan(KILLS);
  await verify(ana, workspaceId);
}, 1_800_000);

async function verify(ana: LiaisonClient, workspaceId: string): Promise<void> {
  type Page = {
    documents: {
      edges: { node: { id: string; title: string; file: { sha256: string; path: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const found = new Map<string, { title: string; sha256: string; path: string }>();
  let after: string | null = null;
  do {
    const page: Page = await ana.query<Page>(
      'query ($id: ID!, $after: String) { documents(first: 100, after: $after, filter: { workspaceId: $id }) { edges { node { id title file { sha256 path } } } pageInfo { hasNextPage endCursor } } }',
      { id: workspaceId, after },
    );
    for (const { node } of page.documents.edges) found.set(node.id, { title: node.title, ...node.file });
    after = page.documents.pageInfo.hasNextPage ? page.documents.pageInfo.endCursor : null;
  } while (after);
  const lost = [...acknowledged.documents].filter(([id, sha256]) => found.get(id)?.sha256 !== sha256);
  expect(lost).toEqual([]);
  const forgotten = [...acknowledged.renames].filter(([id, title]) => found.get(id)?.title !== title);
  expect(forgotten).toEqual([]);
  for (const [id, name] of acknowledged.workspaces)
    expect(await ana.query('query ($id: ID!) { workspace(id: $id) { name } }', { id })).toEqual({
      workspace: { name },
    });
  // No half document: each that is shown arrives whole, acknowledged or not.
  for (const [id, { sha256, path }] of found) {
    const got = await ana.download(path);
    expect([id, got.status, got.sha256]).toEqual([id, 200, sha256]);
  }
}
