import { startTestPortal, type TestPortal } from '@liaison/testing';
import { createHmac, randomUUID } from 'node:crypto';
import { exportSPKI, importJWK, type JWTPayload } from 'jose';
import { CookieJar } from '../acceptance/cookie-jar.js';
import { HostileProvider, unsigned, type Mischief } from './hostile-provider.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const now = () => Math.floor(Date.now() / 1000);
const YEAR = 365 * 24 * 3600;

interface Setting {
  provider: HostileProvider;
  providerId: string;
  organizationId: string;
}

/** An organization whose provider misbehaves; people are let in at their first sign-in unless said otherwise. */
async function given(mischief: Mischief = {}, columns: Record<string, unknown> = {}): Promise<Setting> {
  const provider = await new HostileProvider(mischief).start();
  const organization = await portal.given.organization(`Agency ${randomUUID().slice(0, 8)}`);
  const row = { issuer: provider.issuer, first_sign_in: 'active', ...columns };
  const names = Object.keys(row);
  await portal.sql(
    `update liaison.identity_provider set ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} where id = $1`,
    [organization.providerId, ...Object.values(row)],
  );
  return { provider, providerId: organization.providerId, organizationId: organization.id };
}

interface Landing {
  /** Where the browser ended. */
  url: URL;
  signedIn: boolean;
  error: string | null;
}

