import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';
import type { WorkspaceKind, WorkspaceRole, WorkspaceState } from './workspace.entity.js';

/** What decides: the caller's role, or null without a membership in force, what it is, and whether it is archived. */
export interface WorkspaceStanding {
  organizationId: string;
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
const keptFor = (least: WorkspaceRole) => (actor: Actor, row: WorkspaceStanding) =>
  isKept(row) && openFor(least)(actor, row);

/** Membership decides, for NIRU's administrators too: there is no silent super-user. */
export const workspacePolicy = definePolicy<WorkspaceStanding>()('workspace', {
  read: (_actor, row) => row.role !== null,
  contribute: openFor('contributor'),
  update: keptFor('manager'),
  addMember: keptFor('manager'),
  answerJoinRequests: keptFor('manager'),
  // A manager who came in from a partner brings no others in.
  offerAgreement: (actor, row) =>
    actor.kind === 'person' && actor.organizationId === row.organizationId && keptFor('manager')(actor, row),
  archive: keptFor('owner'),
  reopen: (_actor, row) => isKept(row) && row.state === 'archived' && row.role === 'owner',
  leave: (_actor, row) => isKept(row) && row.role !== null,
});
