/** What happens to sign-ins and to the ways in; every subject is an id. */
export const SESSION_STARTED = 'session.started';
export const SESSION_ENDED = 'session.ended';
export const PROVIDER_CREATED = 'provider.created';
export const PROVIDER_DISABLED = 'provider.disabled';
export const PROVIDER_ENABLED = 'provider.enabled';
export const DOMAIN_ADDED = 'domain.added';
export const DOMAIN_VERIFIED = 'domain.verified';
