import { environment } from '@liaison/config';
import { assertAllowedAddress, providerFetch } from './provider-fetch.js';

/** What is known of a provider before it is configured. */
export interface ProviderToCheck {
  issuer: string;
  endpointHosts: readonly string[];
  clientAuthentication: string;
}

type Metadata = Record<string, unknown>;

const ENDPOINTS = [
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'end_session_endpoint',
] as const;

/** What is wrong with a provider as the portal would use it, each as a sentence that says what to do; empty when nothing is. */
export async function problemsOfProvider(provider: ProviderToCheck): Promise<string[]> {
  const issuer = URL.parse(provider.issuer);
  if (!issuer || !/^https?:$/.test(issuer.protocol)) return ['The issuer is no web address.'];
  if (issuer.protocol === 'http:' && !environment().ALLOW_PRIVATE_PROVIDERS)
    return ['The issuer must begin with https.'];
  try {
    assertAllowedAddress(issuer, [issuer.host]);
  } catch {
    return [`${issuer.host} is a private address. Name it in PRIVATE_PROVIDER_HOSTS if it is meant.`];
  }
  const metadata = await metadataOf(issuer, provider.issuer);
  return typeof metadata === 'string' ? [metadata] : problemsIn(metadata, issuer, provider);
}

/** What a provider says of itself, or why it cannot be had. */
async function metadataOf(issuer: URL, named: string): Promise<Metadata | string> {
  const address = `${named.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await providerFetch([issuer.host])(address);
    if (response.status !== 200)
      return `${address} answers with status ${response.status}: check the issuer.`;
    return (await response.json()) as Metadata;
  } catch (error) {
    return `${address} cannot be read (${reasonOf(error)}).`;
  }
}

function reasonOf(error: unknown): string {
  for (let one = error as { code?: unknown; cause?: unknown; message?: string }; ;) {
    if (one.code === 'provider.address_refused')
      return 'its address is private: name the host in PRIVATE_PROVIDER_HOSTS if it is meant';
    if (!(one.cause instanceof Error))
      return typeof one.code === 'string' ? one.code : (one.message ?? 'no answer');
    one = one.cause;
  }
}

async function problemsIn(metadata: Metadata, issuer: URL, provider: ProviderToCheck): Promise<string[]> {
  const problems: string[] = [];
  if (metadata['issuer'] !== provider.issuer)
    problems.push(
      `The provider calls itself ${String(metadata['issuer'])}: give that issuer, to the letter.`,
    );
  const hosts = [issuer.host, ...provider.endpointHosts];
  for (const name of ENDPOINTS) {
    const address = typeof metadata[name] === 'string' ? URL.parse(metadata[name]) : null;
    if (!address && name !== 'userinfo_endpoint' && name !== 'end_session_endpoint')
      problems.push(`The provider names no ${name}.`);
    if (address && !hosts.includes(address.host))
      problems.push(`Its ${name} is at ${address.host}: allow it with --endpoint-host ${address.host}.`);
  }
  const ways = metadata['token_endpoint_auth_methods_supported'];
  if (Array.isArray(ways) && !ways.includes(provider.clientAuthentication))
    problems.push(`It takes no ${provider.clientAuthentication}, but ${ways.join(', ')}.`);
  return problems.length ? problems : problemsOfKeys(metadata['jwks_uri'] as string, hosts);
}

async function problemsOfKeys(address: string, hosts: string[]): Promise<string[]> {
  try {
    const response = await providerFetch(hosts)(address);
    const { keys } = (await response.json()) as { keys?: unknown };
    return Array.isArray(keys) && keys.length ? [] : [`${address} holds no keys.`];
  } catch (error) {
    return [`${address} cannot be read (${reasonOf(error)}).`];
  }
}
