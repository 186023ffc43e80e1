import { Injectable } from '@nestjs/common';
import { environment } from '@liaison/config';
import {
  createRemoteJWKSet,
  customFetch as joseFetch,
  importJWK,
  type CryptoKey,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import * as oidc from 'openid-client';
import type { IdentityProviderRow } from './identity-provider.entity.js';
import { assertAllowedAddress, providerFetch } from './provider-fetch.js';
import { unseal } from './sealing.js';
import { fail } from './identity.errors.js';

const FRESH_MS = 10 * 60_000;
const FAILED_MS = 10_000;
const CLOCK_TOLERANCE_SECONDS = 30;

interface Entry {
  made: number;
  configuration: Promise<oidc.Configuration>;
  failed?: boolean;
}

export type ProviderSettings = Pick<
  IdentityProviderRow,
  'id' | 'issuer' | 'clientId' | 'clientAuthentication' | 'clientSecretSealed' | 'endpointHosts'
>;

/** Providers as openid-client knows them. Metadata is kept ten minutes; a failure for ten seconds, so that nobody hammers. */
@Injectable()
export class ProviderClient {
  private readonly entries = new Map<string, Entry>();
  private readonly keySets = new Map<string, JWTVerifyGetKey>();

  async configuration(provider: ProviderSettings): Promise<oidc.Configuration> {
    const known = this.entries.get(provider.id);
    if (known && Date.now() - known.made < (known.failed ? FAILED_MS : FRESH_MS)) return known.configuration;
    const entry: Entry = { made: Date.now(), configuration: this.discover(provider) };
    entry.configuration.catch(() => (entry.failed = true));
    this.entries.set(provider.id, entry);
    return entry.configuration;
  }

  /** The provider's keys, with jose's own limit on how often they are fetched again. */
  async keys(provider: ProviderSettings): Promise<JWTVerifyGetKey> {
    const { jwks_uri } = (await this.configuration(provider)).serverMetadata();
    const known = this.keySets.get(`${provider.id} ${jwks_uri}`);
    if (known) return known;
    if (!jwks_uri) throw fail('sign_in.provider_unavailable', { reason: 'no keys' });
    const keys = createRemoteJWKSet(new URL(jwks_uri), {
      [joseFetch]: providerFetch(allowedHosts(provider)),
    });
    this.keySets.set(`${provider.id} ${jwks_uri}`, keys);
    return keys;
  }

  private async discover(provider: ProviderSettings): Promise<oidc.Configuration> {
    const hosts = allowedHosts(provider);
    const issuer = new URL(provider.issuer);
    const metadata = {
      token_endpoint_auth_method: provider.clientAuthentication,
      [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
    };
    const execute = [oidc.enableNonRepudiationChecks];
    if (issuer.protocol === 'http:' && environment().ALLOW_PRIVATE_PROVIDERS)
      execute.push(oidc.allowInsecureRequests);
    const options = { execute, timeout: 5, [oidc.customFetch]: providerFetch(hosts) };
    try {
      const configuration = await oidc.discovery(
        issuer,
        provider.clientId,
        metadata,
        await clientAuth(provider),
        options,
      );
      assertMetadata(configuration.serverMetadata(), provider, hosts);
      return configuration;
    } catch (error) {
      throw fail('sign_in.provider_unavailable', {}, error);
    }
  }
}

function allowedHosts(provider: ProviderSettings): string[] {
  return [new URL(provider.issuer).host, ...provider.endpointHosts];
}

/** The issuer is compared to the letter, and browsers are sent only to hosts that an operator allowed. */
function assertMetadata(metadata: oidc.ServerMetadata, provider: ProviderSettings, hosts: string[]): void {
  if (metadata.issuer !== provider.issuer) throw fail('provider.address_refused', { reason: 'issuer' });
  for (const endpoint of [metadata.authorization_endpoint, metadata.end_session_endpoint])
    if (endpoint !== undefined) assertAllowedAddress(new URL(endpoint), hosts);
}

async function clientAuth(provider: ProviderSettings): Promise<oidc.ClientAuth> {
  if (provider.clientAuthentication === 'private_key_jwt') return oidc.PrivateKeyJwt(await signingKey());
  return oidc.ClientSecretBasic(await unseal(provider.clientSecretSealed ?? ''));
}

async function signingKey(): Promise<{ key: CryptoKey; kid: string }> {
  const jwk = JSON.parse(environment().SIGNING_KEY) as JWK;
  return { key: (await importJWK(jwk, 'ES256')) as CryptoKey, kid: jwk.kid! };
}

/** The public half of the portal's key, for providers that verify private_key_jwt. */
export function publicKeys(): { keys: JWK[] } {
  const { kty, crv, x, y, kid } = JSON.parse(environment().SIGNING_KEY) as JWK;
  return { keys: [{ kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }] };
}
