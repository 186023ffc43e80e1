import { definePolicy } from '@liaison/access';
import type { WorkspaceRole, WorkspaceState } from './workspace.entity.js';

/** What decides: the caller's role, or null without a membership in force, and whether the workspace is archived. */
export interface WorkspaceStanding {
  role: WorkspaceRole | null;
  state: WorkspaceState;
}

const RANK = { reader: 1, contributor: 2, manager: 3, owner: 4 } as const;

export function isAtLeast(role: WorkspaceRole | null, least: WorkspaceRole): boolean {
  return role !== null && RANK[role] >= RANK[least];
}

const openFor = (least: WorkspaceRole) => (_actor: unknown, row: WorkspaceStanding) =>
  row.state === 'active' && isAtLeast(row.role, least);

/** Membership decides, for NIRU's administrators too: there is no silent super-user. */
export const workspacePolicy = definePolicy<WorkspaceStanding>()('workspace', {
  read: (_actor, row) => row.role !== null,
  contribute: openFor('contributor'),
  update: openFor('manager'),
  addMember: openFor('manager'),
  answerJoinRequests: openFor('manager'),
  offerAgreement: openFor('manager'),
  archive: openFor('owner'),
  reopen: (_actor, row) => row.state === 'archived' && row.role === 'owner',
  leave: (_actor, row) => row.role !== null,
});