async function begin(
  jar: CookieJar,
  providerId: string,
  returnTo = '/',
): Promise<{ redirect?: string; error?: string }> {
  const response = await jar.fetch(`${portal.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ provider: providerId, returnTo, acknowledged: true }),
  });
  const body = (await response.json()) as { redirect?: string; error?: { code: string } };
  return { redirect: body.redirect, error: body.error?.code };
}

async function finish(jar: CookieJar, url: string): Promise<Landing> {
  const landed = new URL((await jar.fetch(url)).finalUrl);
  return { url: landed, signedIn: await isSignedIn(jar), error: landed.searchParams.get('error') };
}

async function isSignedIn(jar: CookieJar): Promise<boolean> {
  const response = await jar.fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  const { data } = (await response.json()) as { data: { viewer: object | null } };
  return data.viewer !== null;
}

async function signIn({ providerId }: Setting, jar = new CookieJar(), returnTo = '/'): Promise<Landing> {
  const { redirect, error } = await begin(jar, providerId, returnTo);
  if (!redirect) return { url: new URL(portal.url), signedIn: await isSignedIn(jar), error: error ?? 'none' };
  return finish(jar, redirect);
}

const accounts = ({ organizationId }: Setting) =>
  portal.sql<{ subject: string; email: string | null; state: string }>(
    'select * from liaison.account where organization_id = $1',
    [organizationId],
  );

test('control: an honest provider signs in', async () => {
  const setting = await given();
  expect(await signIn(setting)).toMatchObject({ signedIn: true, error: null });
  await setting.provider.stop();
});

type Answer = NonNullable<Mischief['metadata']>;
const redirected =
  (to: string): Answer =>
  (_honest, response) => {
    response.writeHead(302, { location: to }).end();
    return undefined;
  };
const failing =
  (status: number): Answer =>
  (_honest, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":"server_error"}');
    return undefined;
  };
const typed =
  (type: string): Answer =>
  (honest, response) => {
    response.setHeader('content-type', type);
    return honest;
  };
const claims = (change: (all: JWTPayload & Record<string, unknown>) => void): Mischief => ({
  claims: change,
});
const without = (name: string): Mischief => claims((all) => Reflect.deleteProperty(all, name));
const withClaim = (name: string, value: unknown): Mischief => claims((all) => (all[name] = value));

const CASES: [name: string, mischief: Mischief, columns?: Record<string, unknown>][] = [
  // Metadata (F33, F41)
  ['metadata of another issuer', { metadata: (m) => ({ ...m, issuer: 'http://localhost:1' }) }],
  ['issuer with a slash more', { metadata: (m) => ({ ...m, issuer: `${String(m['issuer'])}/` }) }],
  [
    'issuer in another case',
    { metadata: (m) => ({ ...m, issuer: String(m['issuer']).replace('localhost', 'LOCALHOST') }) },
  ],
  [
    'issuer with user information',
    { metadata: (m) => ({ ...m, issuer: String(m['issuer']).replace('//', '//good@') }) },
  ],
  ['issuer with a path', { metadata: (m) => ({ ...m, issuer: `${String(m['issuer'])}/tenant` }) }],
  [
    'authorization endpoint on another host',
    { metadata: (m) => ({ ...m, authorization_endpoint: 'http://evil.example/authorize' }) },
  ],
  [
    'authorization endpoint that is a script',
    { metadata: (m) => ({ ...m, authorization_endpoint: 'javascript:alert(1)' }) },
  ],
  [
    'end-session endpoint on another host',
    { metadata: (m) => ({ ...m, end_session_endpoint: 'http://evil.example/out' }) },
  ],
  [
    'token endpoint on another host',
    { metadata: (m) => ({ ...m, token_endpoint: 'http://127.0.0.1:9/token' }) },
  ],
  [
    'token endpoint on a mapped address',
    { metadata: (m) => ({ ...m, token_endpoint: 'http://[::ffff:127.0.0.1]:9/token' }) },
  ],
  ['keys on another host', { metadata: (m) => ({ ...m, jwks_uri: 'http://169.254.169.254/jwks' }) }],
  [
    'userinfo on another host',
    { metadata: (m) => ({ ...m, userinfo_endpoint: 'http://127.0.0.1:9/userinfo' }) },
  ],
  ['metadata with the wrong content type', { metadata: typed('text/html') }],
  ['metadata that redirects', { metadata: redirected('http://127.0.0.1:9/') }],
  ['metadata that fails', { metadata: failing(500) }],
  ['metadata without end', { metadata: (m) => ({ ...m, padding: 'x'.repeat(2_000_000) }) }],
  // The redirect back (F30, F32)
  ['no state', { callback: (p) => p.delete('state') }],
  ['another state', { callback: (p) => p.set('state', 'guess') }],
  ['an empty state', { callback: (p) => p.set('state', '') }],
  ['no code', { callback: (p) => p.delete('code') }],
  ['a code that was never given', { callback: (p) => p.set('code', 'guess') }],
  ['an error', { callback: (p) => p.set('error', 'access_denied') }],
  ['another issuer in the callback (mix-up)', { callback: (p) => p.set('iss', 'https://other.example') }],
  ['no issuer in the callback though announced', { callback: (p) => p.delete('iss') }],
  ['two states', { callback: (p) => p.append('state', 'second') }],
  ['two codes', { callback: (p) => p.append('code', 'second') }],
  // The token answer
  ['a token answer that fails', { token: failing(400) }],
  ['a token answer of the wrong content type', { token: typed('text/html') }],
  ['a token answer that redirects', { token: redirected('http://127.0.0.1:9/') }],
  ['a token answer without ID token', { token: ({ id_token: _id, ...rest }) => rest }],
  ['a token answer without access token', { token: ({ access_token: _access, ...rest }) => rest }],
  ['a token of an unknown type', { token: (t) => ({ ...t, token_type: 'mac' }) }],
  ['an ID token that is no JWT', { token: (t) => ({ ...t, id_token: 'nonsense' }) }],
  // The ID token's signature (F28, F31)
  ['an unsigned ID token', { idToken: (_t, _p, all) => unsigned(all) }],
  ['a signature by a stranger with the same kid', { signWith: 'stranger' }],
  ['an unknown kid', { signWith: 'stranger', header: (h) => (h.kid = 'two') }],
  ['a signature cut off', { idToken: (t) => t.slice(0, t.lastIndexOf('.') + 1) }],
  [
    'a changed payload',
    {
      idToken: (t, _p, all) => {
        const [h, , s] = t.split('.');
        return `${h}.${Buffer.from(JSON.stringify({ ...all, sub: 'admin' })).toString('base64url')}.${s}`;
      },
    },
  ],
  [
    'HS256 with the public key as secret',
    {
      idToken: async (_t, p, all) => {
        const pem = await exportSPKI((await importJWK(p.publicJwk, 'RS256', { extractable: true })) as never);
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const input = `${part({ alg: 'HS256', kid: 'one' })}.${part(all)}`;
        return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
      },
    },
  ],
  [
    'another algorithm than announced',
    {
      idToken: (t) =>
        `${Buffer.from('{"alg":"RS512","kid":"one"}').toString('base64url')}${t.slice(t.indexOf('.'))}`,
    },
  ],
  // The ID token's claims
  ['another issuer in the token', withClaim('iss', 'https://other.example')],
  ['no issuer', without('iss')],
  ['another audience', withClaim('aud', 'other')],
  ['no audience', without('aud')],
  ['audiences without us', withClaim('aud', ['a', 'b'])],
  [
    'several audiences and another authorized party',
    claims((all) => Object.assign(all, { aud: ['liaison', 'b'], azp: 'b' })),
  ],
  ['several audiences without authorized party', withClaim('aud', ['liaison', 'b'])],
  ['expired', withClaim('exp', now() - 3600)],
  ['no expiry', without('exp')],
  ['not yet valid', withClaim('nbf', now() + 3600)],
  [
    'issued far in the future',
    claims((all) => Object.assign(all, { iat: now() + YEAR, exp: now() + 2 * YEAR })),
  ],
  ['issued a year ago', withClaim('iat', now() - YEAR)],
  ['not issued', without('iat')],
  ['issued at a word', withClaim('iat', 'today')],
  ['no subject', without('sub')],
  ['an empty subject', withClaim('sub', '')],
  ['a subject that is a number', withClaim('sub', 7)],
  ['a subject too long', withClaim('sub', 'x'.repeat(300))],
  ['another nonce', withClaim('nonce', 'other')],
  ['no nonce', without('nonce')],
  // Assurance (F37): closed, not open
  ['acr lower than asked', withClaim('acr', 'low'), { required_acr: ['high'] }],
  ['no acr', without('acr'), { required_acr: ['high'] }],
  ['acr as a list', withClaim('acr', ['high']), { required_acr: ['high'] }],
  ['amr without the second factor', withClaim('amr', ['pwd']), { required_amr: ['mfa'] }],
  ['no amr', without('amr'), { required_amr: ['mfa'] }],
  ['amr as a word', withClaim('amr', 'mfa'), { required_amr: ['mfa'] }],
  ['authenticated too long ago', withClaim('auth_time', now() - 7200), { max_authentication_age: 3600 }],
  ['no time of authentication', without('auth_time'), { max_authentication_age: 3600 }],
  ['authenticated in the future', withClaim('auth_time', now() + 7200)],
  ['time of authentication as a word', withClaim('auth_time', 'now'), { max_authentication_age: 3600 }],
  // Userinfo
  ['userinfo of another subject', { userinfo: (u) => ({ ...u, sub: 'victim' }) }],
  ['userinfo without subject', { userinfo: ({ sub: _sub, ...rest }) => rest }],
  ['userinfo that fails', { userinfo: failing(500) }],
  ['userinfo of the wrong content type', { userinfo: typed('text/html') }],
  // The organization's own rule
  ['a first sign-in where none is allowed', {}, { first_sign_in: 'refused' }],
  ['a first sign-in that awaits validation', {}, { first_sign_in: 'pending' }],
  ['a disabled provider', {}, { state: 'disabled' }],
];

test.each(CASES)('refused: %s', async (_name, mischief, columns = {}) => {
  const setting = await given(mischief, columns);
  const landing = await signIn(setting);
  expect(landing.signedIn).toBe(false);
  expect(landing.url.origin).toBe(portal.url);
  expect(landing.error).toMatch(/^(sign_in|request)\./);
  expect((await accounts(setting)).filter(({ state }) => state === 'active')).toEqual([]);
  await setting.provider.stop();
});

describe('one flow, one browser, once', () => {
  test('another browser cannot finish it', async () => {
    const setting = await given();
    const mine = new CookieJar();
    const { redirect } = await begin(mine, setting.providerId);
    expect(await finish(new CookieJar(), redirect!)).toMatchObject({
      signedIn: false,
      error: 'sign_in.expired',
    });
    const other = new CookieJar();
    await begin(other, setting.providerId);
    const { redirect: second } = await begin(mine, setting.providerId);
    expect(await finish(other, second!)).toMatchObject({ signedIn: false, error: 'sign_in.expired' });
    await setting.provider.stop();
  });

  test('the callback of another provider does not take it', async () => {
    const [one, two] = [await given(), await given()];
    one.provider.mischief = { callback: (_p, url) => (url.pathname = `/auth/callback/${two.providerId}`) };
    expect(await signIn(one)).toMatchObject({ signedIn: false, error: 'sign_in.expired' });
    await Promise.all([one.provider.stop(), two.provider.stop()]);
  });

  test('it expires', async () => {
    const setting = await given();
    const jar = new CookieJar();
    const { redirect } = await begin(jar, setting.providerId);
    await portal.sql('update liaison.sign_in set expires_at = now() where identity_provider_id = $1', [
      setting.providerId,
    ]);
    expect(await finish(jar, redirect!)).toMatchObject({ signedIn: false, error: 'sign_in.expired' });
    await setting.provider.stop();
  });

  test('of fifty uses at once exactly one signs in', async () => {
    const setting = await given();
    const jar = new CookieJar();
    const { redirect } = await begin(jar, setting.providerId);
    const back = (await fetch(redirect!, { redirect: 'manual' })).headers.get('location')!;
    const cookie = jar.header(portal.url);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => fetch(back, { redirect: 'manual', headers: { cookie } })),
    );
    expect(answers.filter((answer) => answer.headers.get('location') === '/')).toHaveLength(1);
    await setting.provider.stop();
  });

  test('a provider or organization closed in between signs nobody in', async () => {
    for (const table of ['identity_provider', 'organization']) {
      const setting = await given();
      const jar = new CookieJar();
      const { redirect } = await begin(jar, setting.providerId);
      const [state, id] =
        table === 'organization' ? ['suspended', setting.organizationId] : ['disabled', setting.providerId];
      await portal.sql(`update liaison.${table} set state = $2 where id = $1`, [id, state]);
      expect((await finish(jar, redirect!)).signedIn).toBe(false);
      await setting.provider.stop();
    }
  });

  test('the notice must be acknowledged', async () => {
    const setting = await given();
    const response = await fetch(`${portal.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider: setting.providerId, acknowledged: false }),
    });
    expect(await response.json()).toMatchObject({ error: { code: 'sign_in.notice_not_acknowledged' } });
    await setting.provider.stop();
  });

  test('a new session has a new token, and the old one of the browser ends', async () => {
    const setting = await given();
    const jar = new CookieJar();
    jar.set(portal.url, 'liaison-session', 'fixed-by-somebody');
    await signIn(setting, jar);
    const first = jar.get(portal.url, 'liaison-session')!;
    expect(first).not.toBe('fixed-by-somebody');
    await signIn(setting, jar);
    expect(jar.get(portal.url, 'liaison-session')).not.toBe(first);
    const old = new CookieJar();
    old.set(portal.url, 'liaison-session', first);
    expect(await isSignedIn(old)).toBe(false);
    await setting.provider.stop();
  });
});

