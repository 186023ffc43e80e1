import { defineEvent } from '@liaison/events';

/** What happens to sign-ins and to the ways in; every subject is an id. */
export const SESSION_STARTED = defineEvent('session.started', {
  subject: 'session',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const SESSION_ENDED = defineEvent('session.ended', {
  subject: 'session',
  ends: 'sessions',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const PROVIDER_CREATED = defineEvent('provider.created', {
  subject: 'identity_provider',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const PROVIDER_CHANGED = defineEvent('provider.changed', {
  subject: 'identity_provider',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const PROVIDER_DISABLED = defineEvent('provider.disabled', {
  subject: 'identity_provider',
  ends: 'sessions',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const PROVIDER_ENABLED = defineEvent('provider.enabled', {
  subject: 'identity_provider',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const DOMAIN_ADDED = defineEvent('domain.added', {
  subject: 'email_domain',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const DOMAIN_VERIFIED = defineEvent('domain.verified', {
  subject: 'email_domain',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ACCOUNT_JOIN_REQUESTED = defineEvent('account_join.requested', {
  subject: 'account_join',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ACCOUNT_JOINED = defineEvent('account_join.confirmed', {
  subject: 'account_join',
  ends: 'sessions',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ACCOUNT_JOIN_DECLINED = defineEvent('account_join.declined', {
  subject: 'account_join',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
