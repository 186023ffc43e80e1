// One member who does the worst that they can, beside a hundred members who work: what another person meets meanwhile, and what stays
// in memory afterwards.
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { figures, send } from './load.mjs';

const SECONDS = 60;
const MEMBERS = 100;
const MOST_VIEWER_P99_MS = 500;
const MOST_MORE_MEMORY = 0.2;
const MEGABYTE = 1024 * 1024;
const LARGE = randomBytes(16 * MEGABYTE);
const SMALL = LARGE.subarray(0, 100_000);

const VIEWER = 'query Me { viewer { id name } }';
const LATEST = `query Latest($id: ID!) { messages(channelId: $id, first: 50) { edges { node { id sequence body author { id name } } } } }`;
const POST = `mutation Post($input: PostMessageInput!) { postMessage(input: $input) { id } }`;
const LIST = `query Latest { documents(first: 25) { edges { node { id title file { name size } } } } }`;
const SEARCH = `query Search($text: String!) { searchMessages(text: $text, first: 25) { edges { node { message { id } } } } }`;
const ALIASES = `query Storm { ${Array.from(
  { length: 30 },
  (_, n) =>
    `a${n}: searchMessages(text: "message shift ${n}", first: 100) { edges { node { message { id body } } } }`,
).join(' ')} }`;

const base64 = (text) => Buffer.from(text).toString('base64');
const residentMegabytes = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Works until it is told to stop; whatever is refused or breaks is counted and tried again. */
class Crowd {
  constructor(common) {
    Object.assign(this, common);
    this.over = false;
    this.answers = {};
    this.workers = [];
  }

  repeat(what, work, pauseMs = 0) {
    const worker = async () => {
      while (!this.over) {
        const answer = await work().catch((error) => error.code ?? error.message);
        const counted = (this.answers[what] ??= {});
        counted[answer] = (counted[answer] ?? 0) + 1;
        await wait(pauseMs);
      }
    };
    this.workers.push(worker());
  }

  async ask(agent, token, query, variables) {
    const { options, body } = this.graphql(this.port, token, query, variables);
    return (await send({ ...options, agent }, body)).statusCode;
  }

  /** A whole upload, or one that is cut in its middle. */
  upload(agent, token, content, cut = false) {
    const headers = {
      cookie: this.cookie(token),
      'tus-resumable': '1.0.0',
      'upload-length': content.length,
      'upload-metadata': `workspaceId ${base64(this.roomId)},filename ${base64('worst.bin')}`,
      'content-type': 'application/offset+octet-stream',
      'content-length': content.length,
    };
    const options = { host: '127.0.0.1', port: this.port, path: '/uploads', method: 'POST', headers, agent };
    if (!cut) return send(options, content).then(({ statusCode }) => statusCode);
    return new Promise((resolve) => {
      const sent = request(options);
      sent.on('error', () => undefined);
      sent.on('close', () => resolve('cut'));
      sent.write(content.subarray(0, content.length / 2), () => sent.destroy());
    });
  }

  export(agent, token, format) {
    const path = `/exports/incidents/${this.longId}/chronology.${format}`;
    const headers = { cookie: this.cookie(token) };
    return send({ host: '127.0.0.1', port: this.port, path, agent, headers }).then(
      ({ statusCode }) => statusCode,
    );
  }

