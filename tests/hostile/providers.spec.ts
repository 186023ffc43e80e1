import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWK } from 'jose';
import { seal } from '../../src/modules/identity/index.js';
import { CookieJar } from '../acceptance/cookie-jar.js';
import { HostileProvider, type Mischief } from './hostile-provider.js';

const jwkOf = (type: 'ec' | 'rsa', kid: string): JWK => {
  const { privateKey } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid };
};

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let mara: GivenPerson;
beforeAll(async () => {
  const keys = [jwkOf('ec', 'portal-ec'), jwkOf('rsa', 'portal-rsa')];
  portal = await startTestPortal({ SIGNING_KEY: JSON.stringify({ keys }) });
  as = graphqlClient(portal.url);
  mara = await portal.given.person(
    'Mara',
    await portal.given.organization('NIRU', 'operator'),
    'administrator',
  );
});
afterAll(() => portal.close());

type Claims = Record<string, unknown>;

/** A provider as one of its make is: what it announces, what it says of a person, and what comes of that here. */
interface Make {
  /** Changes of what the honest one announces; null takes away. */
  metadata: Claims;
  person: Claims;
  /** What of ID tokens it does not state; `acr` and the like. */
  token?: Claims;
  columns?: Claims;
  /** It speaks of itself at the callback (RFC 9207). */
  namesItself?: boolean;
  wanted: { name: string; email: string | null };
}

