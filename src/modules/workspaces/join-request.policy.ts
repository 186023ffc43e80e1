import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';
import type { JoinRequestState } from './join-request.entity.js';
import type { WorkspaceRole } from './workspace.entity.js';
import { isAtLeast } from './workspace.policy.js';

export interface JoinRequestStanding {
  accountId: string;
  state: JoinRequestState;
  callerRole: WorkspaceRole | null;
}

const isOwn = (actor: Actor, row: JoinRequestStanding) =>
  actor.kind === 'person' && actor.accountId === row.accountId;

export const joinRequestPolicy = definePolicy<JoinRequestStanding>()('join_request', {
  read: (actor, row) => isOwn(actor, row) || isAtLeast(row.callerRole, 'manager'),
  withdraw: (actor, row) => isOwn(actor, row) && row.state === 'open',
  answer: (_actor, row) => isAtLeast(row.callerRole, 'manager') && row.state === 'open',
});
