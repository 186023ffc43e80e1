// Messages: posting, the fifty latest, and the fan-out of a message to subscribers on one portal process, against a bare ws
// server that sends the same bytes to the same sockets.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import WebSocket from 'ws';
import { figures, send } from './load.mjs';
import { CHANNELS } from './seed-room.mjs';

const POST = `mutation Post($input: PostMessageInput!) { postMessage(input: $input) { id sequence createdAt } }`;
const LATEST = `query Latest($id: ID!) { messages(channelId: $id, first: 50) { edges { node { id sequence body priority createdAt editedAt retractedAt author { id name } authorOrganization authorPosition marking { tlp cui } } } pageInfo { hasNextPage endCursor } } }`;
const APPENDED = `subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { sequence kind message { id sequence body priority createdAt author { id name } authorOrganization authorPosition marking { tlp cui } } } } }`;
const TEXT = 'Gulf: two plants run the affected firmware, isolation under way.';
/** A second between messages would be life; this is what a busy minute brings. */
const PAUSE_MS = 150;
const ROUNDS = 200;

const input = (channelId, body = TEXT) => ({
  input: { channelId, clientId: randomUUID(), body, marking: { tlp: 'AMBER' } },
});

export async function messageCases({ measure, graphql, plain, pair, room }) {
  const token = (n) => room.tokens[n % 64];
  const channel = (n) => room.channels[n % CHANNELS];
  for (const connections of [1, 32]) {
    await measure(
      'post a message',
      connections,
      (n) => graphql(pair.port, token(n), POST, input(channel(n))),
      (n) => plain(pair.limitPort, token(n), `/post/${channel(n)}?body=${encodeURIComponent(TEXT)}`),
    );
    await measure(
      'the 50 latest messages',
      connections,
      (n) => graphql(pair.port, token(n), LATEST, { id: channel(n) }),
      (n) => plain(pair.limitPort, token(n), `/latest/${channel(n)}`),
    );
  }
}

/** So many sockets on a portal, each subscribed to the channel; `onText` hears what each receives. */
async function subscribe({ port, cookie, room, channelId, count, from, onText }) {
  const sockets = [];
  for (let begun = 0; begun < count; begun += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - begun) }, (_, i) => {
        const headers = { cookie: cookie(room.tokens[from + begun + i]), origin: 'https://liaison.example' };
        const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers });
        sockets.push(socket);
        return new Promise((resolve, reject) => {
          socket.once('error', reject);
          socket.once('open', () => socket.send('{"type":"connection_init"}'));
          socket.on('message', (data) => {
            if (data.includes('"connection_ack"'))
              socket.send(
                JSON.stringify({
                  id: '1',
                  type: 'subscribe',
                  payload: { query: APPENDED, variables: { id: channelId } },
                }),
              );
            else if (data.includes('"entry":null')) resolve();
            else onText(data);
          });
        });
      }),
    );
  return sockets;
}

async function bareSockets({ limitPort, count, onText }) {
  return Promise.all(
    Array.from({ length: count }, () => {
      const socket = new WebSocket(`ws://127.0.0.1:${limitPort}/`);
      socket.on('message', onText);
      return new Promise((resolve, reject) =>
        socket.once('open', () => resolve(socket)).once('error', reject),
      );
    }),
  );
}

function cpuMilliseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
const residentKilobytes = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** Counts deliveries of the message that is under way, and tells when the last has come. */
class Deliveries {
  times = [];
  missing = 0;
  begin(count) {
    this.missing = count;
    this.began = performance.now();
    return new Promise((resolve) => (this.done = resolve));
  }
  hear = () => {
    if (this.missing && --this.missing === 0) {
      this.times.push(performance.now() - this.began);
      this.done();
    }
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Time from the post to the last delivery, in turns with the limit. */
export async function fanOut({ pair, portals = [pair], cookie, graphql, room, count, elsewhere = 0, name }) {
  const [ours, limit] = [new Deliveries(), new Deliveries()];
  let sample = '';
  const sum = (figure) => portals.reduce((all, { portal }) => all + figure(portal.pid), 0);
  const before = sum(residentKilobytes);
  const at = { cookie, room };
  const others = await subscribe({
    ...at,
    port: pair.port,
    channelId: room.channels[1],
    count: elsewhere,
    from: count,
    onText: () => undefined,
  });
  const onText = (data) => {
    sample ||= data.toString();
    ours.hear();
  };
  const share = count / portals.length;
  const sockets = [];
  for (const [n, { port }] of portals.entries())
    sockets.push(
      ...(await subscribe({ ...at, port, channelId: room.quiet, count: share, from: n * share, onText })),
    );
  const memory = (sum(residentKilobytes) - before) / (count + elsewhere);
  const post = async () => {
    const { options, body } = graphql(pair.port, room.tokens[0], POST, input(room.quiet));
    const all = ours.begin(count);
    await send(options, body);
    await all;
  };
  await post();
  const bare = await bareSockets({ limitPort: pair.limitPort, count, onText: limit.hear });
  const postBare = async () => {
    const all = limit.begin(count);
    const options = {
      host: '127.0.0.1',
      port: pair.limitPort,
      path: '/fan/out',
      method: 'POST',
      headers: { 'content-length': Buffer.byteLength(sample) },
    };
    await send(options, sample);
    await all;
  };
  for (let n = 0; n < 5; n++) {
    await post();
    await postBare();
  }
  ours.times.length = limit.times.length = 0;
  let cpu = 0;
  for (let n = 0; n < ROUNDS; n++) {
    const began = sum(cpuMilliseconds);
    await post();
    cpu += sum(cpuMilliseconds) - began;
    await pause();
    await postBare();
    await pause();
  }
  for (const socket of [...sockets, ...bare, ...others]) socket.terminate();
  const [mine, theirs] = [figures(ours.times, 1), figures(limit.times, 1)];
  const line = {
    name,
    subscribers: count,
    portals: portals.length,
    elsewhere,
    p50Ms: mine.p50Ms,
    p99Ms: mine.p99Ms,
    limit: { p50Ms: theirs.p50Ms, p99Ms: theirs.p99Ms },
    timesP50: Number((mine.p50Ms / theirs.p50Ms).toFixed(2)),
    timesP99: Number((mine.p99Ms / theirs.p99Ms).toFixed(2)),
    cpuMicrosecondsADelivery: Math.round((cpu * 1000) / ROUNDS / count),
    kilobytesASubscriber: Math.round(memory),
  };
  console.log(JSON.stringify(line));
}
