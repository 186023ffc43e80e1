import { Logger } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { GraphQLSchemaHost } from '@nestjs/graphql';
import { useEnvironment } from '@liaison/config';
import type { RunAs } from '@liaison/database';
import { sha256Hex } from '@liaison/http';
import type { LiveAccess } from '@liaison/live';
import type { Drain } from '@liaison/operations';
import { currentRequest, NOBODY, type Actor } from '@liaison/request';
import { HeldTimers, socketClient, testEnvironment } from '@liaison/testing';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import WebSocket from 'ws';
import { EventStream } from './index.js';
import { SubscriptionSocket } from './subscription-socket.js';

const PROTOCOL = 'graphql-transport-ws';
const COOKIE = 'liaison-session=token';
const [GOODBYE_MS, WAITS_MS] = [250, 1000];

const schema = buildSchema('type Query { a: String } type Subscription { tick: String }');
(schema.getType('Subscription') as GraphQLObjectType).getFields()['tick']!.subscribe = () =>
  new EventStream<unknown>();

interface Watch {
  sessionId: string;
  workspaceId: string | null;
  end: () => void;
}

/** The socket on a server of its own, with a database that says whoever a test wants. */
class Door {
  url = '';
  who: () => Promise<Actor> = () => Promise.resolve(person('ana'));
  readonly ran: unknown[] = [];
  readonly watched: Watch[] = [];
  unwatched = 0;
  /** The server's ends of connections. */
  readonly ends: Socket[] = [];
  stop: () => unknown = () => undefined;
  readonly server: Server = createServer();

  async open(): Promise<void> {
    const runAs = {
      run: async (by: { by: string }, work: (who?: Actor) => unknown, how: object) => {
        if (by.by === 'token') this.ran.push([by, how, currentRequest()]);
        return work(by.by === 'token' ? await this.who() : undefined);
      },
    };
    const live = {
      watch: (stream: Watch) => {
        this.watched.push(stream);
        return () => this.unwatched++;
      },
    };
    new SubscriptionSocket(
      { httpAdapter: { getHttpServer: () => this.server } } as unknown as HttpAdapterHost,
      { schema } as GraphQLSchemaHost,
      runAs as unknown as RunAs,
      live as unknown as LiveAccess,
      { onStop: (end: () => unknown) => (this.stop = end) } as unknown as Drain,
    ).onApplicationBootstrap();
    this.server.on('connection', (end) => this.ends.push(end));
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    useEnvironment(testEnvironment({ PUBLIC_URL: this.url }));
  }

  /** Asks for a socket by a line without a network. */
  knock(headers: Record<string, string | undefined> = {}, url = '/graphql'): Line {
    const line = new Line();
    const usual = {
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol': PROTOCOL,
      origin: this.url,
      cookie: COOKIE,
    };
    const request = { method: 'GET', url, headers: { ...usual, ...headers } };
    this.server.emit('upgrade', request, line, Buffer.alloc(0));
    return line;
  }

  /** A client that is connected, and so watched. */
  async connected(): Promise<WebSocket> {
    const client = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, PROTOCOL, {
      headers: { cookie: COOKIE, origin: this.url },
    });
    await once(client, 'open');
    client.send(JSON.stringify({ type: 'connection_init' }));
    await once(client, 'message');
    return client;
  }

  close(): void {
    for (const end of this.ends) end.destroy();
    this.server.close();
  }
}

const person = (sessionId: string) => ({ kind: 'person', sessionId }) as Actor;

/** One end of a line; what is written to it is kept. */
class Line extends Duplex {
  written = '';
  override _read() {}
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.written += chunk.toString('latin1');
    done();
  }

  /** The status of the answer; who must wait for it does not. */
  async status(): Promise<number> {
    while (!this.written) {
      timers.ring();
      await turn();
    }
    return Number(this.written.split(' ')[1]);
  }
}

const errors: unknown[] = [];
let door: Door;
let timers: HeldTimers;
beforeAll(() => {
  Logger.overrideLogger({
    log: () => undefined,
    warn: () => undefined,
    error: (line: unknown) => void errors.push(line),
  });
});
beforeEach(async () => {
  errors.splice(0);
  timers = new HeldTimers(GOODBYE_MS, WAITS_MS);
  door = new Door();
  await door.open();
});
afterEach(() => {
  door.close();
  timers.release();
});

