import { environment } from '@liaison/config';
import ipaddr from 'ipaddr.js';
import { lookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, fetch as undiciFetch, type RequestInit as UndiciRequestInit } from 'undici';
import { fail } from './identity.errors.js';

const LARGEST_ANSWER = 1024 * 1024;
const PATIENCE_MS = 5000;
const JSON_TYPE = /^application\/([\w.+-]+\+)?json\b/i;

/** A public address of the internet; loopback, private, link-local, mapped and reserved ones are not. */
function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves a name and refuses it when any of its addresses is not public. The connection goes to what was checked. */
function checkedLookup(hostname: string, options: { all?: boolean }, callback: Callback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (!addresses.length || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(fail('provider.address_refused', { hostname }), []);
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
}

const limits = { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS, maxResponseSize: LARGEST_ANSWER };
const checked = new Agent({ ...limits, connect: { timeout: PATIENCE_MS, lookup: checkedLookup } });
const unchecked = new Agent({ ...limits, connect: { timeout: PATIENCE_MS } });

/** Where agencies have their providers behind a VPN, the installation's operator names them. */
function isPrivateAllowed(host: string): boolean {
  const { ALLOW_PRIVATE_PROVIDERS, PRIVATE_PROVIDER_HOSTS } = environment();
  return ALLOW_PRIVATE_PROVIDERS || PRIVATE_PROVIDER_HOSTS.includes(host);
}

/** Throws `provider.address_refused` unless the address is one that an operator allowed. */
export function assertAllowedAddress(url: URL, hosts: readonly string[]): void {
  const privateAllowed = isPrivateAllowed(url.host);
  const plainAllowed = environment().ALLOW_PRIVATE_PROVIDERS && url.protocol === 'http:';
  const refused =
    (url.protocol !== 'https:' && !plainAllowed) ||
    url.username !== '' ||
    url.password !== '' ||
    !hosts.includes(url.host) ||
    (!privateAllowed &&
      isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 &&
      !isPublicAddress(url.hostname.replace(/^\[|\]$/g, '')));
  if (refused) throw fail('provider.address_refused', { host: url.host });
}

/**
 * The only way to a provider: allowed hosts, public addresses checked at connect, no redirects, small answers, JSON.
 * SSRF block-lists were beaten by mapped addresses, rebinding and redirects (docs/security.md).
 */
export function providerFetch(hosts: readonly string[]): (url: string, init?: object) => Promise<Response> {
  return async (url, init) => {
    assertAllowedAddress(new URL(url), hosts);
    const dispatcher = isPrivateAllowed(new URL(url).host) ? unchecked : checked;
    const response = await undiciFetch(url, {
      ...(init as UndiciRequestInit),
      redirect: 'manual',
      dispatcher,
    });
    if (response.status === 200 && !JSON_TYPE.test(response.headers.get('content-type') ?? ''))
      throw fail('sign_in.refused_by_provider', { reason: 'content type' });
    return response;
  };
}
