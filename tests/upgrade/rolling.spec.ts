import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from '../../src/database/migrate.js';
import { LiaisonClient } from '../acceptance/client.js';
import { newDataFolder, startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { databaseOf } from './database-of.js';
import { buildPrevious, previousCommit } from './previous.js';

const commit = previousCommit();
if (!commit) console.warn('Left out: the rolling update, because the history of the project is not at hand.');
const withHistory = commit || process.env['CI'] ? test : test.skip;

/** How long the previous version goes on with the new schema. */
const SECONDS = process.env['LIAISON_FULL'] ? 60 : 15;

/** People who work without a pause; each answer that is not what they expect is kept. */
class Work {
  readonly posted: string[] = [];
  readonly failures: string[] = [];
  private stopped = false;
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly mara: LiaisonClient,
    private readonly ana: LiaisonClient,
    private readonly room: { id: string; general: string },
    private readonly workspaceId: string,
  ) {
    this.running = [
      this.again(() => this.post(this.mara)),
      this.again(() => this.post(this.ana)),
      this.again(() => this.read()),
      this.again(() => this.run()),
      this.again(() => this.share()),
    ];
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
  }

  private async again(step: () => Promise<unknown>): Promise<void> {
    while (!this.stopped) {
      await step().catch((error: unknown) => this.failures.push(String((error as Error).message)));
      await wait(10);
    }
  }

  private async post(who: LiaisonClient): Promise<void> {
    const body = randomUUID();
    const input = {
      channelId: this.room.general,
      clientId: randomUUID(),
      body,
      marking: { tlp: 'AMBER' },
      exercise: false,
    };
    await who.query('mutation ($input: PostMessageInput!) { postMessage(input: $input) { id sequence } }', {
      input,
    });
    this.posted.push(body);
  }

  private read(): Promise<unknown> {
    return this.ana.query(
      `query ($id: ID!, $room: ID!) { documents(first: 20) { edges { node { title } } }
         messages(channelId: $id, first: 50) { edges { node { body authorPosition } } }
         positions(incidentId: $room) { edges { node { title holders { person { name } } } } } }`,
      { id: this.room.general, room: this.room.id },
    );
  }

  /** Writes lines into the chronology: the portal's own, in the way of its version. */
  private async run(): Promise<void> {
    await this.mara.query(
      'mutation ($id: ID!, $place: String!) { updateIncident(input: { id: $id, location: $place }) { id } }',
      { id: this.room.id, place: randomUUID() },
    );
    await this.mara.query(
      'mutation { openIncident(input: { name: "Another", kind: INCIDENT, marking: { tlp: AMBER } }) { id } }',
    );
    await wait(500);
  }

  private async share(): Promise<void> {
    const filename = `${randomUUID()}.txt`;
    await this.ana.upload(Buffer.from(filename), { workspaceId: this.workspaceId, filename });
  }
}

async function settle(portal: RunningPortal) {
  const mara = await LiaisonClient.signIn(portal.url, 'mara.quinn@niru.example');
  const ana = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const { incidents } = await ana.query<{ incidents: { edges: { node: { id: string } }[] } }>(
    '{ incidents { edges { node { id } } } }',
  );
  const { id } = incidents.edges[0]!.node;
  const { channels } = await ana.query<{ channels: { edges: { node: { id: string; kind: string } }[] } }>(
    'query ($id: ID!) { channels(incidentId: $id) { edges { node { id kind } } } }',
    { id },
  );
  const general = channels.edges.find(({ node }) => node.kind === 'GENERAL')!.node.id;
  const { workspaces } = await ana.query<{ workspaces: { edges: { node: { id: string } }[] } }>(
    '{ workspaces { edges { node { id } } } }',
  );
  return { mara, ana, room: { id, general }, workspaceId: workspaces.edges[0]!.node.id };
}

const followed = 'subscription ($id: ID!) { channelAppended(channelId: $id) { entry { message { body } } } }';
interface Followed {
  channelAppended: { entry: { message: { body: string } } | null };
}

interface Page {
  messages: {
    edges: { node: { body: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Everything that is said in a channel. */
async function bodiesIn(client: LiaisonClient, channelId: string): Promise<Set<string>> {
  const bodies = new Set<string>();
  let after: string | null = null;
  do {
    const { messages }: Page = await client.query<Page>(
      `query ($id: ID!, $after: String) { messages(channelId: $id, first: 100, after: $after) {
         edges { node { body } } pageInfo { hasNextPage endCursor } } }`,
      { id: channelId, after },
    );
    for (const { node } of messages.edges) bodies.add(node.body);
    after = messages.pageInfo.hasNextPage ? messages.pageInfo.endCursor : null;
  } while (after);
  return bodies;
}

withHistory(
  'the previous version goes on while the schema becomes this one’s, and this version takes over',
  async () => {
    const data = newDataFolder();
    const before = await startStandalone({ project: buildPrevious(commit!), data });
    const { mara, ana, room, workspaceId } = await settle(before);
    const listening = await ana.subscribe<Followed>(followed, { id: room.general });
    const work = new Work(mara, ana, room, workspaceId);
    await wait(2000);
    const run = await migrate(databaseOf(data, 'liaison_owner'));
    await wait(SECONDS * 1000);
    await work.stop();
    expect(run).toContain('rules');
    // With what the portal logged, should something have failed.
    expect([work.failures, work.failures.length ? before.output() : '']).toEqual([[], '']);
    expect(work.posted.length).toBeGreaterThan(20);
    const heard = listening.items.flatMap((item) => item.channelAppended.entry?.message.body ?? []);
    for (const body of work.posted) expect(heard.filter((one) => one === body)).toHaveLength(1);
    await listening.stop();
    await before.stop();

    const after = await startStandalone({ data });
    const again = await LiaisonClient.signIn(after.url, 'ana.ortiz@gulf-fc.example');
    const kept = await bodiesIn(again, room.general);
    expect(work.posted.filter((body) => !kept.has(body))).toEqual([]);
    await after.stop();
    rmSync(data, { recursive: true, force: true });
  },
  300_000,
);
