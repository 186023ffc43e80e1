import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';
import type { WorkspaceKind, WorkspaceRole, WorkspaceState } from './workspace.entity.js';
import { isAtLeast } from './workspace.policy.js';

export interface MemberStanding {
  accountId: string;
  role: WorkspaceRole;
  endedAt: Date | null;
  callerRole: WorkspaceRole | null;
  workspaceState: WorkspaceState;
  workspaceKind: WorkspaceKind;
}

/** Managers manage everybody but owners; owners manage owners too. Leaving is another operation, and a room’s people are its incident’s. */
const manages = (actor: Actor, row: MemberStanding) =>
  row.endedAt === null &&
  row.workspaceState === 'active' &&
  row.workspaceKind === 'workspace' &&
  actor.kind === 'person' &&
  actor.accountId !== row.accountId &&
  isAtLeast(row.callerRole, row.role === 'owner' ? 'owner' : 'manager');

export const memberPolicy = definePolicy<MemberStanding>()('workspace_member', {
  read: (_actor, row) => row.callerRole !== null,
  changeRole: manages,
  remove: manages,
});