describe('identity is issuer and subject', () => {
  test('another provider that asserts the victim’s address does not get the account', async () => {
    const [honest, evil] = [await given(), await given()];
    await signIn(honest);
    evil.provider.person = { ...honest.provider.person };
    expect((await signIn(evil)).signedIn).toBe(true);
    const [victim] = await accounts(honest);
    const [attacker] = await accounts(evil);
    expect(attacker).not.toMatchObject({ id: (victim as unknown as { id: string }).id });
    // The domain is not one that an operator verified for the attacker's organization.
    expect(attacker!.email).toBeNull();
    await Promise.all([honest.provider.stop(), evil.provider.stop()]);
  });

  test.each([[false], [undefined], ['true']])(
    'an address with email_verified %s does not count',
    async (verified) => {
      const setting = await given();
      await portal.sql(
        `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, 'honest.example', now())`,
        [setting.organizationId, setting.providerId],
      );
      setting.provider.person = { ...setting.provider.person, email_verified: verified };
      await signIn(setting);
      expect((await accounts(setting))[0]!.email).toBeNull();
      await setting.provider.stop();
    },
  );

  test('an address counts only by the provider for which its domain was verified, also beside another of the organization', async () => {
    const [honest, evil] = [await given(), await given()];
    await portal.sql(
      `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, 'honest.example', now())`,
      [honest.organizationId, honest.providerId],
    );
    await portal.sql('update liaison.identity_provider set organization_id = $2 where id = $1', [
      evil.providerId,
      honest.organizationId,
    ]);
    await signIn(honest);
    evil.provider.person = { ...honest.provider.person };
    expect((await signIn(evil)).signedIn).toBe(true);
    const both = await accounts(honest);
    expect(both.map(({ email }) => email).sort()).toEqual(['ana@honest.example', null]);
    await Promise.all([honest.provider.stop(), evil.provider.stop()]);
  });

  test('control: a verified address of a verified domain counts', async () => {
    const setting = await given();
    await portal.sql(
      `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, 'honest.example', now())`,
      [setting.organizationId, setting.providerId],
    );
    await signIn(setting);
    expect((await accounts(setting))[0]!.email).toBe('ana@honest.example');
    await setting.provider.stop();
  });

  test('a disabled account stays out though the provider says yes', async () => {
    const setting = await given();
    await signIn(setting);
    await portal.sql(`update liaison.account set state = 'disabled' where organization_id = $1`, [
      setting.organizationId,
    ]);
    expect(await signIn(setting)).toMatchObject({ signedIn: false, error: 'sign_in.account_refused' });
    await setting.provider.stop();
  });

  test('unmapped claims give no attribute, and control characters no name', async () => {
    const setting = await given({}, { claim_mapping: { citizenship: 'nationality' } });
    setting.provider.person = {
      ...setting.provider.person,
      name: 'An\u202Ea\u0000',
      nationality: 'USA',
      sworn: true,
      role: 'administrator',
    };
    await signIn(setting);
    const [account] = await portal.sql(
      'select name, attributes, role from liaison.account where organization_id = $1',
      [setting.organizationId],
    );
    expect(account).toEqual({ name: 'Ana', attributes: { citizenship: 'USA' }, role: 'member' });
    await setting.provider.stop();
  });
});

