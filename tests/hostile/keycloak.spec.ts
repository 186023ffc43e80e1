import {
  keycloakPath,
  startKeycloak,
  startTestPortal,
  type RunningKeycloak,
  type TestPortal,
} from '@liaison/testing';
import { seal } from '../../src/modules/identity/sealing.js';
import { CookieJar } from '../acceptance/cookie-jar.js';

const SECRET = 'a-secret-of-the-test';
const PEOPLE = ['ana', 'luis'];

let portal: TestPortal;
let keycloak: RunningKeycloak | undefined;
/** Identity providers of the portal by the way the portal proves itself to Keycloak. */
const providers: Record<string, string> = {};

/** A realm with a client for each provider of the portal, as an agency would set it up. */
function realm() {
  const client = (clientId: string, more: { attributes?: object; [key: string]: unknown }) => ({
    clientId,
    publicClient: false,
    standardFlowEnabled: true,
    redirectUris: [`${portal.url}/auth/callback/${providers[clientId]}`],
    ...more,
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': `${portal.url}/signed-out`,
      'backchannel.logout.url': `${portal.url}/auth/back-channel-logout/${providers[clientId]}`,
      'backchannel.logout.session.required': 'true',
      ...more.attributes,
    },
  });
  return {
    realm: 'agency',
    enabled: true,
    sslRequired: 'none',
    clients: [
      client('client_secret_basic', { clientAuthenticatorType: 'client-secret', secret: SECRET }),
      client('private_key_jwt', {
        clientAuthenticatorType: 'client-jwt',
        attributes: {
          'token.endpoint.auth.signing.alg': 'ES256',
          'use.jwks.url': 'true',
          'jwks.url': `${portal.url}/auth/jwks`,
        },
      }),
    ],
    users: PEOPLE.map((username) => ({
      username,
      enabled: true,
      email: `${username}@agency.example`,
      emailVerified: true,
      firstName: username,
      lastName: 'Reyes',
      credentials: [{ type: 'password', value: `${username}-password`, temporary: false }],
    })),
  };
}

beforeAll(async () => {
  portal = await startTestPortal();
  if (!keycloakPath) return;
  for (const authentication of ['client_secret_basic', 'private_key_jwt']) {
    const { providerId } = await portal.given.organization(`Agency by ${authentication}`, 'federal');
    providers[authentication] = providerId;
  }
  keycloak = await startKeycloak(realm());
  for (const [authentication, id] of Object.entries(providers))
    await portal.sql(
      `update liaison.identity_provider set issuer = $2, client_id = $3, client_authentication = $3,
         client_secret_sealed = $4, first_sign_in = 'active' where id = $1`,
      [
        id,
        keycloak.issuer,
        authentication,
        authentication === 'client_secret_basic' ? await seal(SECRET) : null,
      ],
    );
}, 150_000);
afterAll(async () => {
  await keycloak?.stop();
  await portal.close();
});

async function post<Answer>(jar: CookieJar, path: string, body: object): Promise<Answer> {
  const response = await jar.fetch(portal.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

/** Signs in as a browser does, filling in Keycloak's form when it asks. Returns the page that the browser ends on. */
async function signIn(jar: CookieJar, provider: string, person: string, password = `${person}-password`) {
  const { redirect } = await post<{ redirect: string }>(jar, '/auth/sign-in', {
    provider: providers[provider],
    returnTo: '/workspaces',
    acknowledged: true,
  });
  const page = await jar.fetch(redirect);
  const action = /<form id="kc-form-login"[^>]* action="([^"]+)"/.exec(await page.text())?.[1];
  if (!action) return page.finalUrl;
  const landed = await jar.fetch(action.replaceAll('&amp;', '&'), {
    method: 'POST',
    body: new URLSearchParams({ username: person, password, credentialId: '' }),
  });
  return landed.finalUrl;
}

async function viewer(jar: CookieJar): Promise<string | undefined> {
  const query = '{ viewer { name } }';
  const { data } = await post<{ data: { viewer: { name: string } | null } }>(jar, '/graphql', { query });
  return data.viewer?.name;
}

// In CI nothing is skipped: without Keycloak these fail there.
const available = keycloakPath || process.env['CI'];
if (!available) console.warn('Left out: a real Keycloak, because KEYCLOAK names none.');
(available ? describe : describe.skip)('a real Keycloak', () => {
  test.each(['client_secret_basic', 'private_key_jwt'])('signs in with %s', async (provider) => {
    const jar = new CookieJar();
    expect(await signIn(jar, provider, 'ana')).toBe(`${portal.url}/workspaces`);
    expect(await viewer(jar)).toBe('ana Reyes');
  });

  test('refuses a wrong password, and nobody is signed in', async () => {
    const jar = new CookieJar();
    expect(new URL(await signIn(jar, 'private_key_jwt', 'ana', 'wrong')).origin).not.toBe(portal.url);
    expect(await viewer(jar)).toBeUndefined();
  });

  test('gives no access without the assurance that the organization requires', async () => {
    const require = (acr: string[]) =>
      portal.sql('update liaison.identity_provider set required_acr = $2 where id = $1', [
        providers['private_key_jwt'],
        acr,
      ]);
    await require(['gold']);
    const jar = new CookieJar();
    expect(await signIn(jar, 'private_key_jwt', 'ana')).toContain('error=sign_in.');
    expect(await viewer(jar)).toBeUndefined();
    await require([]);
  });

  test('signing out ends the sessions of that person everywhere, and of nobody else', async () => {
    const [ana, luis] = [new CookieJar(), new CookieJar()];
    await signIn(ana, 'client_secret_basic', 'ana');
    await signIn(luis, 'client_secret_basic', 'luis');
    // The second sign-in in the same browser needs no password: it is one session at Keycloak.
    const second = new CookieJar();
    second.takeFrom(ana, keycloak!.issuer);
    expect(await signIn(second, 'private_key_jwt', 'nobody')).toBe(`${portal.url}/workspaces`);
    const { redirect } = await post<{ redirect: string }>(ana, '/auth/sign-out', {});
    expect((await ana.fetch(redirect)).finalUrl).toBe(`${portal.url}/signed-out`);
    // Keycloak has told us by the back channel before it sends the browser on.
    expect([await viewer(ana), await viewer(second), await viewer(luis)]).toEqual([
      undefined,
      undefined,
      'luis Reyes',
    ]);
    expect(new URL(await signIn(ana, 'private_key_jwt', 'ana', 'wrong')).origin).not.toBe(portal.url);
  });
});
