import { definePolicy } from '@liaison/access';
import { isOperator } from '@liaison/request';
import type { IdentityProviderRow } from './identity-provider.entity.js';

/** NIRU's administrators run providers; an organization's own administrators see theirs. */
export const identityProviderPolicy = definePolicy<IdentityProviderRow>()('identity_provider', {
  read: (actor, row) =>
    isOperator(actor) ||
    (actor.kind === 'person' &&
      actor.role === 'administrator' &&
      actor.organizationId === row.organizationId),
  update: (actor) => isOperator(actor),
  disable: (actor, row) => isOperator(actor) && row.state === 'active',
  enable: (actor, row) => isOperator(actor) && row.state === 'disabled',
  addDomain: (actor) => isOperator(actor),
});