const ADDRESS = 'ana.ortiz@honest.example';
const MAKES: Record<string, Make> = {
  'Entra ID': {
    metadata: {
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      code_challenge_methods_supported: null,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      request_uri_parameter_supported: false,
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      tenant_region_scope: 'NA',
      cloud_instance_name: 'microsoftonline.example',
      rbac_url: 'https://pas.example',
    },
    person: {
      sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
      oid: randomUUID(),
      tid: randomUUID(),
      ver: '2.0',
      name: 'Ana Ortiz',
      preferred_username: ADDRESS,
      email: ADDRESS,
      rh: '0.AQwA',
      uti: 'x',
    },
    token: { acr: undefined, amr: undefined, auth_time: undefined },
    columns: { trusts_addresses: true },
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
  'AD FS': {
    metadata: {
      code_challenge_methods_supported: ['plain', 'S256'],
      access_token_issuer: 'http://adfs.example/adfs/services/trust',
      as_access_token_token_binding_supported: true,
      microsoft_multi_refresh_token: true,
      capabilities: ['kdf_ver2'],
      claims_supported: [
        'aud',
        'iss',
        'iat',
        'exp',
        'auth_time',
        'nonce',
        'at_hash',
        'upn',
        'unique_name',
        'sub',
        'sid',
      ],
    },
    person: {
      sub: 'pYhX9eTvw==',
      upn: ADDRESS,
      unique_name: 'HONEST\\ana.ortiz',
      given_name: 'Ana',
      family_name: 'Ortiz',
    },
    token: { acr: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', amr: undefined },
    columns: { trusts_addresses: true, claim_mapping: { email: 'upn' } },
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
  Okta: {
    metadata: {
      dpop_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'client_secret_jwt',
        'private_key_jwt',
        'none',
      ],
      backchannel_logout_supported: true,
      end_session_endpoint: '/oauth2/default/v1/logout',
    },
    person: {
      sub: '00uid4BxXw6I6TV4m0g3',
      name: 'Ana Ortiz',
      preferred_username: ADDRESS,
      email: ADDRESS,
      email_verified: true,
      zoneinfo: 'America/Chicago',
      updated_at: 1_700_000_000,
    },
    token: { ver: 1, idp: '00o1', amr: ['mfa', 'otp', 'pwd'], at_hash: undefined },
    columns: { required_amr: ['mfa'] },
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
  'login.gov': {
    metadata: {
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS256'],
      acr_values_supported: ['urn:acr.login.gov:auth-only', 'urn:acr.login.gov:verified'],
      claims_supported: ['iss', 'sub', 'email', 'given_name', 'family_name'],
      service_documentation: 'https://developers.login.example',
      end_session_endpoint: '/openid_connect/logout',
    },
    person: {
      sub: randomUUID(),
      email: ADDRESS,
      email_verified: true,
      given_name: 'Ana',
      family_name: 'Ortiz',
    },
    token: { acr: 'urn:acr.login.gov:verified', amr: undefined, auth_time: undefined, c_hash: undefined },
    columns: { client_authentication: 'private_key_jwt', required_acr: ['urn:acr.login.gov:verified'] },
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
  Google: {
    metadata: {
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
      code_challenge_methods_supported: ['plain', 'S256'],
      claims_supported: [
        'aud',
        'email',
        'email_verified',
        'exp',
        'family_name',
        'given_name',
        'iat',
        'iss',
        'name',
        'picture',
        'sub',
      ],
      device_authorization_endpoint: '/device/code',
      revocation_endpoint: '/revoke',
    },
    person: {
      sub: '110169484474386276334',
      hd: 'honest.example',
      azp: 'liaison',
      email: ADDRESS,
      email_verified: true,
      name: 'Ana Ortiz',
      picture: 'https://pictures.example/a.png',
      given_name: 'Ana',
      family_name: 'Ortiz',
    },
    token: { acr: undefined, amr: undefined, sid: undefined, auth_time: undefined },
    namesItself: true,
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
  Ping: {
    metadata: {
      token_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'client_secret_jwt',
        'private_key_jwt',
      ],
      token_endpoint_auth_signing_alg_values_supported: ['HS256', 'RS256', 'ES256'],
      request_parameter_supported: true,
      pushed_authorization_request_endpoint: '/par',
      end_session_endpoint: '/signoff',
    },
    person: {
      sub: randomUUID(),
      preferred_username: 'aortiz',
      given_name: 'Ana',
      family_name: 'Ortiz',
      email: ADDRESS,
      'p1.region': 'NA',
      env: randomUUID(),
      org: randomUUID(),
    },
    token: { acr: 'Multi_Factor', amr: ['pwd', 'otp'] },
    columns: { trusts_addresses: true, required_acr: ['Multi_Factor'] },
    wanted: { name: 'Ana Ortiz', email: ADDRESS },
  },
};

/** Whether the token endpoint was asked by the portal: with one of these secrets, or its key. */
function portalOnly(provider: () => HostileProvider, secrets: string[]): Mischief['knows'] {
  return async ({ authorization, body }) => {
    if (authorization) return secrets.includes(secretOf(authorization));
    const jwks = createLocalJWKSet(
      (await (await fetch(`${portal.url}/auth/jwks`)).json()) as { keys: JWK[] },
    );
    const algorithms = provider().announced['token_endpoint_auth_signing_alg_values_supported'] as
      string[] | undefined;
    return jwtVerify(body.get('client_assertion') ?? '', jwks, {
      issuer: 'liaison',
      subject: 'liaison',
      audience: `${provider().issuer}/token`,
      ...(algorithms && { algorithms }),
    }).then(
      () => true,
      () => false,
    );
  };
}
/** RFC 6749, 2.3.1: both parts are form-encoded. */
const secretOf = (authorization: string) =>
  decodeURIComponent(
    Buffer.from(authorization.slice('Basic '.length), 'base64').toString().split(':')[1] ?? '',
  );

interface Setting {
  provider: HostileProvider;
  id: string;
  organizationId: string;
  secrets: string[];
}

async function given(make: Make): Promise<Setting> {
  const secrets = ['first-secret'];
  const provider: HostileProvider = new HostileProvider({
    metadata: (honest) => {
      const changed: Claims = { ...honest, authorization_response_iss_parameter_supported: make.namesItself };
      for (const [name, value] of Object.entries(make.metadata)) {
        if (value === null) Reflect.deleteProperty(changed, name);
        else
          changed[name] =
            typeof value === 'string' && value.startsWith('/') ? provider.issuer + value : value;
      }
      return (provider.announced = changed);
    },
    callback: (params) => {
      if (!make.namesItself) params.delete('iss');
      params.set('session_state', randomUUID());
    },
    claims: (honest) => Object.assign(honest, make.token),
    // AD FS and others say no more there than who it is.
    userinfo: (honest) => ({ sub: honest['sub'] }),
    // login.gov has words of its own.
    ...(make.columns?.['client_authentication'] === 'private_key_jwt' && {
      refusal: [{ error: 'Client assertion Invalid aud claim' }, 400] as [Claims, number],
    }),
    knows: portalOnly(() => provider, secrets),
  });
  provider.person = make.person;
  await provider.start();
  const organization = await portal.given.organization(`Agency ${randomUUID().slice(0, 8)}`);
  const row = {
    issuer: provider.issuer,
    first_sign_in: 'active',
    client_authentication: 'client_secret_basic',
    client_secret_sealed: await seal(secrets[0]!),
    ...make.columns,
  };
  const names = Object.keys(row);
  await portal.sql(
    `update liaison.identity_provider set ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} where id = $1`,
    [organization.providerId, ...Object.values(row)],
  );
  await portal.sql(
    `insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at) values ($1, $2, 'honest.example', now())`,
    [organization.id, organization.providerId],
  );
  return { provider, id: organization.providerId, organizationId: organization.id, secrets };
}

async function signIn({ id }: Setting, jar = new CookieJar()): Promise<string | null> {
  const response = await jar.fetch(`${portal.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ provider: id, returnTo: '/', acknowledged: true }),
  });
  const { redirect, error } = (await response.json()) as { redirect?: string; error?: { code: string } };
  if (!redirect) return error?.code ?? 'none';
  return new URL((await jar.fetch(redirect)).finalUrl).searchParams.get('error');
}

const person = async ({ organizationId }: Setting) =>
  (
    await portal.sql<{ id: string; name: string; email: string | null }>(
      'select id, name, email from liaison.account where organization_id = $1',
      [organizationId],
    )
  )[0];

const UPDATE = `mutation ($input: UpdateIdentityProviderInput!) { updateIdentityProvider(input: $input) { id scopes endpointHosts trustsAddresses } }`;
const change = (id: string, input: object) => as(mara, UPDATE, { input: { id, ...input } });

describe.each(Object.entries(MAKES))('%s', (_name, make) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await given(make);
  });
  afterAll(() => setting.provider.stop());

  test('signs in, by the name and address that it gives', async () => {
    expect(await signIn(setting)).toBeNull();
    expect(await person(setting)).toMatchObject(make.wanted);
  });

  test('its secret is rolled over without an outage, and its accounts stay', async () => {
    if (make.columns?.['client_authentication'] === 'private_key_jwt') return;
    const before = await person(setting);
    // The new secret is known here first, then there.
    expect((await change(setting.id, { clientSecret: 'second-secret' })).codes).toEqual([]);
    expect(await signIn(setting)).toBeNull();
    setting.secrets.splice(0, 1, 'second-secret');
    expect(await signIn(setting)).toBeNull();
    expect((await change(setting.id, { forgetPreviousSecret: true })).codes).toEqual([]);
    expect(await signIn(setting)).toBeNull();
    // A secret that neither knows.
    setting.secrets.splice(0, 1, 'third-secret');
    expect(await signIn(setting)).toBe('sign_in.refused_by_provider');
    expect((await change(setting.id, { clientSecret: 'third-secret' })).codes).toEqual([]);
    expect(await signIn(setting)).toBeNull();
    expect((await person(setting))!.id).toBe(before!.id);
  });

  test.each([
    ['as the standard names it', 'logout+jwt'],
    ['JWT', 'JWT'],
    ['with its full name', 'application/logout+jwt'],
    ['of no type', undefined],
  ])('its logout tokens are taken: %s', async (_what, typ) => {
    const jar = new CookieJar();
    expect(await signIn(setting, jar)).toBeNull();
    const token = await setting.provider.logoutToken(
      (claims) => {
        claims.sub = String(make.person['sub']);
        Reflect.deleteProperty(claims, 'sid');
      },
      { alg: 'RS256', kid: 'one', ...(typ && { typ }) },
    );
    const response = await fetch(`${portal.url}/auth/back-channel-logout/${setting.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ logout_token: token }),
    });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { ended: number }).ended).toBeGreaterThanOrEqual(1);
  });

  test('signs out there, where it can', async () => {
    const jar = new CookieJar();
    await signIn(setting, jar);
    const { redirect } = (await (
      await jar.fetch(`${portal.url}/auth/sign-out`, { method: 'POST' })
    ).json()) as { redirect: string };
    const end = make.metadata['end_session_endpoint'] as string | undefined;
    const { href } = new URL(redirect);
    if (!end) return expect(href).toBe(`${portal.url}/signed-out`);
    expect(href.startsWith(`${setting.provider.issuer}${end}?`)).toBe(true);
    expect(decodeJwt(new URL(redirect).searchParams.get('id_token_hint')!).sub).toBe(make.person['sub']);
  });
});

