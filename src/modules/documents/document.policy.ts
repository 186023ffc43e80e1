import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';

/** What decides about a document that the database lets through: the caller's standing in its workspace, and the trash. */
export interface DocumentStanding {
  createdBy: string;
  trashedAt: Date | null;
  workspaceState: 'active' | 'archived';
  contributable: boolean;
  manageable: boolean;
}

/** Managers, and contributors for what they shared themselves. */
const keeps = (actor: Actor, row: DocumentStanding) =>
  actor.kind === 'person' && (row.manageable || (row.contributable && row.createdBy === actor.accountId));
const changes = (actor: Actor, row: DocumentStanding) => row.workspaceState === 'active' && keeps(actor, row);

export const documentPolicy = definePolicy<DocumentStanding>()('document', {
  read: (actor, row) => actor.kind === 'person' && (row.trashedAt === null || keeps(actor, row)),
  download: (_actor, row) => row.trashedAt === null,
  update: (actor, row) => row.trashedAt === null && changes(actor, row),
  trash: (actor, row) => row.trashedAt === null && changes(actor, row),
  restore: (actor, row) => row.trashedAt !== null && changes(actor, row),
});