describe('home-realm discovery', () => {
  test('unknown, unverified and unrouted addresses get the same answer, to the byte', async () => {
    const setting = await given();
    const disabled = await given({}, { state: 'disabled' });
    const insert = `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, $3, $4)`;
    await portal.sql(insert, [setting.organizationId, setting.providerId, 'unverified.example', null]);
    await portal.sql(insert, [disabled.organizationId, disabled.providerId, 'unrouted.example', new Date()]);
    const ask = async (address: string) => {
      const response = await fetch(`${portal.url}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address }),
      });
      return `${response.status} ${await response.text()}`;
    };
    const answers = await Promise.all(
      ['a@unknown.example', 'a@unverified.example', 'a@unrouted.example', 'nonsense', 'a@b@c'].map(ask),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('sign_in.unknown_address');
    await Promise.all([setting.provider.stop(), disabled.provider.stop()]);
  });

  test('attempts for one address are limited', async () => {
    const statuses = [];
    for (let i = 0; i < 25; i++) {
      const response = await fetch(`${portal.url}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address: 'victim@limited.example' }),
      });
      statuses.push(response.status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
    for (const address of [
      '  victim@limited.example',
      'VICTIM@limited.example ',
      'victim@ｌimited.example',
    ]) {
      const response = await fetch(`${portal.url}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address }),
      });
      expect([address, response.status]).toEqual([address, 429]);
    }
  });

  test('an organization that is not listed is not named before sign-in', async () => {
    const setting = await given();
    await portal.sql(
      `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, 'quiet.example', now())`,
      [setting.organizationId, setting.providerId],
    );
    const ask = async () => {
      const response = await fetch(`${portal.url}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address: 'somebody@quiet.example' }),
      });
      return ((await response.json()) as { routes: { organization: string; name: string }[] }).routes[0]!;
    };
    expect((await ask()).organization).not.toBe('');
    await portal.sql('update liaison.organization set listed = false where id = $1', [
      setting.organizationId,
    ]);
    expect(await ask()).toMatchObject({ provider: setting.providerId, organization: '', name: '' });
    await setting.provider.stop();
  });
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%5c/../\\evil.example',
  'javascript:alert(1)',
  '/auth/sign-out',
  'evil',
  '/\u0000',
  '///evil.example/x',
])('the return path %j stays here', async (path) => {
  const setting = await given();
  const landing = await signIn(setting, new CookieJar(), path);
  expect(landing.url.origin).toBe(portal.url);
  expect(landing.url.pathname.startsWith('/auth/')).toBe(false);
  await setting.provider.stop();
});

