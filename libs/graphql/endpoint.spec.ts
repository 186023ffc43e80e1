import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { ModuleRef } from '@nestjs/core';
import { fail } from '@liaison/errors';
import { answerErrors } from '@liaison/http';
import { withRequest, type RequestStore, type Unit } from '@liaison/request';
import { HeldTimers, serve, type Served } from '@liaison/testing';
import type { Request as Asking, RequestHandler, Response as Answering } from 'express';
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlEndpoint } from './index.js';

const LARGEST = 1000;
let served: Served | undefined;
afterEach(() => served?.close());

interface Question {
  httpGraphQLRequest: HTTPGraphQLRequest;
  context: () => Promise<unknown>;
}

/** The endpoint before an Apollo that notes what it is asked, and answers what it is told. */
class Before {
  readonly asked: HTTPGraphQLRequest[] = [];
  readonly contexts: unknown[] = [];
  store: RequestStore | undefined;
  abandoned = 0;
  found = 0;

  async open(answer: () => Promise<Partial<HTTPGraphQLResponse>>): Promise<string> {
    const instance = {
      executeHTTPGraphQLRequest: async ({ httpGraphQLRequest, context }: Question) => {
        this.asked.push(httpGraphQLRequest);
        this.contexts.push(await context());
        return answer();
      },
    };
    const get = () => {
      this.found++;
      return { graphQlAdapter: { instance } };
    };
    const endpoint = new GraphqlEndpoint({ get } as unknown as ModuleRef);
    const inStore: RequestHandler = (_request, _response, next) => {
      const unit = { abandon: () => this.abandoned++ } as unknown as Unit;
      this.store = { requestId: 'one', unit };
      withRequest(this.store, next);
    };
    const passedOn: RequestHandler = (_request, response) => void response.status(418).json('passed on');
    served = await serve([inStore, endpoint.handle(LARGEST), passedOn], [answerErrors]);
    return served.url;
  }
}

const complete =
  (string: string, rest: Partial<HTTPGraphQLResponse> = {}) =>
  () =>
    Promise.resolve({ headers: new HeaderMap(), body: { kind: 'complete' as const, string }, ...rest });
const post = (url: string, body: string, headers: Record<string, string> = {}, method = 'POST') =>
  fetch(url, { method, body, headers: { 'content-type': 'application/json', ...headers } });
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

test('an operation goes to Apollo with the headers that it reads, and comes back as it says', async () => {
  const before = new Before();
  const headers = new HeaderMap([['content-type', 'application/graphql-response+json']]);
  const url = await before.open(complete('{"data":1}', { status: 400, headers }));
  const answer = await post(url, '{"query":"{ a }"}', {
    accept: 'x/y',
    'x-other': 'z',
    'x-apollo-operation-name': 'A',
  });
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    400,
    'application/graphql-response+json',
    '{"data":1}',
  ]);
  expect(before.asked).toEqual([
    { method: 'POST', headers: expect.any(HeaderMap) as HeaderMap, search: '', body: { query: '{ a }' } },
  ]);
  expect([...before.asked[0]!.headers]).toEqual([
    ['content-type', 'application/json'],
    ['accept', 'x/y'],
    ['x-apollo-operation-name', 'A'],
  ]);
  expect((await post(url, '{}')).status).toBe(400);
  expect(before.found).toBe(1);
});

test('resolvers are given the request that asks', async () => {
  const before = new Before();
  await post(await before.open(complete('{}')), '{}', { 'x-other': 'z' });
  expect(before.contexts).toEqual([
    {
      req: expect.objectContaining({
        headers: expect.objectContaining({ 'x-other': 'z' }) as object,
      }) as object,
    },
  ]);
});

test('what says nothing of its type is left to others', async () => {
  const url = await new Before().open(complete('{}'));
  expect((await fetch(url, { method: 'POST', body: Buffer.from('{}') })).status).toBe(418);
});

test('an answer without a status is 200', async () => {
  expect((await post(await new Before().open(complete('{}')), '{}')).status).toBe(200);
});

test('an answer in parts is sent part by part', async () => {
  const parts = async function* () {
    yield* await Promise.resolve(['{"a":', '1}']);
  };
  const body = { kind: 'chunked' as const, asyncIterator: parts() };
  const url = await new Before().open(() => Promise.resolve({ headers: new HeaderMap(), body }));
  expect(await (await post(url, '{}')).text()).toBe('{"a":1}');
});

test.each([
  ['application/json', 200],
  ['Application/JSON; charset=utf-8', 200],
  ['application/json;charset="UTF8" ', 200],
  ['application/json; charset=utf-16', 418],
  ['application/json; boundary=x', 418],
  ['application/jsonp', 418],
  ['x-application/json', 418],
  ['text/plain', 418],
])('%s: %i', async (type, status) => {
  const url = await new Before().open(complete('{}'));
  expect((await post(url, '{}', { 'content-type': type })).status).toBe(status);
});

test.each([
  ['another method', '', 'PUT', {}],
  ['another path', '/other', 'POST', {}],
  ['a question in the address', '/?query={a}', 'POST', {}],
  ['what is packed', '', 'POST', { 'content-encoding': 'gzip' }],
])('%s is left to others', async (_what, path, method, headers) => {
  const url = await new Before().open(complete('{}'));
  expect((await post(url + path, '{}', headers, method)).status).toBe(418);
});

