import type { IdentityProviderRow } from './identity-provider.entity.js';
import { fail } from './identity.errors.js';

/** What an ID token states about the authentication; OpenID Connect Core 2. */
export interface AuthenticationClaims {
  iat: number;
  auth_time?: unknown;
  acr?: unknown;
  amr?: unknown;
}

const OLDEST_TOKEN_SECONDS = 600;
const CLOCK_TOLERANCE_SECONDS = 60;

type Requirements = Pick<IdentityProviderRow, 'requiredAcr' | 'requiredAmr' | 'maxAuthenticationAge'>;

/**
 * Checks what openid-client leaves to the portal: the age of the token, and the strength and age of the authentication.
 * A claim that is required and absent or of the wrong type fails: the check is closed, not open.
 */
export function assertAssurance(
  claims: AuthenticationClaims,
  required: Requirements,
  now = Date.now() / 1000,
): void {
  if (claims.iat > now + CLOCK_TOLERANCE_SECONDS || claims.iat < now - OLDEST_TOKEN_SECONDS)
    throw fail('sign_in.refused_by_provider', { reason: 'iat' });
  if (required.requiredAcr.length && !required.requiredAcr.some((acr) => acr === claims.acr))
    throw fail('sign_in.assurance_too_low', { reason: 'acr' });
  const methods = methodsOf(claims.amr);
  if (!required.requiredAmr.every((method) => methods.includes(method)))
    throw fail('sign_in.assurance_too_low', { reason: 'amr' });
  assertRecent(claims.auth_time, required.maxAuthenticationAge, now);
}

export function methodsOf(amr: unknown): string[] {
  return Array.isArray(amr)
    ? amr.filter((method): method is string => typeof method === 'string').slice(0, 20)
    : [];
}

function assertRecent(authenticatedAt: unknown, maximumAge: number | null, now: number): void {
  if (
    authenticatedAt !== undefined &&
    (typeof authenticatedAt !== 'number' || authenticatedAt > now + CLOCK_TOLERANCE_SECONDS)
  )
    throw fail('sign_in.refused_by_provider', { reason: 'auth_time' });
  if (maximumAge === null) return;
  if (typeof authenticatedAt !== 'number' || authenticatedAt < now - maximumAge - CLOCK_TOLERANCE_SECONDS)
    throw fail('sign_in.assurance_too_low', { reason: 'auth_time' });
}
