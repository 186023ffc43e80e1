import type { GivenPerson } from '@liaison/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ChannelFollower, type Faults } from '../acceptance/channel-follower.js';
import { PortalPair, type Which } from './portal-pair.js';

/** The whole of it with LIAISON_FULL=1; else the same in small. */
const FULL = Boolean(process.env['LIAISON_FULL']);
const SIZE = FULL
  ? { subscribers: 200, messages: 50_000, disconnects: 10_000, kills: 40, absence: 10_000 }
  : { subscribers: 24, messages: 1500, disconnects: 240, kills: 4, absence: 600 };
const WRITERS = 8;
const NONE: Faults = { duplicate: 0, skipped: 0, reordered: 0, divergent: 0 };
const POST = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id sequence } }';

let pair: PortalPair;
let people: GivenPerson[];
let channelId: string;

async function start(): Promise<void> {
  pair = await PortalPair.start();
  const { given } = pair;
  const opener = await given.administrator('Nora');
  const center = await given.organization('Center');
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  const position = await given.position(incident.id, 'Agency Representative');
  people = [];
  for (let n = 0; n < SIZE.subscribers; n++) {
    const person = await given.person(`Person ${n}`, center);
    await given.holder(position, person);
    people.push(person);
  }
  channelId = incident.general;
}

const anyPortal = (): Which => (Math.random() < 0.5 ? 0 : 1);

/** Posts until the work is done, sending again what was not confirmed, at whichever portal answers. Returns what was confirmed. */
async function write(person: GivenPerson, left: { messages: number }): Promise<Map<number, string>> {
  const confirmed = new Map<number, string>();
  while (left.messages-- > 0) {
    const input = { channelId, clientId: randomUUID(), body: `by ${person.name}`, marking: { tlp: 'GREEN' } };
    for (;;) {
      const posted = await pair
        .at(anyPortal(), person)
        .query<{ postMessage: { id: string; sequence: number } }>(POST, { input })
        .catch(() => undefined);
      if (posted) {
        confirmed.set(posted.postMessage.sequence, posted.postMessage.id);
        break;
      }
      await wait(50);
    }
  }
  return confirmed;
}

/** Comes back, at the other portal if need be, until it is live. */
async function come(follower: ChannelFollower, person: GivenPerson): Promise<void> {
  while (
    !(await follower.connect(pair.at(anyPortal(), person)).then(
      () => true,
      () => false,
    ))
  )
    await wait(50);
}

interface Run {
  followers: ChannelFollower[];
  confirmed: Map<number, string>;
}

/** Writers write while followers come and go and portals are killed. */
async function storm({
  kills = SIZE.kills,
  disconnects = SIZE.disconnects,
  fetchesFirst = false,
} = {}): Promise<Run> {
  const left = { messages: SIZE.messages };
  const followers = people.map(() => new ChannelFollower(channelId, fetchesFirst));
  await Promise.all(followers.map((follower, n) => come(follower, people[n]!)));
  let writing = true;
  const writers = Promise.all(people.slice(0, WRITERS).map((person) => write(person, left))).finally(
    () => (writing = false),
  );
  const restless = followers.slice(1).map(async (follower, n) => {
    for (let done = 0; writing && done < disconnects / (followers.length - 1); done++) {
      await wait(Math.random() * 400);
      follower.disconnect();
      await wait(Math.random() * 200);
      await come(follower, people[n + 1]!);
    }
    while (writing) {
      if (!follower.isConnected) await come(follower, people[n + 1]!);
      await wait(50);
    }
  });
  // One is away until many have been missed.
  const absent = (async () => {
    followers[0]!.disconnect();
    while (writing && SIZE.messages - left.messages < SIZE.absence) await wait(20);
    await come(followers[0]!, people[0]!);
  })();
  const killer = (async () => {
    for (let kill = 0; writing && kill < kills; kill++) {
      await wait(300 + Math.random() * 700);
      await pair.killAndRestart((kill % 2) as Which);
    }
  })();
  const confirmed = new Map((await writers).flatMap((one) => [...one]));
  await Promise.all([...restless, absent, killer]);
  for (const [n, follower] of followers.entries())
    if (!follower.isConnected) await come(follower, people[n]!);
  return { followers, confirmed };
}

/** Waits until all have everything; a second is what healing takes. */
async function settle(followers: ChannelFollower[], count: number): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until && followers.some(({ cursor }) => cursor < count)) await wait(50);
}

async function theLog(): Promise<string[]> {
  const rows = await pair.sql<{ id: string; sequence: string }>(
    'select id, sequence from liaison.channel_entry where channel_id = $1 order by sequence',
    [channelId],
  );
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, n) => n + 1));
  return rows.map(({ id }) => id);
}

const sum = (followers: ChannelFollower[]): Faults =>
  followers.reduce(
    (total, { faults }) => ({
      duplicate: total.duplicate + faults.duplicate,
      skipped: total.skipped + faults.skipped,
      reordered: total.reordered + faults.reordered,
      divergent: total.divergent + faults.divergent,
    }),
    NONE,
  );

describe('messages over two portals', () => {
  beforeEach(start, 120_000);
  afterEach(() => pair.stop(), 60_000);

  test('none is lost, doubled, skipped, reordered, and all see the same, over kills and breaks', async () => {
    const { followers, confirmed } = await storm();
    const log = await theLog();
    expect(log).toHaveLength(SIZE.messages);
    expect([...confirmed].filter(([sequence, id]) => log[sequence - 1] !== id)).toEqual([]);
    expect(confirmed.size).toBe(SIZE.messages);
    await settle(followers, log.length);
    expect(sum(followers)).toEqual(NONE);
    for (const follower of followers) expect(follower.log).toEqual(log);
  }, 3_600_000);

  test('planted: one announcement in ten is dropped, and healed', async () => {
    await pair.sql(`do $$
      declare
        sound text := pg_get_functiondef('fence.append_line'::regproc);
        faulty text := replace(sound, 'perform pg_notify(', 'if random() < 0.1 then return; end if; perform pg_notify(');
      begin
        if faulty = sound then raise exception 'the fault was not planted'; end if;
        execute faulty;
      end $$`);
    const { followers } = await storm({ kills: 0, disconnects: 0 });
    const log = await theLog();
    await settle(followers, log.length);
    expect(sum(followers)).toEqual(NONE);
    for (const follower of followers) expect(follower.log).toEqual(log);
  }, 600_000);

  test('planted: a client that fetches before it is acknowledged is found', async () => {
    const { followers } = await storm({ kills: 0, fetchesFirst: true });
    const log = await theLog();
    await settle(followers, log.length);
    const gaps = followers.filter(
      (follower) => follower.log.length < log.length || follower.log.includes(undefined as never),
    );
    expect(sum(followers).skipped + gaps.length).toBeGreaterThan(0);
  }, 600_000);
});
