import { Injectable } from '@nestjs/common';
import { environment } from '@liaison/config';
import { createRemoteJWKSet, customFetch as joseFetch, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { IdentityProviderRow } from './identity-provider.entity.js';
import { assertAllowedAddress, providerFetch } from './provider-fetch.js';
import { keyFor, signingKeys } from './portal-keys.js';
import { unseal } from './sealing.js';
import { fail } from './identity.errors.js';

const FRESH_MS = 10 * 60_000;
const FAILED_MS = 10_000;
const CLOCK_TOLERANCE_SECONDS = 30;

interface Entry {
  made: number;
  /** What it was made of. */
  settings: string;
  configuration: Promise<oidc.Configuration>;
  failed?: boolean;
}

export type ProviderSettings = Pick<
  IdentityProviderRow,
  | 'id'
  | 'issuer'
  | 'clientId'
  | 'clientAuthentication'
  | 'clientSecretSealed'
  | 'previousSecretSealed'
  | 'endpointHosts'
>;

/**
 * How the portal shows who it is. By secret: the present one, or the one before, while one takes over from the other. By key: for
 * the issuer (draft-ietf-oauth-rfc7523bis), or for the token endpoint, which Entra ID and login.gov ask for (RFC 7523, 3); both at
 * once are refused by others.
 */
export type Proof = 'usual' | 'other';

/** Providers as openid-client knows them. Metadata is kept ten minutes; a failure for ten seconds, so that nobody hammers. */
@Injectable()
export class ProviderClient {
  private readonly entries = new Map<string, Entry>();
  private readonly taken = new Map<string, Proof>();
  private readonly keySets = new Map<string, JWTVerifyGetKey>();

  /** What is changed of a provider holds for the next sign-in, also by another portal. */
  async configuration(provider: ProviderSettings, proof: Proof = 'usual'): Promise<oidc.Configuration> {
    const settings = settingsOf(provider);
    const known = this.entries.get(`${provider.id} ${proof}`);
    const isFresh = known && Date.now() - known.made < (known.failed ? FAILED_MS : FRESH_MS);
    if (isFresh && known.settings === settings) return known.configuration;
    const entry: Entry = { made: Date.now(), settings, configuration: this.discover(provider, proof) };
    entry.configuration.catch(() => (entry.failed = true));
    this.entries.set(`${provider.id} ${proof}`, entry);
    return entry.configuration;
  }

  /** In which order a provider is shown who the portal is: as it was taken last, first. */
  proofsFor(provider: ProviderSettings): Proof[] {
    const { clientAuthentication, previousSecretSealed } = provider;
    if (clientAuthentication === 'client_secret_basic' && !previousSecretSealed) return ['usual'];
    return this.taken.get(provider.id) === 'other' ? ['other', 'usual'] : ['usual', 'other'];
  }

  remember({ id }: ProviderSettings, proof: Proof): void {
    this.taken.set(id, proof);
  }

  /** The provider's keys, with jose's own limit on how often they are fetched again. */
  async keys(provider: ProviderSettings): Promise<JWTVerifyGetKey> {
    const { jwks_uri } = (await this.configuration(provider)).serverMetadata();
    const known = this.keySets.get(`${provider.id} ${provider.endpointHosts.join()} ${jwks_uri}`);
    if (known) return known;
    if (!jwks_uri) throw fail('sign_in.provider_unavailable', { reason: 'no keys' });
    const keys = createRemoteJWKSet(new URL(jwks_uri), {
      [joseFetch]: providerFetch(allowedHosts(provider)),
    });
    this.keySets.set(`${provider.id} ${provider.endpointHosts.join()} ${jwks_uri}`, keys);
    return keys;
  }

  private async discover(provider: ProviderSettings, proof: Proof): Promise<oidc.Configuration> {
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
        await clientAuth(provider, proof),
        options,
      );
      assertMetadata(configuration.serverMetadata(), provider, hosts);
      return configuration;
    } catch (error) {
      throw fail('sign_in.provider_unavailable', {}, error);
    }
  }
}

function settingsOf(provider: ProviderSettings): string {
  const { issuer, clientId, clientAuthentication, clientSecretSealed, previousSecretSealed } = provider;
  return JSON.stringify([
    issuer,
    clientId,
    clientAuthentication,
    clientSecretSealed,
    previousSecretSealed,
    provider.endpointHosts,
  ]);
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

async function clientAuth(provider: ProviderSettings, proof: Proof): Promise<oidc.ClientAuth> {
  if (provider.clientAuthentication === 'client_secret_basic') {
    const sealed = proof === 'usual' ? provider.clientSecretSealed : provider.previousSecretSealed;
    return oidc.ClientSecretBasic(await unseal(sealed ?? ''));
  }
  const keys = await signingKeys();
  return (server, client, body, headers) => {
    const key = keyFor(keys, server.token_endpoint_auth_signing_alg_values_supported);
    const audience = proof === 'usual' ? server.issuer : server.token_endpoint!;
    const sign = oidc.PrivateKeyJwt(key, {
      [oidc.modifyAssertion]: (_header, payload) => {
        payload['aud'] = audience;
      },
    });
    return sign(server, client, body, headers);
  };
}