describe('what a provider says of an address', () => {
  const entra = MAKES['Entra ID']!;
  test.each([
    ['nothing, and is trusted', undefined, true, ADDRESS],
    ['nothing, and is not trusted', undefined, false, null],
    ['that it is not verified, though it is trusted', false, true, null],
    ['so in words, though it is trusted', 'false', true, null],
    ['nothing that is an answer, though it is trusted', null, true, null],
  ])('%s', async (_what, verified, trusted, email) => {
    const setting = await given({
      ...entra,
      person: { ...entra.person, email_verified: verified },
      columns: { trusts_addresses: trusted },
    });
    expect(await signIn(setting)).toBeNull();
    expect((await person(setting))!.email).toBe(email);
    await setting.provider.stop();
  });

  test.each([
    [true, ADDRESS],
    ['1', ADDRESS],
    [false, null],
    ['0', null],
    [undefined, null],
  ])('by another claim: %j', async (value, email) => {
    const setting = await given({
      ...entra,
      person: { ...entra.person, xms_edov: value },
      columns: { claim_mapping: { emailVerified: 'xms_edov' }, trusts_addresses: true },
    });
    await signIn(setting);
    expect((await person(setting))!.email).toBe(email);
    await setting.provider.stop();
  });

  test('of a domain that was not verified for it nothing counts', async () => {
    const setting = await given({ ...entra, person: { ...entra.person, email: 'ana@other.example' } });
    await signIn(setting);
    expect((await person(setting))!.email).toBeNull();
    await setting.provider.stop();
  });
});

