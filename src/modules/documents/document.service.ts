import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import type { PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { failInWorkspace, WorkspaceService } from '../workspaces/index.js';
import { DocumentRow, type DocumentView } from './document.entity.js';
import * as events from './document.events.js';
import {
  DOCUMENT_COLUMNS,
  DOCUMENT_JOINS,
  listStatement,
  type DocumentFilter,
  type DocumentSort,
} from './document.list.js';
import { documentPolicy } from './document.policy.js';
import { fail } from './documents.errors.js';

export type NewDocument = Pick<
  DocumentRow,
  'id' | 'workspaceId' | 'fileId' | 'title' | 'description' | 'language' | 'tags'
>;
export type DocumentChange = Partial<Pick<DocumentRow, 'title' | 'description' | 'language' | 'tags'>>;

const FIND = statement<{ id: string }, DocumentView>(
  'document.find',
  `select ${DOCUMENT_COLUMNS} from liaison.document d ${DOCUMENT_JOINS} where d.id = :id`,
);
const SHARE = statement<{
  id: string;
  organizationId: string;
  workspaceId: string;
  fileId: string;
  title: string;
  description: string;
  language: string;
  tags: string[];
  accountId: string;
}>(
  'document.insert',
  `insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, language, tags, created_by, author_name)
       select :id, :organizationId, :workspaceId, :fileId, :title, :description, :language, :tags, a.id, a.name from fence.people a where a.id = :accountId`,
);

@Injectable()
export class DocumentService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
  ) {}

  find(id: string): Promise<DocumentView> {
    return this.loadFor('read', id);
  }

  /** The document if the caller may see it: for deliveries, where a hidden one is simply not sent. */
  async findVisible(id: string): Promise<DocumentView | null> {
    const [row] = await this.db.run(FIND, { id });
    return row && documentPolicy.read(this.db.actor, row) ? row : null;
  }

  /** Documents that the caller may see; with their standing towards each when it is asked for. One row more than the page, if there is one. */
  async list(
    filter: DocumentFilter,
    sort: DocumentSort,
    page: PageArgs,
    standing: boolean,
  ): Promise<DocumentView[]> {
    if (filter.workspaceId) await this.workspaces.find(filter.workspaceId);
    return this.db.composed<DocumentView>(listStatement(filter, sort, page, this.db.breadth, standing));
  }

  /** Shares a stored file. The caller is its author, the caller's organization its originator. */
  async share(input: NewDocument): Promise<void> {
    await this.workspaces.loadFor('contribute', input.workspaceId);
    const { accountId, organizationId } = this.db.person;
    const { id, workspaceId, fileId, title, description, language, tags } = input;
    await this.db.run(SHARE, {
      id,
      organizationId,
      workspaceId,
      fileId,
      title,
      description,
      language,
      tags,
      accountId,
    });
    await this.outbox.record(events.DOCUMENT_SHARED, input.id, input.workspaceId);
  }

  async update(id: string, change: DocumentChange): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('update', id);
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

  /** Loads a document for an action, or throws: not found when hidden, a reason when there is one, refused otherwise. */
  async loadFor(action: keyof typeof documentPolicy, id: string): Promise<DocumentView> {
    const { actor } = this.db;
    const [row] = await this.db.run(FIND, { id });
    authorize(documentPolicy, 'read', actor, row);
    if (row && !documentPolicy[action](actor, row)) throw reason(action, row);
    return row!;
  }
}

function reason(action: keyof typeof documentPolicy, row: DocumentView) {
  if (row.workspaceState === 'archived' && action !== 'download')
    return failInWorkspace('workspace.archived');
  if (action === 'restore' && row.trashedAt === null) return fail('document.not_in_trash');
  if (action !== 'restore' && row.trashedAt !== null) return fail('document.in_trash');
  return fail('access.refused');
}
