import { randomBytes } from 'node:crypto';
import { LiaisonClient } from './client.js';
import { startStandalone, type RunningPortal } from './running-portal.js';

/** What the issue allows; the portal asks every 400 ms and at once when an event says so. */
const LIMIT_MS = 1000;

let portal: RunningPortal;
let owner: LiaisonClient;
let workspaceId: string;
let largePath: string;

interface Members {
  members: { edges: { node: { id: string; person: { name: string } } }[] };
}
const MEMBERS =
  'query ($id: ID!) { members(workspaceId: $id, first: 100) { edges { node { id person { name } } } } }';
const SHARED = 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }';

beforeAll(async () => {
  portal = await startStandalone();
  owner = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const { workspaces } = await owner.query<{
    workspaces: { edges: { node: { id: string; name: string } }[] };
  }>('{ workspaces { edges { node { id name } } } }');
  workspaceId = workspaces.edges.find(({ node }) => node.name.startsWith('Industrial'))!.node.id;
  largePath = await owner.pathOf(
    await owner.upload(randomBytes(96 * 1024 * 1024), { workspaceId, filename: 'large.bin' }),
  );
}, 120_000);
afterAll(() => portal?.stop(), 60_000);

/** Reads slowly, so that the download runs until it is stopped; resolves when it was. */
async function slowDownload(
  client: LiaisonClient,
): Promise<{ stopped: Promise<number>; received: () => number }> {
  const response = await client.openDownload(largePath);
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let received = 0;
  const run = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error('the download came to its end');
      received += value.length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const stopped = run().catch((error: Error) => {
    if (error.message.includes('came to its end')) throw error;
    return performance.now();
  });
  return { stopped, received: () => received };
}

const member = async (name: string) =>
  (await owner.query<Members>(MEMBERS, { id: workspaceId })).members.edges.find(
    ({ node }) => node.person.name === name,
  )!.node.id;

const ENDINGS: [name: string, person: string, end: (person: LiaisonClient) => Promise<unknown>][] = [
  [
    'a member is removed',
    'priya.shah@gulf-fc.example',
    async () =>
      owner.query('mutation ($id: ID!) { removeMember(id: $id) }', { id: await member('Priya Shah') }),
  ],
  [
    'the agreement ends',
    'luc.moreau@ncb.example',
    async () => {
      const { sharingAgreements } = await owner.query<{
        sharingAgreements: { edges: { node: { id: string; partner: { shortName: string } } }[] };
      }>(
        'query ($id: ID!) { sharingAgreements(workspaceId: $id) { edges { node { id partner { shortName } } } } }',
        { id: workspaceId },
      );
      const { id } = sharingAgreements.edges.find(({ node }) =>
        node.partner.shortName.startsWith('INTERPOL'),
      )!.node;
      return owner.query('mutation ($id: ID!) { endAgreement(id: $id) { id } }', { id });
    },
  ],
  ['the person signs out', 'grace.kim@fipa.example', (person) => person.signOut()],
];

test.each(ENDINGS)(
  'when %s, the running download and the subscription of %s stop within a second',
  async (_name, address, end) => {
    const person = await LiaisonClient.signIn(portal.url, address);
    const subscription = await person.subscribe(SHARED, { id: workspaceId });
    const download = await slowDownload(person);
    // Both run: something has arrived, and nothing has ended.
    while (download.received() < 1024 * 1024) await new Promise((resolve) => setTimeout(resolve, 10));
    const ended = subscription.ended.then(() => performance.now());
    await end(person);
    const from = performance.now();
    const took = (await Promise.all([download.stopped, ended])).map((at) => at - from);
    expect(Math.max(...took)).toBeLessThan(LIMIT_MS);
    const shared = await owner.upload(Buffer.from('after'), { workspaceId, filename: 'after.txt' });
    expect(subscription.items).toEqual([]);
    expect([401, 404]).toContain((await person.download(await owner.pathOf(shared))).status);
    await subscription.stop();
  },
  60_000,
);