describe('back-channel logout', () => {
  const post = async ({ providerId }: Setting, token: string) =>
    (
      await fetch(`${portal.url}/auth/back-channel-logout/${providerId}`, {
        method: 'POST',
        headers: { origin: 'https://provider.example' },
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;

  const REFUSED: [string, (setting: Setting) => Promise<string> | string][] = [
    [
      'unsigned',
      ({ provider }) =>
        unsigned(
          {
            iss: provider.issuer,
            aud: 'liaison',
            iat: now(),
            exp: now() + 60,
            jti: 'x',
            sub: 'ana',
            sid: 'sid-1',
          },
          'logout+jwt',
        ),
    ],
    [
      'signed by a stranger',
      ({ provider }) => {
        provider.mischief = { signWith: 'stranger' };
        return provider.logoutToken();
      },
    ],
    [
      'of another type',
      ({ provider }) => provider.logoutToken(undefined, { alg: 'RS256', kid: 'one', typ: 'at+jwt' }),
    ],
    [
      'an ID token',
      ({ provider }) =>
        provider.logoutToken((c) => Object.assign(c, { events: undefined }), { alg: 'RS256', kid: 'one' }),
    ],
    ['without the event', ({ provider }) => provider.logoutToken((c) => (c['events'] = {}))],
    ['with another event', ({ provider }) => provider.logoutToken((c) => (c['events'] = { other: {} }))],
    [
      'with an event that is no object',
      ({ provider }) =>
        provider.logoutToken(
          (c) => (c['events'] = { 'http://schemas.openid.net/event/backchannel-logout': 'yes' }),
        ),
    ],
    ['with a nonce', ({ provider }) => provider.logoutToken((c) => (c['nonce'] = 'n'))],
    [
      'without subject and session',
      ({ provider }) =>
        provider.logoutToken((c) => {
          delete c.sub;
          delete c['sid'];
        }),
    ],
    ['for another audience', ({ provider }) => provider.logoutToken((c) => (c.aud = 'other'))],
    ['of another issuer', ({ provider }) => provider.logoutToken((c) => (c.iss = 'https://other.example'))],
    ['expired', ({ provider }) => provider.logoutToken((c) => (c.exp = now() - 600))],
    [
      'old',
      ({ provider }) => provider.logoutToken((c) => Object.assign(c, { iat: now() - 3600, exp: now() + 60 })),
    ],
    ['without identifier', ({ provider }) => provider.logoutToken((c) => delete c.jti)],
    ['nonsense', () => 'nonsense'],
  ];
  test.each(REFUSED)('refused: %s', async (_name, make) => {
    const setting = await given();
    const jar = new CookieJar();
    await signIn(setting, jar);
    expect(await post(setting, await make(setting))).toBe(400);
    expect(await isSignedIn(jar)).toBe(true);
    await setting.provider.stop();
  });

  test('ends exactly the session that it names, once', async () => {
    const setting = await given();
    const [first, second] = [new CookieJar(), new CookieJar()];
    await signIn(setting, first);
    setting.provider.mischief = withClaim('sid', 'sid-2');
    await signIn(setting, second);
    const token = await setting.provider.logoutToken();
    expect(await post(setting, token)).toBe(200);
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
    expect(await post(setting, token)).toBe(400);
    const bySubject = await setting.provider.logoutToken((c) => delete c['sid']);
    expect(await post(setting, bySubject)).toBe(200);
    expect(await isSignedIn(second)).toBe(false);
    await setting.provider.stop();
  });

  test('another organization’s provider ends nobody else’s session', async () => {
    const [honest, evil] = [await given(), await given()];
    const jar = new CookieJar();
    await signIn(honest, jar);
    expect(await post(evil, await evil.provider.logoutToken())).toBe(200);
    expect(await post(honest, await evil.provider.logoutToken())).toBe(400);
    expect(await isSignedIn(jar)).toBe(true);
    await Promise.all([honest.provider.stop(), evil.provider.stop()]);
  });
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ['a cross-site page', { 'sec-fetch-site': 'cross-site' }],
  ['a null origin', { origin: 'null' }],
])('sign-out, GraphQL and uploads refuse %s', async (_name, headers) => {
  const center = await portal.given.organization('Center');
  const ana = await portal.given.person('Ana', center);
  const all = {
    cookie: `liaison-session=${ana.token}`,
    'content-type': 'application/json',
    ...(headers as Record<string, string>),
  };
  for (const path of ['/auth/sign-out', '/graphql', '/uploads', '/auth/sign-in']) {
    const response = await fetch(portal.url + path, {
      method: 'POST',
      headers: all,
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect([path, response.status]).toEqual([path, 403]);
  }
});
