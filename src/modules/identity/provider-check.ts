import { environment } from '@liaison/config';
import { isNativeError } from 'node:util/types';
import { assertAllowedAddress, providerFetch } from './provider-fetch.js';
import { ProviderFindingCode as Code, type ProviderFinding } from './provider-finding.js';
import { SIGNING_ALGORITHMS } from './signing-algorithms.js';

/** What is known of a provider before it is configured. */
export interface ProviderToCheck {
  issuer: string;
  endpointHosts: readonly string[];
  clientAuthentication: string;
}

type Metadata = Record<string, unknown>;
interface Read {
  metadata: Metadata;
  /** How far the provider's clock is off, in seconds. */
  seconds: number;
}

const ENDPOINTS = [
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'end_session_endpoint',
] as const;
const OPTIONAL = ['userinfo_endpoint', 'end_session_endpoint'];
/** As much as signed times may be off when somebody signs in. */
const MOST_SECONDS_OFF = 30;

const finding = (code: Code, subject: string, found = ''): ProviderFinding => ({ code, subject, found });
const namesOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** What is wrong with a provider as the portal would use it; empty when nothing is. Asks the provider itself. */
export async function findingsOfProvider(provider: ProviderToCheck): Promise<ProviderFinding[]> {
  const issuer = URL.parse(provider.issuer);
  if (!issuer || !/^https?:$/.test(issuer.protocol)) return [finding(Code.NO_WEB_ADDRESS, provider.issuer)];
  if (issuer.protocol === 'http:' && !environment().ALLOW_PRIVATE_PROVIDERS)
    return [finding(Code.NOT_HTTPS, provider.issuer)];
  try {
    assertAllowedAddress(issuer, [issuer.host]);
  } catch {
    return [finding(Code.PRIVATE_ADDRESS, issuer.host)];
  }
  const read = await metadataOf(issuer, provider.issuer);
  if ('code' in read) return [read];
  const findings = [...inClock(read.seconds), ...inMetadata(read.metadata, issuer, provider)];
  return findings.length ? findings : inKeys(String(read.metadata['jwks_uri']), hostsOf(issuer, provider));
}

const hostsOf = (issuer: URL, { endpointHosts }: ProviderToCheck) => [issuer.host, ...endpointHosts];

/** What a provider says of itself, or why it cannot be had. */
async function metadataOf(issuer: URL, named: string): Promise<Read | ProviderFinding> {
  const address = `${named.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await providerFetch([issuer.host])(address);
    if (response.status !== 200) return finding(Code.STATUS, address, String(response.status));
    const date = Date.parse(response.headers.get('date') ?? '');
    const seconds = Number.isNaN(date) ? 0 : Math.round((date - Date.now()) / 1000);
    const metadata = (await response.json().catch(() => null)) as Metadata | null;
    return metadata && typeof metadata === 'object'
      ? { metadata, seconds }
      : finding(Code.NO_METADATA, address);
  } catch (error) {
    return whyNot(address, error);
  }
}

/** Why an address could not be read: the innermost reason that a network, a certificate or our own rule gave. */
function whyNot(address: string, error: unknown): ProviderFinding {
  for (let one = error as { code?: unknown; cause?: unknown; message?: string }; ;) {
    const reason = typeof one.code === 'string' ? one.code : (one.message ?? 'no answer');
    if (reason === 'sign_in.refused_by_provider') return finding(Code.NO_METADATA, address);
    if (reason === 'provider.address_refused')
      return finding(Code.PRIVATE_ADDRESS, URL.parse(address)?.host ?? address);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(reason))
      return finding(Code.UNTRUSTED_CERTIFICATE, address, reason);
    if (!isNativeError(one.cause)) return finding(Code.UNREACHABLE, address, reason);
    one = one.cause;
  }
}

const inClock = (seconds: number) =>
  Math.abs(seconds) > MOST_SECONDS_OFF ? [finding(Code.CLOCK, String(Math.abs(seconds)))] : [];

function inMetadata(metadata: Metadata, issuer: URL, provider: ProviderToCheck): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  if (metadata['issuer'] !== provider.issuer)
    findings.push(finding(Code.OTHER_ISSUER, provider.issuer, String(metadata['issuer'])));
  for (const name of ENDPOINTS) {
    const address = typeof metadata[name] === 'string' ? URL.parse(metadata[name]) : null;
    if (!address && !OPTIONAL.includes(name)) findings.push(finding(Code.NO_ENDPOINT, name));
    if (address && !hostsOf(issuer, provider).includes(address.host))
      findings.push(finding(Code.OTHER_HOST, name, address.host));
  }
  const ways = namesOf(metadata['token_endpoint_auth_methods_supported']);
  if (ways.length && !ways.includes(provider.clientAuthentication))
    findings.push(finding(Code.NO_CLIENT_AUTHENTICATION, provider.clientAuthentication, ways.join(', ')));
  const algorithms = namesOf(metadata['id_token_signing_alg_values_supported']);
  if (algorithms.length && !algorithms.some((one) => SIGNING_ALGORITHMS.includes(one)))
    findings.push(finding(Code.NO_ALGORITHM, SIGNING_ALGORITHMS.join(', '), algorithms.join(', ')));
  return findings;
}

async function inKeys(address: string, hosts: string[]): Promise<ProviderFinding[]> {
  try {
    const response = await providerFetch(hosts)(address);
    const { keys } = (await response.json()) as { keys?: unknown };
    return Array.isArray(keys) && keys.length ? [] : [finding(Code.NO_KEYS, address)];
  } catch (error) {
    return [whyNot(address, error)];
  }
}