describe('at the door', () => {
  test.each<[what: string, status: string, headers: Record<string, string | undefined>, url?: string]>([
    ['another path', '404 Not Found', {}, '/'],
    ['a path below', '404 Not Found', {}, '/graphql/x'],
    ['another site', '403 Forbidden', { origin: 'http://elsewhere.example' }],
    ['a program that says no site', '403 Forbidden', { origin: undefined }],
    ['another protocol', '400 Bad Request', { 'sec-websocket-protocol': 'graphql-ws' }],
    ['no protocol', '400 Bad Request', { 'sec-websocket-protocol': undefined }],
    ['no cookie', '401 Unauthorized', { cookie: undefined }],
    ['another cookie', '401 Unauthorized', { cookie: 'theme=dark' }],
  ])('%s is answered %s, and nobody is looked up', async (_what, status, headers, ...[url]) => {
    const line = door.knock(headers, url);
    await once(line, 'close');
    expect(line.written).toBe(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    expect(door.ran).toEqual([]);
  });

  test('whose session is over is answered 401', async () => {
    door.who = () => Promise.resolve(NOBODY);
    const line = door.knock();
    await once(line, 'close');
    expect(line.written).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
  });

  test('who asks while the database is gone is answered 503, and it is logged', async () => {
    door.who = () => Promise.reject(new Error('no database'));
    const line = door.knock();
    await once(line, 'close');
    expect(line.written).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
    expect(errors).toEqual(['a handshake failed: no database']);
  });

  test.each([
    ['by the protocol alone', {}, '/graphql'],
    ['by one of several protocols', { 'sec-websocket-protocol': `other, ${PROTOCOL}` }, '/graphql'],
    ['with a language', {}, '/graphql?language=fr'],
  ])('a session is let in %s', async (_how, headers, url) => {
    expect(await door.knock(headers, url).status()).toBe(101);
  });

  test('the session is looked up without keeping it alive, and nothing is changed', async () => {
    await door.knock().status();
    expect(door.ran).toEqual([
      [
        { by: 'token', tokenHash: sha256Hex('token') },
        { readOnly: true },
        { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, isUnattended: true },
      ],
    ]);
  });

  test('a line that breaks meanwhile is given up', () => {
    door.who = () => new Promise(() => undefined);
    const line = door.knock();
    line.emit('error', new Error('reset'));
    expect(line.destroyed).toBe(true);
  });
});

describe('of one session', () => {
  const MOST = 20;
  const statuses = (lines: Line[]) => Promise.all(lines.map((line) => line.status()));
  const several = (count: number) => Array.from({ length: count }, () => door.knock());

  async function hangUp(line: Line): Promise<void> {
    line.destroy();
    await once(line, 'close');
  }

  test('twenty sockets are let in, and for each that goes another', async () => {
    const lines = several(MOST);
    expect(new Set(await statuses(lines))).toEqual(new Set([101]));
    expect(await door.knock().status()).toBe(429);
    await hangUp(lines[0]!);
    expect(await door.knock().status()).toBe(101);
    expect(await door.knock().status()).toBe(429);
    door.who = () => Promise.resolve(person('ben'));
    expect(await door.knock().status()).toBe(101);
  });

  test('more than twenty are let in one after another, and then twenty beside each other', async () => {
    for (let n = 0; n < MOST + 5; n++) {
      const line = door.knock();
      expect(await line.status()).toBe(101);
      await hangUp(line);
    }
    for (let n = 0; n < MOST; n++) expect(await door.knock().status()).toBe(101);
  });

  test('of forty at once no more than twenty are let in', async () => {
    const answers = await statuses(several(2 * MOST));
    expect(answers.filter((status) => status === 101)).toHaveLength(MOST);
    expect(answers.filter((status) => status === 429)).toHaveLength(MOST);
  });

  test('those that have gone before they were let in do not count', async () => {
    const { promise, resolve } = Promise.withResolvers<Actor>();
    door.who = () => promise;
    await Promise.all(several(MOST).map(hangUp));
    resolve(person('ana'));
    await turn();
    expect(await door.knock().status()).toBe(101);
  });

  test('who has too many is told so late, and not at once', async () => {
    await statuses(several(MOST));
    const line = door.knock();
    while (!timers.waiting.length) await turn();
    expect([line.written, timers.waiting]).toEqual(['', [WAITS_MS]]);
    timers.ring();
    expect(line.written).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
  });

  test('a socket holds fifty subscriptions', async () => {
    const client = socketClient(door.url, { cookie: COOKIE });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    for (let n = 0; n <= 50; n++)
      client.subscribe(
        { query: 'subscription { tick }' },
        { next: () => undefined, error: resolve, complete: () => undefined },
      );
    const extensions = { code: 'request.too_many', status: 429, reason: 'subscriptions' };
    expect(await promise).toEqual([expect.objectContaining({ extensions })]);
    await client.dispose();
  });
});

describe('a connected socket', () => {
  test('is watched for the end of its session, and closed with the reason', async () => {
    const client = await door.connected();
    expect(door.watched).toEqual([
      { sessionId: 'ana', workspaceId: null, end: expect.any(Function) as () => void },
    ]);
    const closed = once(client, 'close') as Promise<[number, Buffer]>;
    door.watched[0]!.end();
    const [code, reason] = await closed;
    expect([code, reason.toString()]).toEqual([4403, 'Your session has ended']);
    await once(door.ends[0]!, 'close');
    expect(door.unwatched).toBe(1);
  });

  test('that does not answer to the end of its session is cut', async () => {
    (await door.connected()).pause();
    const cut = once(door.ends[0]!, 'close');
    door.watched[0]!.end();
    expect(timers.waiting).toEqual([GOODBYE_MS]);
    timers.ring();
    await cut;
  });

  test('is told when the portal goes, and cut when it does not answer', async () => {
    const [client, stubborn] = [await door.connected(), await door.connected()];
    stubborn.pause();
    const closed = once(client, 'close') as Promise<[number, Buffer]>;
    const stopped = door.stop();
    expect((await closed)[0]).toBe(1001);
    expect(timers.waiting).toEqual([WAITS_MS]);
    timers.ring();
    await stopped;
    expect(timers.waiting).toEqual([]);
  });
});
