import { serverAudits } from 'graphql-http';
import { LiaisonClient } from './client.js';
import { startStandalone, type RunningPortal } from './running-portal.js';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startStandalone();
}, 120_000);
afterAll(() => portal?.stop(), 60_000);

const PATHS = [
  '/',
  '/sign-in',
  '/nowhere',
  '/favicon.svg',
  '/healthz',
  '/readyz',
  '/auth/notice',
  '/auth/jwks',
  '/files/x',
  '/uploads',
  '/assets/none.js',
];

test.each(['/assets/none.js', '/none.js', '/favicon.ico', '/.well-known/none', '/auth/none', '/files/none'])(
  '%s is not found, and no page',
  async (path) => {
    const answer = await fetch(portal.url + path, { headers: { accept: 'text/html,*/*' } });
    expect([path, answer.status]).toEqual([path, path.startsWith('/files') ? 400 : 404]);
    expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) as string } });
  },
);

test('programs that look for something are told', async () => {
  const robots = await fetch(`${portal.url}/robots.txt`);
  expect([robots.status, await robots.text()]).toEqual([200, 'User-agent: *\nDisallow: /\n']);
  const security = await fetch(`${portal.url}/.well-known/security.txt`);
  expect(security.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const told = await security.text();
  expect(told).toContain('Contact: mailto:security@niru.example\n');
  expect(told).toContain(`Canonical: ${portal.url}/.well-known/security.txt\n`);
  const expires = new Date(/Expires: (\S+)/.exec(told)![1]!).getTime();
  expect(expires).toBeGreaterThan(Date.now() + 100 * 24 * 3600_000);
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 3600_000);
});

test.each(PATHS)('%s bears every security header', async (path) => {
  const { headers } = await fetch(portal.url + path, { redirect: 'manual' });
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:[ ;]|\*/);
  expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
  });
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test.each([
  ['an answer', '{"query":"{ viewer { name } }"}', 200],
  ['a refusal', '{"query":"{ nothing }"}', 200],
  ['what is no JSON', '{', 400],
])('%s of the API bears what protects data, and can neither be drawn nor run', async (_of, body, status) => {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(status);
  const { headers } = response;
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': expect.stringMatching(/^application\/(graphql-response\+)?json/) as string,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('each page has a nonce of its own, on every script and style', async () => {
  const page = async () => {
    const response = await fetch(portal.url);
    return {
      nonce: /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy')!)![1]!,
      html: await response.text(),
    };
  };
  const [one, two] = [await page(), await page()];
  expect(one.nonce).not.toBe(two.nonce);
  const tags = one.html.match(/<(script|link rel="(stylesheet|modulepreload)")[^>]*>/g)!;
  expect(tags.length).toBeGreaterThan(1);
  for (const tag of tags) expect(tag).toContain(`nonce="${one.nonce}"`);
  expect(one.html).not.toContain('__NONCE__');
});

test('the session’s cookie is HttpOnly and SameSite, and an answer with people’s data is not stored', async () => {
  const ana = await LiaisonClient.signIn(portal.url, 'ana.ortiz@gulf-fc.example');
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ana.cookie },
    body: '{"query":"{ viewer { name } }"}',
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  const signOut = await fetch(`${portal.url}/auth/sign-out`, {
    method: 'POST',
    headers: { cookie: ana.cookie },
  });
  expect(signOut.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(signOut.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax|HttpOnly;.*SameSite=Lax/i);
});

test('graphql-http’s audits pass, with the CSRF guard on', async () => {
  const audits = serverAudits({
    url: `${portal.url}/graphql`,
    // The guard asks simple requests for a header that makes a browser ask first.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' },
      }),
  });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results
    .filter(({ status }) => status !== 'ok')
    .map(
      (result) => `${result.status} ${result.id}: ${result.name} ${'reason' in result ? result.reason : ''}`,
    );
  expect(audits).toHaveLength(61);
  expect(failed).toEqual([]);
});