test.each([
  [{ given_name: 'Ana', family_name: 'Ortiz' }, 'Ana Ortiz'],
  [{ family_name: 'Ortiz' }, 'Ortiz'],
  [{ name: ' ', given_name: 'Ana' }, 'Ana'],
  [{ upn: 'ana@honest.example' }, 'ana@honest.example'],
  [{ unique_name: 'HONEST\\ana' }, 'HONEST\\ana'],
  [{}, 'Name not given'],
])('of %j the name is %s', async (claims, name) => {
  const setting = await given({ ...MAKES['Okta']!, person: { sub: 'ana', ...claims } });
  expect(await signIn(setting)).toBeNull();
  expect((await person(setting))!.name).toBe(name);
  await setting.provider.stop();
});

test('a sign-out with a large ID token stays short', async () => {
  const setting = await given({
    ...MAKES['Okta']!,
    token: { amr: ['mfa'], groups: Array.from({ length: 200 }, (_, n) => `group-${n}-of-the-agency`) },
  });
  const jar = new CookieJar();
  expect(await signIn(setting, jar)).toBeNull();
  const answer = await jar.fetch(`${portal.url}/auth/sign-out`, { method: 'POST' });
  const { redirect } = (await answer.json()) as { redirect: string };
  expect(redirect.length).toBeLessThan(2000);
  const { searchParams } = new URL(redirect);
  expect(searchParams.get('client_id')).toBe('liaison');
  expect(searchParams.get('post_logout_redirect_uri')).toBe(`${portal.url}/signed-out`);
  await setting.provider.stop();
});

