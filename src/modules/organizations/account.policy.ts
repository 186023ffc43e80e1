import { definePolicy } from '@liaison/access';
import { isOperator, type Actor } from '@liaison/request';
import type { AccountRow } from './account.entity.js';

const administers = (actor: Actor, row: AccountRow) =>
  actor.kind === 'person' &&
  actor.accountId !== row.id &&
  (isOperator(actor) || (actor.role === 'administrator' && actor.organizationId === row.organizationId));

/** People are run by their organization's administrators and by NIRU's; nobody changes their own account. */
export const accountPolicy = definePolicy<AccountRow>()('account', {
  read: (actor, row) =>
    actor.kind === 'person' && (actor.organizationId === row.organizationId || isOperator(actor)),
  validate: (actor, row) => administers(actor, row) && row.state === 'pending',
  disable: (actor, row) => administers(actor, row) && row.state !== 'disabled',
  reinstate: (actor, row) => administers(actor, row) && row.state === 'disabled',
  // A responder is of no organization's daily work, so NIRU vets, and never an administrator.
  vet: (actor, row) =>
    isOperator(actor) && administers(actor, row) && row.role === 'member' && row.state !== 'disabled',
  join: (actor, row) => administers(actor, row) && row.state !== 'disabled',
  changeRole: (actor, row) => administers(actor, row) && row.state === 'active',
});
