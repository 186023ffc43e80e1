import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const READABLE = 'workspace_id = any ((select fence.readable())::uuid[])';
const CONTRIBUTABLE = 'workspace_id = any ((select fence.contributable())::uuid[])';
const OWN = 'organization_id = (select fence.organization_id())';

/** What is shared, the files under it, and uploads under way. */
export class Documents1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.uploads(runner);
    await this.files(runner);
    await this.documents(runner);
  }

  private async uploads(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'upload',
      comment:
        'A file on its way in. The object store knows how much of it has arrived; this row is removed when it is complete.',
      columns: `
        id uuid primary key,
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        account_id uuid not null references liaison.account (id),
        size bigint not null check (size >= 0),
        name text not null check (length(name) between 1 and 255),
        metadata jsonb not null,
        store_reference text,
        created_at timestamptz not null default now(),
        touched_at timestamptz not null default now(),
        abandoned_at timestamptz`,
      comments: {
        id: 'Identifier; the key of the object, and of the document that it becomes.',
        organization_id: 'The organization of the person who uploads.',
        workspace_id: 'Where the document will be.',
        account_id: 'Who uploads.',
        size: 'Bytes announced.',
        name: 'File name as announced; a name only, never a path.',
        metadata: 'Title, description, language and tags for the document.',
        store_reference: 'The object store’s own reference of the unfinished object.',
        created_at: 'When it began.',
        touched_at: 'When bytes last arrived; cleaned up a day later.',
        abandoned_at: 'When the worker began to clean it up; it can no longer be completed.',
      },
      index: 'workspace_id, account_id',
      policies: {
        select: `(account_id = (select fence.account_id()) and ${CONTRIBUTABLE}) or ((select fence.is_system()) and ${OWN})`,
        insert: `account_id = (select fence.account_id()) and ${OWN} and ${CONTRIBUTABLE}`,
        update: `(account_id = (select fence.account_id()) and ${CONTRIBUTABLE}) or ((select fence.is_system()) and ${OWN})`,
        delete: `account_id = (select fence.account_id()) or ((select fence.is_system()) and ${OWN})`,
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'workspace_id', 'account_id', 'size', 'name', 'metadata'],
        update: ['store_reference', 'touched_at', 'abandoned_at'],
        delete: true,
      },
    });
    await runner.query('create index upload_touched on liaison.upload (touched_at)');
  }

  private async files(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'file',
      comment: 'A stored object, whole and fingerprinted.',
      columns: `
        id uuid primary key,
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        name text not null check (length(name) between 1 and 255),
        size bigint not null check (size >= 0),
        media_type text not null check (length(media_type) between 3 and 200),
        sha256 bytea not null check (length(sha256) = 32),
        created_at timestamptz not null default now()`,
      comments: {
        id: 'Identifier and key of the object in the store.',
        organization_id: 'The organization that it comes from.',
        workspace_id: 'The workspace that holds it.',
        name: 'File name for downloads.',
        size: 'Bytes.',
        media_type: 'Type by content.',
        sha256: 'Fingerprint, computed while it came in and checked when it is read.',
        created_at: 'When it was complete.',
      },
      index: 'workspace_id, created_at',
      policies: { select: READABLE, insert: `${OWN} and ${CONTRIBUTABLE}` },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'workspace_id', 'name', 'size', 'media_type', 'sha256'],
      },
    });
  }

  private async documents(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'document',
      comment: 'What is shared in a workspace.',
      columns: `
        id uuid primary key,
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        file_id uuid not null references liaison.file (id),
        title text not null check (length(title) between 1 and 300),
        description text not null default '' check (length(description) <= 5000),
        language text not null default 'und' check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$'),
        tags text[] not null default '{}' check (cardinality(tags) <= 30),
        created_by uuid not null references liaison.account (id),
        author_name text not null check (length(author_name) between 1 and 200),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        trashed_at timestamptz,
        trashed_by uuid references liaison.account (id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that it comes from.',
        workspace_id: 'The workspace that holds it.',
        file_id: 'Its file.',
        title: 'Title.',
        description: 'What it is about.',
        language: 'Language, BCP 47; und when unknown.',
        tags: 'Tags.',
        created_by: 'Who shared it.',
        author_name:
          'Their name when they shared it; the record of who said so does not change with the account.',
        created_at: 'When it was shared.',
        updated_at: 'When its description last changed.',
        trashed_at: 'When it went to the trash; null while it is out of it.',
        trashed_by: 'Who put it there.',
      },
      index: 'workspace_id, created_at desc, id desc',
      indexWhere: 'trashed_at is null',
      policies: {
        select: READABLE,
        insert: `${OWN} and created_by = (select fence.account_id()) and ${CONTRIBUTABLE}`,
        // Managers, and contributors for what they shared themselves.
        update: `workspace_id = any ((select fence.manageable())::uuid[])
          or (created_by = (select fence.account_id()) and ${CONTRIBUTABLE})`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'workspace_id',
          'file_id',
          'title',
          'description',
          'language',
          'tags',
          'created_by',
          'author_name',
        ],
        update: ['title', 'description', 'language', 'tags', 'updated_at', 'trashed_at', 'trashed_by'],
      },
    });
    await runner.query(`
      create index document_newest on liaison.document (created_at desc, id desc) where trashed_at is null;
      create index document_title on liaison.document (workspace_id, title, id) where trashed_at is null;
      create index document_trash on liaison.document (workspace_id, trashed_at desc, id desc) where trashed_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document', 'file', 'upload']) await runner.query(`drop table liaison.${table}`);
  }
}
