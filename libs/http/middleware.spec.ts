import { useEnvironment } from '@liaison/config';
import { currentRequest } from '@liaison/request';
import { ask, serve, testEnvironment, type Served } from '@liaison/testing';
import { fail } from '@liaison/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import {
  answerErrors,
  openRequest,
  refuseCrossSite,
  refuseOddCharsets,
  securityHeaders,
  sha256Hex,
} from './index.js';

const PORTAL = 'http://portal.example';
useEnvironment(testEnvironment({ PUBLIC_URL: PORTAL }));

const served: Served[] = [];
afterEach(() => served.splice(0).forEach((each) => each.close()));

async function given(handlers: RequestHandler[], ...ofErrors: ErrorRequestHandler[]): Promise<string> {
  const one = await serve(handlers, ofErrors);
  served.push(one);
  return one.url;
}

const done: RequestHandler = (_request, response) => void response.json('done');

describe('the store of a request', () => {
  const tell: RequestHandler = (_request, response) => void response.json(currentRequest());

  test('holds its id, who it says that it is, where it comes from and which language it wants', async () => {
    const url = await given([openRequest, tell]);
    const answer = await fetch(url, {
      headers: {
        cookie: 'other=1; liaison-session=token',
        'user-agent': 'x'.repeat(500),
        'accept-language': 'fr-CA, en;q=0.5',
      },
    });
    const store = (await answer.json()) as Record<string, unknown>;
    expect(store).toEqual({
      requestId: answer.headers.get('x-request-id'),
      tokenHash: sha256Hex('token'),
      address: '127.0.0.1',
      userAgent: 'x'.repeat(400),
      language: 'fr',
      isUnattended: false,
    });
    expect(store['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    const next = await fetch(url);
    expect(next.headers.get('x-request-id')).not.toBe(store['requestId']);
  });

  test.each([
    ['none', true],
    ['person', false],
  ])('a page that asks by itself says so: %s', async (use, isUnattended) => {
    const answer = await ask(await given([openRequest, tell]), 'GET', { 'liaison-use': use });
    expect(JSON.parse(answer.body)).toMatchObject({ isUnattended });
    expect(answer.body).not.toContain('tokenHash');
    expect(answer.body).not.toContain('userAgent');
  });
});

describe('a request of another site', () => {
  test.each([
    ['a program', 'POST', {}, 200],
    ['the portal’s own page', 'POST', { origin: PORTAL, 'sec-fetch-site': 'same-origin' }, 200],
    ['a browser that does not say', 'POST', { origin: PORTAL }, 200],
    ['whoever typed the address', 'POST', { 'sec-fetch-site': 'none' }, 200],
    ['another site', 'POST', { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site, without an origin', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a host beside the portal’s', 'POST', { origin: PORTAL, 'sec-fetch-site': 'same-site' }, 403],
    ['another port', 'POST', { origin: `${PORTAL}:8080` }, 403],
    ['another scheme', 'POST', { origin: 'https://portal.example' }, 403],
    ['a page without an origin', 'POST', { origin: 'null' }, 403],
    [
      'another site, which says that it is the same',
      'POST',
      { origin: 'http://elsewhere.example', 'sec-fetch-site': 'same-origin' },
      403,
    ],
    ['another site', 'PATCH', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site', 'DELETE', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site', 'PUT', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site', 'GET', { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' }, 200],
    ['another site', 'OPTIONS', { origin: 'http://elsewhere.example' }, 200],
    ['another site', 'HEAD', { 'sec-fetch-site': 'cross-site' }, 200],
  ] as [string, string, Record<string, string>, number][])(
    '%s, %s with %j: %i',
    async (_who, method, headers, status) => {
      const answer = await ask(await given([refuseCrossSite, done], answerErrors), method, headers);
      expect(answer.status).toBe(status);
      if (method === 'HEAD') return;
      if (status === 200) expect(answer.body).toBe('"done"');
      else expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'access.cross_site' } });
    },
  );
});

test.each([
  [undefined, 200],
  ['application/json', 200],
  ['application/json; charset=utf-8', 200],
  ['application/json; charset="UTF-8"', 200],
  ['application/json;charset=utf8;x=1', 200],
  ['application/json; charset = utf-8', 200],
  ['application/json; charset=utf-7', 400],
  ['application/json; charset="utf-16le"', 400],
  ['application/json; CHARSET=ibm037', 400],
  ['application/json; charset=xutf-8', 400],
  ['application/json; charset=utf-8x', 400],
  ['application/json; charset\t=\tutf-16', 400],
])('a body of %s is answered %i', async (type, status) => {
  const answer = await ask(
    await given([refuseOddCharsets, done], answerErrors),
    'POST',
    type === undefined ? {} : { 'content-type': type },
  );
  expect(answer.status).toBe(status);
  if (status === 400)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'request.invalid', reason: 'charset' } });
});

describe('the headers of security', () => {
  const headersOf = async (path: string) =>
    Object.fromEntries((await fetch((await given([securityHeaders('/graphql'), done])) + path)).headers);
  const ofServer = ['connection', 'content-length', 'content-type', 'date', 'etag', 'keep-alive'];
  const ours = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !ofServer.includes(name)));
  const policyOf = (headers: Record<string, string>) =>
    headers['content-security-policy']!.split(';').map((part) => part.trim());

  test('of the API are those that protect data, and no more', async () => {
    expect(ours(await headersOf('/graphql'))).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  test('of a page let it load from the portal alone, and run what bears its nonce', async () => {
    const headers = await headersOf('/rooms');
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']!)![1]!;
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(policyOf(headers)).toEqual([
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' ws://portal.example",
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ]);
    expect(ours(headers)).toEqual({
      'content-security-policy': headers['content-security-policy'],
      'cache-control': 'no-store',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    });
  });

  test('a thousand pages have a thousand nonces', async () => {
    const url = await given([securityHeaders('/graphql'), done]);
    const nonces = new Set<string>();
    for (let n = 0; n < 1000; n++)
      nonces.add(/'nonce-([^']+)'/.exec((await fetch(url)).headers.get('content-security-policy')!)![1]!);
    expect(nonces.size).toBe(1000);
  });

  test('of a portal behind TLS keep browsers to it', async () => {
    useEnvironment(testEnvironment({ PUBLIC_URL: 'https://portal.example' }));
    const [page, api] = [await headersOf('/rooms'), await headersOf('/graphql')];
    useEnvironment(testEnvironment({ PUBLIC_URL: PORTAL }));
    for (const headers of [page, api])
      expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains; preload');
    expect(policyOf(page)).toContain("connect-src 'self' wss://portal.example");
    expect(policyOf(page)).toContain('upgrade-insecure-requests');
    expect((await headersOf('/rooms'))['strict-transport-security']).toBeUndefined();
  });
});

describe('an error of a handler', () => {
  test('is answered by its code, status and detail', async () => {
    const wrong = fail('request.invalid', { fields: ['name'] });
    const answer = await ask(await given([(_request, _response, next) => next(wrong)], answerErrors));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'request.invalid', message: expect.stringMatching(/\w/) as string, fields: ['name'] },
    });
  });

  test('behind a begun answer cuts it: half of one is never taken for the whole', async () => {
    const half: RequestHandler = (_request, response, next) => {
      response.write('half');
      setImmediate(() => next(fail('request.invalid')));
    };
    // Express’s own end of it, without its words to the console.
    const ofExpress: ErrorRequestHandler = (_error, _request, response, _next) => void response.destroy();
    await expect(ask(await given([half], answerErrors, ofExpress))).rejects.toThrow();
  });
});
