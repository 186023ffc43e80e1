import { useEnvironment } from '@liaison/config';
import { serve, testEnvironment, type Served } from '@liaison/testing';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages, securityHeaders } from './index.js';

const root = mkdtempSync(join(tmpdir(), 'liaison-pages-'));
let served: Served;
beforeAll(async () => {
  useEnvironment(testEnvironment({ PUBLIC_URL: 'http://portal.example' }));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<script nonce="__NONCE__"></script><link nonce="__NONCE__">');
  writeFileSync(join(root, 'assets', 'main-1234.js'), 'run()');
  writeFileSync(join(root, 'robots.txt'), 'User-agent: *');
  served = await serve([
    securityHeaders('/graphql'),
    pages(root),
    (request, response) => void response.status(404).json({ method: request.method }),
  ]);
});
afterAll(() => {
  served.close();
  rmSync(root, { recursive: true });
});

const get = (path: string, accept = 'text/html,*/*;q=0.8', method = 'GET') =>
  fetch(served.url + path, { method, headers: { accept } });

test.each([
  '/',
  '/index',
  '/incidents/one',
  '/documents/abc',
  '/authors',
  '/filesystem',
  '/a/assets/b',
  '/v1.0/x',
])('%s is the page, with the nonce of its answer', async (path) => {
  const answer = await get(path);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy')!)![1]!;
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe(`<script nonce="${nonce}"></script><link nonce="${nonce}">`);
});

test('HEAD of a page is answered as GET, without it', async () => {
  const answer = await get('/incidents', undefined, 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test.each([
  '/assets/none.js',
  '/assets',
  '/auth/x',
  '/auth',
  '/files/x',
  '/uploads/x',
  '/exports/x',
  '/graphql',
  '/healthz',
  '/readyz',
  '/metrics',
  '/.well-known/x',
  '/favicon.ico',
  '/incidents/one.json',
])('%s is of programs: no page', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('what changes something is no page, nor what wants none', async () => {
  expect(await (await get('/incidents', undefined, 'POST')).json()).toEqual({ method: 'POST' });
  expect((await get('/incidents', 'application/json')).status).toBe(404);
});

test('what bears its hash in its name is kept for a year, other files for a minute', async () => {
  const asset = await get('/assets/main-1234.js');
  expect([await asset.text(), asset.headers.get('cache-control')]).toEqual([
    'run()',
    'public, max-age=31536000, immutable',
  ]);
  const robots = await get('/robots.txt');
  expect([await robots.text(), robots.headers.get('cache-control')]).toEqual([
    'User-agent: *',
    'public, max-age=60',
  ]);
});