test('an office of sixty behind one address signs in within a minute', async () => {
  const setting = await given(MAKES['Google']!);
  await portal.sql('delete from liaison.rate_limit');
  const slug = (
    await portal.sql<{ slug: string }>('select slug from liaison.organization where id = $1', [
      setting.organizationId,
    ])
  )[0]!.slug;
  const post = (path: string, body: object) =>
    fetch(portal.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const refused: number[] = [];
  for (let n = 0; n < 60; n++) {
    const route = await post('/auth/organization', { organization: slug });
    if (!route.ok) refused.push(route.status);
    const error = await signIn(setting);
    if (error) refused.push(n);
  }
  expect(refused).toEqual([]);
  await setting.provider.stop();
}, 60_000);

describe('changing a provider', () => {
  test('what is left out stays; a wrong value changes nothing', async () => {
    const setting = await given(MAKES['Entra ID']!);
    const done = await change(setting.id, { scopes: ['openid', 'email'], endpointHosts: ['graph.example'] });
    expect(done.data).toEqual({
      updateIdentityProvider: {
        id: setting.id,
        scopes: ['openid', 'email'],
        endpointHosts: ['graph.example'],
        trustsAddresses: true,
      },
    });
    for (const wrong of [
      { scopes: ['email'] },
      { scopes: null },
      { endpointHosts: ['a b'] },
      { maxAuthenticationAge: 5 },
    ])
      expect((await change(setting.id, { name: 'Changed', ...wrong })).codes).toEqual(['request.invalid']);
    const [row] = await portal.sql('select name, scopes from liaison.identity_provider where id = $1', [
      setting.id,
    ]);
    expect(row).toMatchObject({ scopes: ['openid', 'email'] });
    expect((row as { name: string }).name).not.toBe('Changed');
    await setting.provider.stop();
  });

  test('a provider by a key that is to use a secret needs one', async () => {
    const setting = await given(MAKES['login.gov']!);
    await portal.sql('update liaison.identity_provider set client_secret_sealed = null where id = $1', [
      setting.id,
    ]);
    expect((await change(setting.id, { clientAuthentication: 'CLIENT_SECRET_BASIC' })).codes).toEqual([
      'request.invalid',
    ]);
    await setting.provider.stop();
  });

  test('a second provider of one issuer and client, and a second domain, have their own errors', async () => {
    const organization = await portal.given.organization('Twice');
    const create = `mutation ($id: ID!) { createIdentityProvider(input: { organizationId: $id, name: "New", issuer: "https://id.example/twice",
      clientId: "liaison", clientAuthentication: PRIVATE_KEY_JWT }) { id } }`;
    const first = await as<{ createIdentityProvider: { id: string } }>(mara, create, { id: organization.id });
    expect((await as(mara, create, { id: organization.id })).codes).toEqual(['provider.exists']);
    const add = 'mutation ($input: AddEmailDomainInput!) { addEmailDomain(input: $input) { id } }';
    const input = { identityProviderId: first.data!.createIdentityProvider.id, domain: 'twice.example' };
    expect((await as(mara, add, { input })).codes).toEqual([]);
    expect((await as(mara, add, { input })).codes).toEqual(['domain.exists']);
  });
});

test('both keys of the portal are published, without their private halves', async () => {
  const { keys } = (await (await fetch(`${portal.url}/auth/jwks`)).json()) as { keys: JWK[] };
  expect(keys.map(({ kid, alg }) => [kid, alg])).toEqual([
    ['portal-ec', 'ES256'],
    ['portal-rsa', 'RS256'],
  ]);
  for (const key of keys)
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret);
});
