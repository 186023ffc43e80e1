import { defineEvent } from '@liaison/events';

/** What happens to organizations and their people; every subject is an id. */
export const ORGANIZATION_CREATED = defineEvent('organization.created', {
  subject: 'organization',
  ends: 'nothing',
  refreshes: null,
  concerns: 'operator',
  audited: true,
});
export const ORGANIZATION_UPDATED = defineEvent('organization.updated', {
  subject: 'organization',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ORGANIZATION_SUSPENDED = defineEvent('organization.suspended', {
  subject: 'organization',
  ends: 'sessions',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ORGANIZATION_REINSTATED = defineEvent('organization.reinstated', {
  subject: 'organization',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ACCOUNT_VALIDATED = defineEvent('account.validated', {
  subject: 'account',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const ACCOUNT_DISABLED = defineEvent('account.disabled', {
  subject: 'account',
  ends: 'sessions',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const ACCOUNT_REINSTATED = defineEvent('account.reinstated', {
  subject: 'account',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const ACCOUNT_ROLE_CHANGED = defineEvent('account.role_changed', {
  subject: 'account',
  ends: 'sessions',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const RESPONDER_VETTED = defineEvent('account.responder_vetted', {
  subject: 'account',
  ends: 'sessions',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
