import { definePolicy } from '@liaison/access';
import { isOperator, type Actor } from '@liaison/request';
import type { AccountJoinState } from './account-join.entity.js';

export interface AccountJoinStanding {
  organizationId: string;
  accountId: string;
  joinedId: string;
  requestedBy: string;
  state: AccountJoinState;
  possible: boolean;
}

const runs = (actor: Actor, row: AccountJoinStanding) =>
  isOperator(actor) ||
  (actor.kind === 'person' && actor.role === 'administrator' && actor.organizationId === row.organizationId);

/** Nobody decides about their own accounts. */
const decides = (actor: Actor, row: AccountJoinStanding) =>
  actor.kind === 'person' &&
  runs(actor, row) &&
  row.state === 'open' &&
  actor.accountId !== row.accountId &&
  actor.accountId !== row.joinedId;

/** To be taken for somebody is to have all that is theirs: one administrator asks, and another confirms. */
export const accountJoinPolicy = definePolicy<AccountJoinStanding>()('account_join', {
  read: runs,
  confirm: (actor, row) =>
    decides(actor, row) && row.possible && actor.kind === 'person' && actor.accountId !== row.requestedBy,
  decline: decides,
});
