import { definePolicy } from '@liaison/access';
import { isOperator } from '@liaison/request';
import type { OrganizationRow } from './organization.entity.js';

/** The directory is for everyone who is signed in; an unlisted organization is hidden by the database. */
export const organizationPolicy = definePolicy<OrganizationRow>()('organization', {
  read: (actor) => actor.kind === 'person',
  update: (actor) => isOperator(actor),
  suspend: (actor, row) => isOperator(actor) && row.kind !== 'operator' && row.state === 'active',
  reinstate: (actor, row) => isOperator(actor) && row.state === 'suspended',
});
