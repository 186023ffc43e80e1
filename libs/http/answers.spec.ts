import { fail } from '@liaison/errors';
import { ask, serve, type Served } from '@liaison/testing';
import { Logger, type ArgumentsHost } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { cut, ErrorFilter, securityText, signInFirst } from './index.js';

const served: Served[] = [];
afterEach(() => served.splice(0).forEach((each) => each.close()));

async function given(handler: RequestHandler): Promise<string> {
  const one = await serve([handler, (_request, response) => void response.status(404).json('passed on')]);
  served.push(one);
  return one.url;
}

describe('the address for whoever has found a weakness', () => {
  test('says whom to tell, until when, and where it stands', async () => {
    const answer = await fetch(
      await given(securityText('mailto:security@niru.example', 'https://portal.example')),
    );
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const midnight = new Date();
    midnight.setUTCHours(0, 0, 0, 0);
    const expires = new Date(midnight.getTime() + 180 * 24 * 3_600_000).toISOString();
    expect(await answer.text()).toBe(
      `Contact: mailto:security@niru.example\nExpires: ${expires}\nCanonical: https://portal.example/.well-known/security.txt\n`,
    );
  });

  test.each([undefined, ''])('is not there without a contact: %j', async (contact) => {
    expect((await fetch(await given(securityText(contact, 'https://portal.example')))).status).toBe(404);
  });
});

describe('a link that needs a session', () => {
  const link = (error?: Error) =>
    given(async (request, response, next) => {
      await signInFirst(request, response, () =>
        error ? Promise.reject(error) : Promise.resolve('it'),
      ).then((found) => found && response.json(found), next);
    });
  const open = (url: string) => ask(`${url}/files/one?inline=1`, 'GET', { 'sec-fetch-mode': 'navigate' });

  test('leads a person to sign-in and back', async () => {
    const answer = await open(await link(fail('access.sign_in_required')));
    const page = '/download?path=%2Ffiles%2Fone%3Finline%3D1';
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/sign-in?returnTo=${encodeURIComponent(page)}`,
    ]);
  });

  test.each([
    ['a program is told', fail('access.sign_in_required'), {}],
    ['a script of a page is told', fail('access.sign_in_required'), { 'sec-fetch-mode': 'cors' }],
    [
      'whoever is signed in is told of another refusal',
      fail('access.refused'),
      { 'sec-fetch-mode': 'navigate' },
    ],
    ['a fault is a fault', new Error('broken'), { 'sec-fetch-mode': 'navigate' }],
  ])('%s', async (_who, error, headers) => {
    const request = { headers, originalUrl: '/x' } as unknown as Request;
    const response = { redirect: () => expect('redirected').toBe('not') } as unknown as Response;
    await expect(signInFirst(request, response, () => Promise.reject(error))).rejects.toBe(error);
  });

  test('is answered where there is one', async () => {
    expect(await open(await link())).toMatchObject({ status: 200, body: '"it"' });
  });
});

test('a cut line is broken for its client, and the answer’s producer learns why', async () => {
  let reason: unknown;
  const url = await given((_request, response) => {
    response.on('close', () => (reason = response.errored));
    response.write('half');
    setImmediate(() => cut(response, 'access ended'));
  });
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  expect(reason).toEqual(new Error('access ended'));
});

test('an answer whose line is gone can be cut too', () => {
  const destroyed: unknown[] = [];
  cut({ socket: null, destroy: (error: Error) => destroyed.push(error) } as unknown as Response, 'late');
  expect(destroyed).toEqual([new Error('late')]);
});

describe('an error of a controller', () => {
  const lines: unknown[][] = [];
  beforeAll(() => {
    Logger.overrideLogger({
      log: () => undefined,
      warn: () => undefined,
      error: (...line: unknown[]) => void lines.push(line),
    });
  });
  afterEach(() => void lines.splice(0));

  const host = (type: string, response?: Response) =>
    ({
      getType: () => type,
      switchToHttp: () => ({ getResponse: () => response }),
    }) as unknown as ArgumentsHost;
  const filtered = (error: unknown, begun = false) =>
    given((_request, response) => {
      if (begun) response.write('half');
      setImmediate(() => new ErrorFilter().catch(error, host('http', response)));
    });

  test('of the caller is answered with its code and detail, and not logged', async () => {
    const answer = await fetch(await filtered(fail('request.invalid', { fields: ['id'] })));
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: { code: 'request.invalid', message: expect.stringMatching(/\w/) as string, fields: ['id'] } },
    ]);
    expect(lines).toEqual([]);
  });

  test('of the portal says nothing of itself to the caller, and all to the log', async () => {
    const fault = new Error('the secret is in here');
    const answer = await fetch(await filtered(fault));
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'internal' } });
    expect(text).not.toContain('secret');
    expect(lines).toEqual([[{ err: fault }, 'a request failed', 'Http']]);
  });

  test('of a service that is down is logged by itself where it has no cause', async () => {
    const down = fail('request.busy');
    const answer = await fetch(await filtered(down));
    expect(answer.status).toBe(503);
    expect(lines).toEqual([[{ err: down }, 'a request failed', 'Http']]);
  });

  test('behind a begun answer cuts it', async () => {
    await expect(
      fetch(await filtered(fail('request.invalid'), true)).then((answer) => answer.text()),
    ).rejects.toThrow();
  });

  test('of GraphQL is GraphQL’s', () => {
    const error = new Error('of a resolver');
    expect(() => new ErrorFilter().catch(error, host('graphql'))).toThrow(error);
  });
});
