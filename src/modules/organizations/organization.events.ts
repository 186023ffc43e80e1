/** What happens to organizations and their people; every subject is an id. */
export const ORGANIZATION_CREATED = 'organization.created';
export const ORGANIZATION_UPDATED = 'organization.updated';
export const ORGANIZATION_SUSPENDED = 'organization.suspended';
export const ORGANIZATION_REINSTATED = 'organization.reinstated';
export const ACCOUNT_VALIDATED = 'account.validated';
export const ACCOUNT_DISABLED = 'account.disabled';
export const ACCOUNT_REINSTATED = 'account.reinstated';
export const ACCOUNT_ROLE_CHANGED = 'account.role_changed';
export const RESPONDER_VETTED = 'account.responder_vetted';
