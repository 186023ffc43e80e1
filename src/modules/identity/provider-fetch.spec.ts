import { useEnvironment } from '@liaison/config';
import { serve, testEnvironment, type Served } from '@liaison/testing';
import { assertAllowedAddress, providerFetch } from './provider-fetch.js';

const allow = (settings: Record<string, string>) =>
  useEnvironment(
    testEnvironment({ PUBLIC_URL: 'http://portal.example', ALLOW_PRIVATE_PROVIDERS: 'false', ...settings }),
  );
const outcome = (url: string, hosts: string[]) => {
  try {
    assertAllowedAddress(new URL(url), hosts);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const REFUSED = 'provider.address_refused';

test.each([
  ['https://idp.example/x', ['idp.example'], 'allowed'],
  ['https://idp.example/x', ['other.example', 'idp.example'], 'allowed'],
  ['https://idp.example:8443/x', ['idp.example:8443'], 'allowed'],
  ['https://idp.example:8443/x', ['idp.example'], REFUSED],
  ['https://idp.example/x', ['other.example'], REFUSED],
  ['https://sub.idp.example/x', ['idp.example'], REFUSED],
  ['http://idp.example/x', ['idp.example'], REFUSED],
  ['ftp://idp.example/x', ['idp.example'], REFUSED],
  ['https://user@idp.example/x', ['idp.example'], REFUSED],
  ['https://:word@idp.example/x', ['idp.example'], REFUSED],
  ['https://8.8.8.8/x', ['8.8.8.8'], 'allowed'],
  ['https://[2600::1]/x', ['[2600::1]'], 'allowed'],
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
  ].map((host) => [`https://${host}/x`, [host], REFUSED] as [string, string[], string]),
] as [string, string[], string][])('%s, where %j are allowed: %s', (url, hosts, expected) => {
  allow({});
  expect(outcome(url, hosts)).toBe(expected);
});

test('a private host that the operator names is allowed, by TLS, and no other', () => {
  allow({ PRIVATE_PROVIDER_HOSTS: '10.0.0.7' });
  expect(outcome('https://10.0.0.7/x', ['10.0.0.7'])).toBe('allowed');
  expect(outcome('http://10.0.0.7/x', ['10.0.0.7'])).toBe(REFUSED);
  expect(outcome('https://10.0.0.8/x', ['10.0.0.8'])).toBe(REFUSED);
});

test('for development all are, without TLS too, but of the hosts that are given', () => {
  allow({ ALLOW_PRIVATE_PROVIDERS: 'true' });
  expect(outcome('http://127.0.0.1:1/x', ['127.0.0.1:1'])).toBe('allowed');
  expect(outcome('http://127.0.0.1:2/x', ['127.0.0.1:1'])).toBe(REFUSED);
  expect(outcome('ftp://127.0.0.1:1/x', ['127.0.0.1:1'])).toBe(REFUSED);
});

describe('an answer of a provider', () => {
  let served: Served | undefined;
  afterEach(() => served?.close());

  async function fetched(type: string, status = 200, body = '{}', headers: Record<string, string> = {}) {
    served = await serve([
      (_request, response) => {
        response.writeHead(status, { 'content-type': type, ...headers }).end(body);
      },
    ]);
    allow({ ALLOW_PRIVATE_PROVIDERS: 'true' });
    return providerFetch([new URL(served.url).host])(served.url);
  }

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/jwk-set+json',
    'Application/JSON',
  ])('of %s is read', async (type) => {
    expect(await (await fetched(type)).json()).toEqual({});
  });

  test.each(['text/html', 'text/json', 'application/jsonp', 'x-application/json', ''])(
    'of %j is not',
    async (type) => {
      await expect(fetched(type)).rejects.toMatchObject({
        code: 'sign_in.refused_by_provider',
        detail: { reason: 'content type' },
      });
    },
  );

  test('that is an error is told, whatever it is', async () => {
    expect((await fetched('text/html', 503, 'down')).status).toBe(503);
  });

  test('that leads elsewhere is not followed', async () => {
    const answer = await fetched('application/json', 302, '', { location: 'http://127.0.0.1:1/' });
    expect(answer.status).toBe(302);
  });

  test('that has no end is broken off', async () => {
    const answer = await fetched('application/json', 200, `"${'x'.repeat(1024 * 1024)}"`);
    await expect(answer.text()).rejects.toThrow();
  });

  test('from a host that is not allowed is not asked for', async () => {
    await fetched('application/json');
    await expect(providerFetch(['other.example'])(served!.url)).rejects.toMatchObject({ code: REFUSED });
  });

  test('from a name that leads to a private address is not had', async () => {
    const { url } = (served = await serve([(_request, response) => void response.json({})]));
    allow({});
    const named = url.replace('http://127.0.0.1', 'https://localhost');
    await expect(providerFetch([new URL(named).host])(named)).rejects.toMatchObject({
      cause: { code: REFUSED },
    });
  });
});
