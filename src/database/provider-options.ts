import { findingsOfProvider, sayFinding, seal } from '../modules/identity/index.js';
import { readFileSync } from 'node:fs';

/** Options of the commands that configure the operator's provider; `many` may be given more than once. */
export const PROVIDER_OPTIONS = {
  domain: { type: 'string' },
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret-file': { type: 'string' },
  scope: { type: 'string', multiple: true },
  'endpoint-host': { type: 'string', multiple: true },
  claim: { type: 'string', multiple: true },
  'required-acr': { type: 'string', multiple: true },
  'required-amr': { type: 'string', multiple: true },
  'trust-addresses': { type: 'boolean' },
  subject: { type: 'string' },
  administrator: { type: 'string' },
} as const;

export const PROVIDER_USAGE = `  --domain niru.example             e-mail domain that the provider vouches for
  --issuer https://sign-in.niru.example
  --client-id liaison
  --client-secret-file FILE         without it the portal authenticates with its key (private_key_jwt)
  --scope NAME ...                  openid, profile and email when left out
  --endpoint-host HOST ...          hosts of its endpoints besides the issuer's, such as graph.microsoft.com
  --claim ATTRIBUTE=CLAIM ...       such as email=upn
  --required-acr VALUE ...          one of them is required
  --required-amr VALUE ...          all of them are required, such as mfa
  --trust-addresses                 addresses count of which it does not say that they are verified (Entra ID)
  --subject SUBJECT                 the administrator's \`sub\` at the provider
  --administrator "Full Name"`;

export interface ProviderValues {
  domain?: string;
  issuer?: string;
  'client-id'?: string;
  'client-secret-file'?: string;
  scope?: string[];
  'endpoint-host'?: string[];
  claim?: string[];
  'required-acr'?: string[];
  'required-amr'?: string[];
  'trust-addresses'?: boolean;
  subject?: string;
  administrator?: string;
}

/** The options that are needed and are not there. */
export function missingIn(values: object, needed: readonly string[]): string[] {
  return needed.filter((name) => !(values as Record<string, unknown>)[name]);
}

/** A provider as the database takes it. Throws one error with all that is wrong, before anything is written. */
export async function providerFrom(values: ProviderValues, name: string): Promise<Record<string, unknown>> {
  const secretFile = values['client-secret-file'];
  const secret = secretFile && readFileSync(secretFile, 'utf8').trim();
  const checked = {
    issuer: values.issuer!,
    endpointHosts: values['endpoint-host'] ?? [],
    clientAuthentication: secret ? 'client_secret_basic' : 'private_key_jwt',
  };
  const claims = (values.claim ?? []).map((pair) => /^(\w{1,40})=(\S{1,200})$/.exec(pair));
  const scopes = values.scope ?? ['openid', 'profile', 'email'];
  const problems = [
    ...(secret === '' ? ['The file of the client secret is empty.'] : []),
    ...(claims.includes(null) ? ['A claim is given as ATTRIBUTE=CLAIM.'] : []),
    ...(scopes.includes('openid') ? [] : ['One of the scopes is openid.']),
    ...(await findingsOfProvider(checked)).map(sayFinding),
  ];
  if (problems.length) throw new Error(`Nothing was written:\n  ${problems.join('\n  ')}`);
  return {
    ...checked,
    name,
    clientId: values['client-id'],
    domain: values.domain,
    clientSecretSealed: secret ? await seal(secret) : null,
    scopes,
    claimMapping: Object.fromEntries(claims.map((match) => [match![1], match![2]])),
    requiredAcr: values['required-acr'] ?? [],
    requiredAmr: values['required-amr'] ?? [],
    trustsAddresses: values['trust-addresses'] ?? false,
  };
}

/** What to register at the provider. */
export function registration(publicUrl: string, providerId: string): string {
  const at = (path: string) => new URL(path, publicUrl).href;
  return [
    'Register these addresses at the provider:',
    `  redirect              ${at(`/auth/callback/${providerId}`)}`,
    `  back-channel logout   ${at(`/auth/back-channel-logout/${providerId}`)}`,
    `  after sign-out        ${at('/signed-out')}`,
    `  keys (JWKS)           ${at('/auth/jwks')}`,
  ].join('\n');
}
