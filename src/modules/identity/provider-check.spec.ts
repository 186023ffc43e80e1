import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostileProvider } from '../../../tests/hostile/hostile-provider.js';

let portal: TestPortal;
let mara: GivenPerson;
let plain: Server;
const provider = new HostileProvider();
beforeAll(async () => {
  portal = await startTestPortal();
  mara = await portal.given.person('Mara', await portal.given.operator(), 'administrator');
  await provider.start();
  plain = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('not json'),
  );
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  provider.mischief = {};
});
afterAll(async () => {
  plain.close();
  await provider.stop();
  await portal.close();
});

async function check(issuer: string, more = '') {
  const { data, codes } = await graphqlClient(portal.url)<{
    checkIdentityProvider: { code: string; subject: string; found: string }[];
  }>(
    mara,
    `query ($issuer: String!) { checkIdentityProvider(input: { issuer: $issuer, clientAuthentication: PRIVATE_KEY_JWT ${more} })
       { code subject found } }`,
    { issuer },
  );
  expect(codes).toEqual([]);
  return data!.checkIdentityProvider.map(({ code, subject, found }) => [code, subject, found]);
}

test('of an honest provider nothing is wrong', async () => {
  expect(await check(provider.issuer)).toEqual([]);
});

test.each([
  ['no address', 'sign-in.niru', ['NO_WEB_ADDRESS', 'sign-in.niru', '']],
  ['another protocol', 'ftp://niru.example', ['NO_WEB_ADDRESS', 'ftp://niru.example', '']],
  [
    'nobody there',
    'http://localhost:59999',
    ['UNREACHABLE', 'http://localhost:59999/.well-known/openid-configuration', 'ECONNREFUSED'],
  ],
])('an issuer that is %s', async (_what, issuer, finding) => {
  expect(await check(issuer)).toEqual([finding]);
});

test('a slash too many, a path that is none, and what is no metadata', async () => {
  expect(await check(`${provider.issuer}/`)).toEqual([
    ['OTHER_ISSUER', `${provider.issuer}/`, provider.issuer],
  ]);
  const nowhere = `${provider.issuer}/nowhere`;
  expect(await check(nowhere)).toEqual([['STATUS', `${nowhere}/.well-known/openid-configuration`, '404']]);
  const address = `http://localhost:${(plain.address() as AddressInfo).port}`;
  expect(await check(address)).toEqual([['NO_METADATA', `${address}/.well-known/openid-configuration`, '']]);
});

test.each([
  [
    'another issuer',
    { issuer: 'https://other.example' },
    ['OTHER_ISSUER', 'ISSUER', 'https://other.example'],
  ],
  ['no token endpoint', { token_endpoint: undefined }, ['NO_ENDPOINT', 'token_endpoint', '']],
  [
    'an endpoint elsewhere',
    { userinfo_endpoint: 'https://graph.example/me' },
    ['OTHER_HOST', 'userinfo_endpoint', 'graph.example'],
  ],
  [
    'another way to show who one is',
    { token_endpoint_auth_methods_supported: ['client_secret_post'] },
    ['NO_CLIENT_AUTHENTICATION', 'private_key_jwt', 'client_secret_post'],
  ],
  [
    'signatures by a shared secret only',
    { id_token_signing_alg_values_supported: ['HS256', 'none'] },
    ['NO_ALGORITHM', expect.stringContaining('RS256'), 'HS256, none'],
  ],
  [
    'keys that are not there',
    { jwks_uri: 'ISSUER/none' },
    ['UNREACHABLE', 'ISSUER/none', expect.any(String)],
  ],
])('a provider with %s', async (_what, metadata, finding) => {
  const own = (value: unknown) =>
    typeof value === 'string' ? value.replace('ISSUER', provider.issuer) : value;
  provider.mischief = {
    metadata: (honest) => ({
      ...honest,
      ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, own(value)])),
    }),
  };
  expect(await check(provider.issuer)).toEqual([[finding[0], ...finding.slice(1).map(own)]]);
});

test('a clock that is ten minutes off', async () => {
  provider.mischief = {
    metadata: (honest, response) => {
      response.setHeader('date', new Date(Date.now() + 600_000).toUTCString());
      return honest;
    },
  };
  const [[code, seconds] = []] = await check(provider.issuer);
  expect(code).toBe('CLOCK');
  expect(Number(seconds)).toBeGreaterThan(590);
  expect(Number(seconds)).toBeLessThan(610);
});

test('an endpoint elsewhere is right where its host is allowed', async () => {
  provider.mischief = {
    metadata: (honest) => ({ ...honest, userinfo_endpoint: 'https://graph.example/me' }),
  };
  expect(await check(provider.issuer, ', endpointHosts: ["graph.example"]')).toEqual([]);
});
