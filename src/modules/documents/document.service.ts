import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import type { PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { failInWorkspace, WorkspaceService } from '../workspaces/index.js';
import { DocumentRow, type DocumentView } from './document.entity.js';
import * as events from './document.events.js';
import {
  COLUMNS_TO_READ,
  DOCUMENT_COLUMNS,
  documentJoins,
  listStatement,
  type DocumentFilter,
  type DocumentSort,
  type Extent,
} from './document.list.js';
import { documentPolicy } from './document.policy.js';
import { fail } from './documents.errors.js';

export type DocumentChange = Partial<Pick<DocumentRow, 'title' | 'description' | 'language' | 'tags'>>;

const FIND = statement<{ id: string }, DocumentView>(
  'document.find',
  `select ${DOCUMENT_COLUMNS} from liaison.document d ${documentJoins()} where d.id = :id`,
);
const FIND_TO_READ = statement<{ id: string }, DocumentView>(
  'document.find_to_read',
  `select ${COLUMNS_TO_READ} from liaison.document d ${documentJoins()} where d.id = :id`,
);
/** Keeps it as it was read until the transaction ends. Times leave the portal with milliseconds. */
const HOLD = statement<{ id: string; unchangedSince: Date }, { id: string }>(
  'document.hold',
  `select id from liaison.document where id = :id and date_trunc('milliseconds', updated_at) = :unchangedSince for update`,
);
const FIND_BY_FILE = statement<{ fileId: string }, DocumentView>(
  'document.find_by_file',
  `select ${DOCUMENT_COLUMNS} from liaison.document_version v join liaison.document d on d.id = v.document_id ${documentJoins('v.file_id')}
       where v.file_id = :fileId`,
);
const ERASE = statement<{ id: string; reason: string }, { erased: boolean }>(
  'document.erase',
  'select fence.erase_document(:id, :reason) as erased',
);
@Injectable()
export class DocumentService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
  ) {}

  /** One document; with the caller's standing towards it when that is asked for. */
  async find(id: string, standing: boolean): Promise<DocumentView> {
    const [row] = await this.db.alone(standing ? FIND : FIND_TO_READ, { id });
    return this.permitted('read', row);
  }

  /** The document that a file is of, if the caller may see it. */
  async findVisibleByFile(fileId: string): Promise<DocumentView | null> {
    const [row] = await this.db.run(FIND_BY_FILE, { fileId });
    return row && documentPolicy.read(this.db.actor, row) ? row : null;
  }

  /** The document if the caller may see it: for deliveries, where a hidden one is simply not sent. */
  async findVisible(id: string): Promise<DocumentView | null> {
    const [row] = await this.db.run(FIND, { id });
    return row && documentPolicy.read(this.db.actor, row) ? row : null;
  }

  /** Documents that the caller may see, with as much of each as the extent says. One row more than the page, if there is one. */
  async list(
    filter: DocumentFilter,
    sort: DocumentSort,
    page: PageArgs,
    extent: Extent,
  ): Promise<DocumentView[]> {
    if (filter.workspaceId) {
      await this.db.identify();
      await this.workspaces.find(filter.workspaceId);
    }
    const list = listStatement(filter, sort, page, await this.db.breadth(), extent);
    return this.db.composedAlone<DocumentView>(list);
  }

  /** Throws the reason where the caller may not share in a workspace: `request.not_found`, `access.refused`, `workspace.archived`. */
  async assertMayShare(workspaceId: string): Promise<void> {
    await this.workspaces.loadFor('contribute', workspaceId);
  }

  /** Throws `request.conflict` when it is not as it was read any more. */
  async update(id: string, change: DocumentChange, unchangedSince?: Date | null): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('update', id);
    if (unchangedSince && !(await this.db.run(HOLD, { id, unchangedSince })).length)
      throw fail('request.conflict');
    await this.db.rows(DocumentRow, (rows) => rows.update({ id }, { ...change, updatedAt: new Date() }));
    await this.outbox.record(events.DOCUMENT_UPDATED, id, workspaceId);
    return this.loadFor('read', id);
  }

  async trash(id: string): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('trash', id);
    const trashedBy = this.db.person.accountId;
    await this.db.rows(DocumentRow, (rows) => rows.update({ id }, { trashedAt: new Date(), trashedBy }));
    await this.outbox.record(events.DOCUMENT_TRASHED, id, workspaceId);
    return this.loadFor('read', id);
  }

  async restore(id: string): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('restore', id);
    await this.db.rows(DocumentRow, (rows) => rows.update({ id }, { trashedAt: null, trashedBy: null }));
    await this.outbox.record(events.DOCUMENT_RESTORED, id, workspaceId);
    return this.loadFor('read', id);
  }

  /** Erases a document with its files, for good. The objects are removed by the worker, and by then nobody gets them any more. */
  async erase(id: string, reason: string): Promise<void> {
    const { workspaceId } = await this.loadFor('erase', id);
    const [row] = await this.db.run(ERASE, { id, reason });
    if (row?.erased) await this.outbox.record(events.DOCUMENT_ERASED, id, workspaceId);
  }

  /** Loads a document for an action, or throws: not found when hidden, a reason when there is one, refused otherwise. */
  async loadFor(action: keyof typeof documentPolicy, id: string): Promise<DocumentView> {
    const [row] = await this.db.run(FIND, { id });
    return this.permitted(action, row);
  }

  /** The document that a file is of, with that file, for downloading. Throws as `loadFor`. */
  async loadByFile(fileId: string): Promise<DocumentView> {
    const [row] = await this.db.run(FIND_BY_FILE, { fileId });
    return this.permitted('download', row);
  }

  private permitted(action: keyof typeof documentPolicy, row: DocumentView | undefined): DocumentView {
    const { actor } = this.db;
    if (row?.erasedAt) throw erased(row);
    authorize(documentPolicy, 'read', actor, row);
    if (row && !documentPolicy[action](actor, row)) throw reason(action, row);
    return row!;
  }
}

/** Members knew of it, so they learn that it is gone; its title is gone, too. */
function erased({ erasedAt, erasedByName, erasureReason }: DocumentView) {
  return fail('document.erased', { erasedAt, erasedBy: erasedByName, reason: erasureReason });
}

function reason(action: keyof typeof documentPolicy, row: DocumentView) {
  if (action === 'erase') return fail('access.refused');
  if (row.workspaceState === 'archived' && action !== 'download')
    return failInWorkspace('workspace.archived');
  if (action === 'restore' && row.trashedAt === null) return fail('document.not_in_trash');
  if (action !== 'restore' && row.trashedAt !== null) return fail('document.in_trash');
  if (action === 'download' && row.fileState === 'held') return fail('file.held');
  if (action === 'download' && row.fileState === 'refused') return fail('file.refused');
  return fail('access.refused');
}
