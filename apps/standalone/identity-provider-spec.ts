import type { JsonWebKey } from 'node:crypto';

/** A person whom a development provider knows. */
export interface ProviderPerson {
  subject: string;
  name: string;
  email: string;
  title: string;
  claims?: Record<string, unknown>;
}

/** A development provider: one issuer of one organization. */
export interface ProviderSpec {
  slug: string;
  organization: string;
  people: ProviderPerson[];
  client: {
    id: string;
    redirectUri: string;
    backChannelLogoutUri: string;
    postLogoutRedirectUri: string;
    /** Client authentication by secret, or by the portal's public keys. */
    secret?: string;
    jwks?: { keys: JsonWebKey[] };
  };
}
