import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import type { PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { WorkspaceService } from '../workspaces/index.js';
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

export type NewDocument = Pick<
  DocumentRow,
  'id' | 'workspaceId' | 'fileId' | 'title' | 'description' | 'language' | 'tags'
>;
export type DocumentChange = Partial<Pick<DocumentRow, 'title' | 'description' | 'language' | 'tags'>>;

const FIND = `select ${DOCUMENT_COLUMNS} from liaison.document d ${DOCUMENT_JOINS} where d.id = $1`;

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
    const [row] = await this.db.prepared<DocumentView>('document.find', FIND, [id]);
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
    const statement = listStatement(filter, sort, page, this.db.breadth, standing);
    return this.db.prepared<DocumentView>(statement.name, statement.text, statement.values);
  }

  /** Shares a stored file. The caller is its author, the caller's organization its originator. */
  async share(input: NewDocument): Promise<void> {
    await this.workspaces.loadFor('contribute', input.workspaceId);
    const { accountId, organizationId } = this.db.person;
    const { id, workspaceId, fileId, title, description, language, tags } = input;
    await this.db.prepared(
      'document.insert',
      `insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, language, tags, created_by, author_name)
       select $1, $2, $3, $4, $5, $6, $7, $8, a.id, a.name from liaison.account a where a.id = $9`,
      [id, organizationId, workspaceId, fileId, title, description, language, tags, accountId],
    );
    await this.outbox.record(events.DOCUMENT_SHARED, input.id, input.workspaceId);
  }

  async update(id: string, change: DocumentChange): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('update', id);
    await this.db.repository(DocumentRow).update({ id }, { ...change, updatedAt: new Date() });
    await this.outbox.record(events.DOCUMENT_UPDATED, id, workspaceId);
    return this.loadFor('read', id);
  }

  async trash(id: string): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('trash', id);
    const trashedBy = this.db.person.accountId;
    await this.db.repository(DocumentRow).update({ id }, { trashedAt: new Date(), trashedBy });
    await this.outbox.record(events.DOCUMENT_TRASHED, id, workspaceId);
    return this.loadFor('read', id);
  }

  async restore(id: string): Promise<DocumentView> {
    const { workspaceId } = await this.loadFor('restore', id);
    await this.db.repository(DocumentRow).update({ id }, { trashedAt: null, trashedBy: null });
    await this.outbox.record(events.DOCUMENT_RESTORED, id, workspaceId);
    return this.loadFor('read', id);
  }

  /** Loads a document for an action, or throws: not found when hidden, a reason when there is one, refused otherwise. */
  async loadFor(action: keyof typeof documentPolicy, id: string): Promise<DocumentView> {
    const { actor } = this.db;
    const [row] = await this.db.prepared<DocumentView>('document.find', FIND, [id]);
    authorize(documentPolicy, 'read', actor, row);
    if (row && !documentPolicy[action](actor, row)) throw reason(action, row);
    return row!;
  }
}

function reason(action: keyof typeof documentPolicy, row: DocumentView) {
  if (row.workspaceState === 'archived' && action !== 'download') return fail('workspace.archived');
  if (action === 'restore' && row.trashedAt === null) return fail('document.not_in_trash');
  if (action !== 'restore' && row.trashedAt !== null) return fail('document.in_trash');
  return fail('access.refused');
}
