import { LiveAccess } from '@liaison/live';
import { startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { createClient } from 'graphql-ws';
import { connect } from 'node:net';
import WebSocket from 'ws';

let portal: TestPortal;
let ana: GivenPerson;
let workspaceId: string;
beforeAll(async () => {
  portal = await startTestPortal();
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
  workspaceId = await portal.given.workspace('Work', ana);
});
afterAll(() => portal.close());

const streams = () => portal.app.get(LiveAccess).count;
const until = async (condition: () => boolean, what: string) => {
  for (let tries = 0; tries < 100; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it did not come to this: ${what} (${streams()} streams)`);
};
const socketOf = (person: GivenPerson) => {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, {
        headers: { cookie: `liaison-session=${person.token}`, origin: portal.url },
      });
    }
  }
  return createClient({
    url: `${portal.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
  });
};

test('a subscription that ends while nothing happens leaves nothing behind', async () => {
  const client = socketOf(ana);
  const query = {
    query: 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }',
    variables: { id: workspaceId },
  };
  const ends = Array.from({ length: 40 }, () =>
    client.subscribe(query, { next: () => undefined, error: () => undefined, complete: () => undefined }),
  );
  await until(() => streams() === 41, 'forty subscriptions and their socket');
  for (const end of ends) end();
  await until(() => streams() === 1, 'the socket alone');
  await client.dispose();
  await until(() => streams() === 0, 'nothing');
});

const FRAGMENT = 'fragment F on Subscription { documentShared(workspaceId: $id) @skip(if: true) { id } }';

test.each([
  ['documentShared(workspaceId: $id) @skip(if: true) { id }', ''],
  ['documentShared(workspaceId: $id) @include(if: false) { id }', ''],
  ['... on Subscription { documentShared(workspaceId: $id) @skip(if: true) { id } }', ''],
  ['...F', FRAGMENT],
])('a subscription of %s is refused: nothing of it would ever be said', async (root, fragment) => {
  const client = socketOf(ana);
  const codes = await new Promise<unknown[]>((resolve) => {
    client.subscribe(
      { query: `subscription ($id: ID!) { ${root} } ${fragment}`, variables: { id: workspaceId } },
      {
        next: () => resolve(['heard']),
        error: (errors) =>
          resolve((errors as { extensions: { code: string } }[]).map((error) => error.extensions.code)),
        complete: () => resolve(['complete']),
      },
    );
  });
  expect(codes).toEqual(['request.invalid']);
  await client.dispose();
});

test('a socket has no more than fifty subscriptions', async () => {
  const client = socketOf(ana);
  const codes: string[] = [];
  for (let n = 0; n < 60; n++)
    client.subscribe(
      {
        query: 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }',
        variables: { id: workspaceId },
      },
      {
        next: () => undefined,
        error: (error) =>
          codes.push(String((error as { extensions?: { code?: string } }[])[0]?.extensions?.code)),
        complete: () => undefined,
      },
    );
  await until(() => codes.length === 10, 'ten refusals');
  expect(new Set(codes)).toEqual(new Set(['request.too_many']));
  await client.dispose();
});

test('a session has no more than twenty sockets, opened at once', async () => {
  const statuses = await Promise.all(
    Array.from(
      { length: 30 },
      () =>
        new Promise<number>((resolve) => {
          const socket = new WebSocket(
            `${portal.url.replace('http', 'ws')}/graphql`,
            'graphql-transport-ws',
            { headers: { cookie: `liaison-session=${ana.token}`, origin: portal.url } },
          );
          socket.once('open', () => resolve(101));
          socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
          socket.on('error', () => undefined);
        }),
    ),
  );
  expect(statuses.filter((status) => status === 101).length).toBeLessThanOrEqual(20);
  expect(statuses).toContain(429);
});

test('a refused handshake is closed at both ends', async () => {
  const { port } = new URL(portal.url);
  const closed = new Promise<void>((resolve, reject) => {
    // Half-open: this end never says goodbye by itself.
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    socket.resume();
    const poke = setInterval(() => socket.write('x'), 50);
    const done = (settle: () => void) => () => {
      clearInterval(poke);
      settle();
    };
    socket.once('error', done(resolve));
    socket.once('close', done(resolve));
    setTimeout(
      done(() => reject(new Error('it stayed open'))),
      5000,
    ).unref();
  });
  await closed;
});

test.each([
  [64 * 1024, 'is heard', 4400],
  [64 * 1024 + 1, 'ends the socket', 1009],
])('a message of %i bytes %s', async (size, _what, code) => {
  const dora = await portal.given.person('Dora', await portal.given.organization(`Office ${size}`));
  const socket = new WebSocket(`${portal.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: `liaison-session=${dora.token}`, origin: portal.url },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  // No message of the protocol, so that what is heard is answered by the protocol's own code.
  socket.send('x'.repeat(size));
  expect(await closed).toBe(code);
});

describe('by rate', () => {
  /** Opens a socket and closes it; answers what the handshake came to. */
  const knock = (token: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${portal.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers: { cookie: `liaison-session=${token}`, origin: portal.url },
      });
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
      socket.once('open', () => {
        socket.close();
        socket.once('close', () => resolve(101));
      });
      socket.on('error', () => undefined);
    });

  test('a session that opens socket after socket is asked to wait, and nobody else', async () => {
    const ben = await portal.given.person('Ben', await portal.given.organization('Other'));
    const answers: number[] = [];
    for (let n = 0; n < 125; n++) answers.push(await knock(ben.token));
    expect(answers.filter((status) => status === 101)).toHaveLength(120);
    expect(answers.slice(120)).toEqual([429, 429, 429, 429, 429]);
    const emil = await portal.given.person('Emil', await portal.given.organization('Fourth'));
    expect(await knock(emil.token)).toBe(101);
  }, 30_000);

  test('a storm of subscriptions is refused, and the socket stays', async () => {
    const cleo = await portal.given.person('Cleo', await portal.given.organization('Third'));
    const client = socketOf(cleo);
    const ask = () =>
      new Promise<string>((resolve) => {
        const stop = client.subscribe(
          { query: 'subscription { sessionHeld }' },
          {
            next: ({ errors }) => {
              resolve(errors ? String(errors[0]?.extensions?.['code']) : 'held');
              stop();
            },
            error: (errors) =>
              resolve(String((errors as { extensions?: { code?: string } }[])[0]?.extensions?.code)),
            complete: () => undefined,
          },
        );
      });
    const answers: string[] = [];
    for (let n = 0; n < 305; n++) answers.push(await ask());
    expect([...new Set(answers)]).toEqual(['held', 'request.too_many']);
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(300);
    expect(answers.at(-1)).toBe('request.too_many');
    await client.dispose();
  }, 30_000);
});