  /** A body that never comes to its end. */
  slow(token) {
    const { options } = this.graphql(this.port, token, VIEWER);
    return new Promise((resolve) => {
      const sent = request(
        { ...options, headers: { ...options.headers, 'content-length': 1000 } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', () => undefined);
      sent.on('close', () => resolve('cut'));
      sent.write('{');
      setTimeout(() => sent.destroy(), 5000);
    });
  }

  /** Opens a socket, subscribes as often as it may, and goes. */
  storm(token) {
    const headers = { cookie: this.cookie(token), origin: 'https://liaison.example' };
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}/graphql`, 'graphql-transport-ws', { headers });
    const query = 'subscription ($id: ID!) { channelAppended(channelId: $id) { head } }';
    return new Promise((resolve) => {
      socket.on('error', (error) => resolve(error.message));
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data) => {
        if (!data.includes('connection_ack')) return;
        for (let n = 0; n < 60; n++)
          socket.send(
            JSON.stringify({
              id: String(n),
              type: 'subscribe',
              payload: { query, variables: { id: this.channels[n % this.channels.length] } },
            }),
          );
        setTimeout(() => socket.close(), 500);
      });
      socket.on('close', () => resolve('closed'));
    });
  }

  /** The worst that part of the portal is known to suffer from, all at once, by one person. */
  doTheWorst(token) {
    const agent = new Agent({ keepAlive: true, maxSockets: 100 });
    for (let n = 0; n < 20; n++) this.repeat('thirty searches in one', () => this.ask(agent, token, ALIASES));
    for (let n = 0; n < 8; n++) this.repeat('16 MiB', () => this.upload(agent, token, LARGE));
    for (let n = 0; n < 8; n++) this.repeat('16 MiB, cut', () => this.upload(agent, token, LARGE, true));
    for (let n = 0; n < 8; n++) this.repeat('PDF', () => this.export(agent, token, 'pdf'));
    for (let n = 0; n < 8; n++) this.repeat('CSV', () => this.export(agent, token, 'csv'));
    for (let n = 0; n < 20; n++) this.repeat('sockets', () => this.storm(token));
    for (let n = 0; n < 20; n++) this.repeat('slow bodies', () => this.slow(token));
  }

  /** A busy minute of somebody's, about a request a second: reading, writing, searching, sharing. */
  work(token, n) {
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    const channelId = this.channels[n % this.channels.length];
    const input = () => ({
      channelId,
      clientId: randomUUID(),
      body: `Message ${n} of the shift`,
      marking: { tlp: 'AMBER' },
    });
    this.repeat('members: messages', () => this.ask(agent, token, LATEST, { id: channelId }), 2000);
    this.repeat('members: post', () => this.ask(agent, token, POST, { input: input() }), 6000);
    this.repeat('members: documents', () => this.ask(agent, token, LIST), 4000);
    this.repeat('members: search', () => this.ask(agent, token, SEARCH, { text: `message ${n}` }), 10_000);
    this.repeat('members: 100 kB', () => this.upload(agent, token, SMALL), 20_000);
  }

  async stop() {
    this.over = true;
    await Promise.all(this.workers);
  }
}

/** `longId` is an incident with a long chronology. Prints what another person's `viewer` took, alone and meanwhile, whether `/readyz` answered, and memory before and after. */
export async function worstCase({ port, portal, graphql, cookie, room, longId }) {
  const agent = new Agent({ keepAlive: true });
  const [worst, another] = [room.tokens[0], room.tokens[MEMBERS + 1]];
  const common = { port, graphql, cookie, roomId: room.id, channels: room.channels, longId };
  const crowd = () => new Crowd(common);
  const viewers = async (seconds) => {
    const times = [];
    for (const until = performance.now() + seconds * 1000; performance.now() < until; await wait(50)) {
      const began = performance.now();
      const { options, body } = graphql(port, another, VIEWER);
      const { statusCode } = await send({ ...options, agent }, body);
      if (statusCode !== 200) throw new Error(`viewer answered ${statusCode}`);
      times.push(performance.now() - began);
    }
    return times;
  };
  const readiness = { answered: 0, ready: 0 };
  const watchReadiness = async (isOver) => {
    for (; !isOver(); await wait(1000)) {
      const response = await send({ host: '127.0.0.1', port, path: '/readyz' });
      readiness.answered++;
      if (response.statusCode === 200) readiness.ready++;
    }
  };
  const name = 'the worst of one and the work of a hundred';
  const print = (what, line) => console.log(JSON.stringify({ name, what, ...line }));
  const latency = (times) => {
    const { p50Ms, p95Ms, p99Ms } = figures(times, 1);
    return { p50Ms, p95Ms, p99Ms, longestMs: Math.round(Math.max(...times)) };
  };

  const alone = residentMegabytes(portal.pid);
  // The members work all the time; the worst comes and goes.
  const members = crowd();
  for (let n = 1; n <= MEMBERS; n++) members.work(room.tokens[n], n);
  print('another person’s viewer beside a hundred members', latency(await viewers(SECONDS)));
  const before = residentMegabytes(portal.pid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(portal.pid))), 100);
  const one = crowd();
  one.doTheWorst(worst);
  const ready = watchReadiness(() => one.over);
  const times = await viewers(SECONDS);
  await one.stop();
  await ready;
  print('another person’s viewer beside the worst', { ...latency(times), mostP99Ms: MOST_VIEWER_P99_MS });
  print('/readyz meanwhile', readiness);
  await wait(SECONDS * 1000);
  const after = residentMegabytes(portal.pid);
  clearInterval(watch);
  const printMemory = (what, memory) => {
    const more = Number((memory.after / memory.before - 1).toFixed(2));
    const rounded = Object.entries(memory).map(([name, megabytes]) => [name, Math.round(megabytes)]);
    print(`memory in MB, ${what}`, { ...Object.fromEntries(rounded), more, most: MOST_MORE_MEMORY });
  };
  printMemory('a minute after the worst, beside the members', { before, peak, after });
  await members.stop();
  await wait(SECONDS * 1000);
  printMemory('a minute after all have gone', { before: alone, after: residentMegabytes(portal.pid) });
  print('answers to one', one.answers);
  print('answers to the members', members.answers);
  agent.destroy();
}
