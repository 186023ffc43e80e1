import { definePolicy } from '@liaison/access';
import { isOperator, type Actor } from '@liaison/request';
import type { FileState } from './document.entity.js';

/** What decides about a document that the database lets through: the caller's standing in its workspace, and the trash. */
export interface DocumentStanding {
  organizationId: string;
  createdBy: string;
  trashedAt: Date | null;
  erasedAt: Date | null;
  fileState: FileState;
  workspaceState: 'active' | 'archived';
  contributable: boolean;
  manageable: boolean;
  owned: boolean;
}

/** Managers, and contributors for what they shared themselves. */
const keeps = (actor: Actor, row: DocumentStanding) =>
  actor.kind === 'person' && (row.manageable || (row.contributable && row.createdBy === actor.accountId));
const changes = (actor: Actor, row: DocumentStanding) => row.workspaceState === 'active' && keeps(actor, row);
const isOf = (actor: Actor, organizationId: string) =>
  actor.kind === 'person' && actor.role === 'administrator' && actor.organizationId === organizationId;
/** What was spilled goes at once, from an archived workspace too; membership decides who sees it, so nobody reaches in from outside. */
const erases = (actor: Actor, row: DocumentStanding) =>
  row.erasedAt === null && (row.owned || isOf(actor, row.organizationId) || isOperator(actor));
const stays = (row: DocumentStanding) => row.trashedAt === null && row.erasedAt === null;

export const documentPolicy = definePolicy<DocumentStanding>()('document', {
  read: (actor, row) =>
    actor.kind === 'person' &&
    row.erasedAt === null &&
    (row.trashedAt === null || keeps(actor, row) || erases(actor, row)),
  download: (_actor, row) => stays(row) && ['arrived', 'clean'].includes(row.fileState),
  update: (actor, row) => stays(row) && changes(actor, row),
  trash: (actor, row) => stays(row) && changes(actor, row),
  restore: (actor, row) => row.trashedAt !== null && row.erasedAt === null && changes(actor, row),
  erase: erases,
});
