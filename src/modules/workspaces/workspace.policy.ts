import { definePolicy } from '@liaison/access';
import type { WorkspaceKind, WorkspaceRole, WorkspaceState } from './workspace.entity.js';

/** What decides: the caller's role, or null without a membership in force, what it is, and whether it is archived. */
export interface WorkspaceStanding {
  role: WorkspaceRole | null;
  kind: WorkspaceKind;
  state: WorkspaceState;
}

const RANK = { reader: 1, contributor: 2, manager: 3, owner: 4 } as const;

export function isAtLeast(role: WorkspaceRole | null, least: WorkspaceRole): boolean {
  return role !== null && RANK[role] >= RANK[least];
}

/** What its incident decides of a room is not decided here. */
const isKept = ({ kind }: WorkspaceStanding) => kind === 'workspace';
const openFor = (least: WorkspaceRole) => (_actor: unknown, row: WorkspaceStanding) =>
  row.state === 'active' && isAtLeast(row.role, least);
const keptFor = (least: WorkspaceRole) => (actor: unknown, row: WorkspaceStanding) =>
  isKept(row) && openFor(least)(actor, row);

/** Membership decides, for NIRU's administrators too: there is no silent super-user. */
export const workspacePolicy = definePolicy<WorkspaceStanding>()('workspace', {
  read: (_actor, row) => row.role !== null,
  contribute: openFor('contributor'),
  update: keptFor('manager'),
  addMember: keptFor('manager'),
  answerJoinRequests: keptFor('manager'),
  offerAgreement: keptFor('manager'),
  archive: keptFor('owner'),
  reopen: (_actor, row) => isKept(row) && row.state === 'archived' && row.role === 'owner',
  leave: (_actor, row) => isKept(row) && row.role !== null,
});