test('a body of the largest size is read, in whatever parts it comes, and a larger one is not', async () => {
  const before = new Before();
  const url = await before.open(complete('{}'));
  const text = JSON.stringify({ query: 'é'.repeat((LARGEST - 12) / 2) });
  expect(Buffer.byteLength(text)).toBe(LARGEST);
  expect((await post(url, text)).status).toBe(200);
  const socket = connect(Number(new URL(url).port));
  const bytes = Buffer.from(text);
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  // Between the two bytes of a letter.
  for (const part of [bytes.subarray(0, 12), bytes.subarray(12)]) {
    socket.write(part);
    await wait(20);
  }
  await once(socket.resume(), 'close');
  expect(before.asked.map(({ body }) => JSON.stringify(body))).toEqual([text, text]);
  const refused = await post(url, `${text} `);
  expect([refused.status, await codeOf(refused)]).toEqual([413, 'request.too_large']);
  expect(before.asked).toHaveLength(2);
});

test.each(['', '{', 'query', '{"query":"a"'])('%j is no JSON, and refused', async (text) => {
  const before = new Before();
  const answer = await post(await before.open(complete('{}')), text);
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'request.invalid']);
  expect(before.asked).toEqual([]);
});

test('what Apollo throws is answered by its code', async () => {
  const url = await new Before().open(() => Promise.reject(fail('request.busy')));
  expect(await codeOf(await post(url, '{}'))).toBe('request.busy');
});

/** Begins a request by hand, and leaves it. */
async function begun(url: string, body: string, length = body.length): Promise<Socket> {
  const socket = connect(Number(new URL(url).port));
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );
  await wait(50);
  return socket;
}

test('who goes in the middle is told to nobody, and the database’s work is given up', async () => {
  const before = new Before();
  const { promise, resolve } = Promise.withResolvers<Partial<HTTPGraphQLResponse>>();
  const socket = await begun(await before.open(() => promise), '{}');
  expect(before.asked).toHaveLength(1);
  socket.destroy();
  await wait(50);
  expect([before.store!.isGone, before.abandoned]).toEqual([true, 1]);
  resolve(await complete('{}')());
});

test('who breaks off what they ask asks nothing', async () => {
  const before = new Before();
  const socket = await begun(await before.open(complete('{}')), '{"query"', 100);
  socket.destroy();
  await wait(50);
  expect(before.asked).toEqual([]);
});

test('who was answered has not gone', async () => {
  const before = new Before();
  await (await post(await before.open(complete('{}')), '{}', { connection: 'close' })).text();
  await wait(50);
  expect([before.store!.isGone, before.abandoned]).toEqual([undefined, 0]);
});

describe('a request by hand', () => {
  const BODY_MS = 30_000;
  const FAREWELL_MS = 1000;
  let timers: HeldTimers;
  beforeEach(() => (timers = new HeldTimers(BODY_MS, FAREWELL_MS)));
  afterEach(() => timers.release());

  /** What is asked without a server, how it is answered, and the error that is passed on. */
  function begin(store?: RequestStore) {
    const headers = { 'content-type': 'application/json' };
    const request = Object.assign(new PassThrough(), { method: 'POST', url: '/', headers });
    const response = Object.assign(new EventEmitter(), { writableEnded: false });
    const { promise: passedOn, resolve } = Promise.withResolvers<unknown>();
    const get = () => {
      throw new Error('not asked');
    };
    const endpoint = new GraphqlEndpoint({ get } as unknown as ModuleRef);
    const handle = () =>
      void endpoint.handle(LARGEST)(request as unknown as Asking, response as unknown as Answering, resolve);
    if (store) withRequest(store, handle);
    else handle();
    return { request, response, passedOn };
  }

  test('that comes too slowly is refused, and cut when it has had time to hear so', async () => {
    const { request, passedOn } = begin();
    request.write('{"query"');
    expect(timers.waiting).toEqual([BODY_MS]);
    timers.ring();
    expect(await passedOn).toMatchObject({ code: 'request.too_slow' });
    expect([timers.waiting, request.destroyed]).toEqual([[FAREWELL_MS], false]);
    timers.ring();
    expect(request.destroyed).toBe(true);
  });

  test('that is too large is read no more, and not timed', async () => {
    const { request, passedOn } = begin();
    request.write('x'.repeat(LARGEST + 1));
    expect(await passedOn).toMatchObject({ code: 'request.too_large' });
    expect(timers.waiting).toEqual([]);
    expect(request.listenerCount('data')).toBe(0);
    expect(request.readableFlowing).toBe(true);
  });

  test('that breaks is passed on with its reason, and not timed', async () => {
    const { request, passedOn } = begin();
    const reason = new Error('reset');
    request.destroy(reason);
    expect(await passedOn).toBe(reason);
    expect(timers.waiting).toEqual([]);
  });

  test('that has come whole is not timed', async () => {
    const { request, passedOn } = begin();
    request.end('{}');
    expect(await passedOn).toEqual(new Error('not asked'));
    expect(timers.waiting).toEqual([]);
  });

  test('whose asker goes before anything was done in the database is noted as gone', () => {
    const store: RequestStore = { requestId: 'one' };
    begin(store).response.emit('close');
    expect(store.isGone).toBe(true);
    expect(() => begin().response.emit('close')).not.toThrow();
  });
});
