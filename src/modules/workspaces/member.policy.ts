import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';
import type { WorkspaceRole, WorkspaceState } from './workspace.entity.js';
import { isAtLeast } from './workspace.policy.js';

export interface MemberStanding {
  accountId: string;
  role: WorkspaceRole;
  endedAt: Date | null;
  callerRole: WorkspaceRole | null;
  workspaceState: WorkspaceState;
}

/** Managers manage everybody but owners; owners manage owners too. Leaving is another operation. */
const manages = (actor: Actor, row: MemberStanding) =>
  row.endedAt === null &&
  row.workspaceState === 'active' &&
  actor.kind === 'person' &&
  actor.accountId !== row.accountId &&
  isAtLeast(row.callerRole, row.role === 'owner' ? 'owner' : 'manager');

export const memberPolicy = definePolicy<MemberStanding>()('workspace_member', {
  read: (_actor, row) => row.callerRole !== null,
  changeRole: manages,
  remove: manages,
});
