import { fail, type PortalError } from '@liaison/errors';
import { answerErrors } from '@liaison/http';
import type { LiveAccess } from '@liaison/live';
import { SessionLimits } from '@liaison/live';
import type { MarkedDocument, PdfRenderer } from '@liaison/pdf';
import type { RunAs } from '@liaison/database';
import { ask, serve, type Served } from '@liaison/testing';
import type { RequestHandler } from 'express';
import { ExportGate } from './export.gate.js';

type Watched = Parameters<LiveAccess['watch']>[0];
type Asked = Parameters<ExportGate['send']>[2];

let served: Served | undefined;
afterEach(() => served?.close());

/** The gate behind a server; who asks, and what watches them, are the test's. */
class Room {
  readonly watched: Watched[] = [];
  readonly limits = new SessionLimits();
  readonly drawn: unknown[] = [];
  /** Of each question of the database, whether it promised to change nothing. */
  readonly readOnly: (boolean | undefined)[] = [];
  loads = 0;
  running = 0;

  readonly gate = new ExportGate(
    {
      runAsPerson: (
        work: (person: { sessionId: string }) => Promise<unknown>,
        how?: { readOnly: boolean },
      ) => {
        this.readOnly.push(how?.readOnly);
        return work({ sessionId: 'session' });
      },
    } as unknown as RunAs,
    {
      watch: (stream: Watched) => {
        this.watched.push(stream);
        this.running++;
        return () => this.running--;
      },
    } as unknown as LiveAccess,
    this.limits,
    {
      render: (document: MarkedDocument, how: unknown) => {
        this.drawn.push(document, how);
        return Promise.resolve(Buffer.from('%PDF'));
      },
    } as unknown as PdfRenderer,
  );

  async open(asked: Partial<Asked>): Promise<string> {
    const whole: Asked = {
      load: () => Promise.resolve({ id: 'room', loads: ++this.loads }),
      workspaceOf: (found) => (found as { id: string }).id,
      name: () => 'Lage “Kai”.csv',
      type: 'text/csv',
      make: () => Promise.resolve(Buffer.from('a,b')),
      ...asked,
    };
    const handle: RequestHandler = (request, response, next) =>
      void this.gate.send(request, response, whole).catch(next);
    served = await serve([handle], [answerErrors]);
    return served.url;
  }
}

const codeOf = ({ body }: { body: string }) => (JSON.parse(body) as { error: PortalError }).error.code;

test('what leaves says what it is, is kept nowhere, and runs nowhere', async () => {
  const room = new Room();
  const answer = await ask(await room.open({}));
  expect([answer.status, answer.body]).toEqual([200, 'a,b']);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': `attachment; filename="Lage ?Kai?.csv"; filename*=UTF-8''Lage%20%E2%80%9CKai%E2%80%9D.csv`,
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': '3',
  });
  expect(room.watched).toEqual([
    { sessionId: 'session', workspaceId: 'room', isUse: true, end: expect.any(Function) as unknown },
  ]);
  expect([room.loads, room.running, room.readOnly]).toEqual([2, 0, [true, true]]);
});

test('what is made piece by piece has no length, and arrives whole', async () => {
  const room = new Room();
  const pieces = Array.from({ length: 50 }, (_, n) => `line ${n}\r\n`);
  const answer = await ask(
    await room.open({
      make: async function* () {
        yield* await Promise.resolve(pieces);
      },
    }),
  );
  expect(answer.body).toBe(pieces.join(''));
  expect(answer.headers['content-length']).toBeUndefined();
});

test('what is larger than a piece arrives whole', async () => {
  const large = 'x'.repeat(200_001);
  const answer = await ask(await new Room().open({ make: () => Promise.resolve(Buffer.from(large)) }));
  expect(answer.body === large).toBe(true);
});

test('who may not have it any more when it is made gets nothing of it', async () => {
  const room = new Room();
  const load = () =>
    ++room.loads === 1 ? Promise.resolve({ id: 'room' }) : Promise.reject(fail('request.not_found'));
  const answer = await ask(await room.open({ load }));
  expect([answer.status, codeOf(answer)]).toEqual([404, 'request.not_found']);
  expect(room.running).toBe(0);
});

test.each([
  ['session_ended', 401, 'access.sign_in_required'],
  ['access_ended', 403, 'access.ended'],
] as const)('%s while it is made is told by its code', async (reason, status, code) => {
  const room = new Room();
  const make = () => {
    room.watched[0]!.end(reason);
    return Promise.resolve(Buffer.from('secret'));
  };
  const answer = await ask(await room.open({ make }));
  expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  expect(answer.body).not.toContain('secret');
});

test('access that ends while it is sent cuts the line', async () => {
  const room = new Room();
  const url = await room.open({
    make: async function* () {
      yield 'first';
      await new Promise((resolve) => setTimeout(resolve, 50));
      room.watched[0]!.end('access_ended');
      yield 'second';
    },
  });
  await expect(ask(url)).rejects.toThrow();
  while (room.running) await new Promise((next) => setTimeout(next, 5));
});

test('what breaks while it is made is answered, and frees its place', async () => {
  const room = new Room();
  const url = await room.open({ make: () => Promise.reject(fail('request.busy')) });
  for (let n = 0; n < 20; n++) expect(codeOf(await ask(url))).toBe('request.busy');
  expect(room.running).toBe(0);
});

test('who has gone ends the making', async () => {
  const room = new Room();
  const { promise: ended, resolve } = Promise.withResolvers<unknown>();
  const url = await room.open({
    make: (_found, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          resolve(signal.reason);
          reject(signal.reason as Error);
        }),
      ),
  });
  const gone = new AbortController();
  const asked = fetch(url, { signal: gone.signal }).catch(() => undefined);
  while (!room.watched.length) await new Promise((next) => setTimeout(next, 5));
  gone.abort();
  await asked;
  expect(await ended).toEqual(new Error('nobody waits for it'));
});

test('a session makes so many at once, and no more', async () => {
  const room = new Room();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const url = await room.open({ make: () => held.then(() => Buffer.from('a,b')) });
  const first = [];
  while (room.watched.length === first.length && first.length < 20) {
    first.push(ask(url));
    await new Promise((next) => setTimeout(next, 50));
  }
  expect(codeOf(await first.at(-1)!)).toBe('request.too_many_running');
  release();
  const answers = await Promise.all(first);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(first.length - 1);
  expect((await ask(url)).status).toBe(200);
});

test('a person without a session is led to sign-in, and nothing is made', async () => {
  const room = new Room();
  const url = await room.open({
    load: () => Promise.reject(fail('access.sign_in_required')),
    make: () => Promise.reject(new Error('it was made')),
  });
  expect(await ask(url, 'GET', { 'sec-fetch-mode': 'navigate' })).toMatchObject({ status: 303 });
  expect(await ask(url)).toMatchObject({ status: 401 });
  expect(room.watched).toEqual([]);
});

test('a PDF is drawn in its person’s turn', async () => {
  const room = new Room();
  const document = { title: 'x' } as MarkedDocument;
  const answer = await ask(await room.open(room.gate.asPdf(() => document)));
  expect([answer.headers['content-type'], answer.body]).toEqual(['application/pdf', '%PDF']);
  expect(room.drawn).toEqual([document, { owner: 'session', signal: expect.any(AbortSignal) as unknown }]);
});
