import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: what happened, recorded in the transaction that made it happen. */
export class Events1763700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'event',
      comment:
        'What happened, ids only. Written in the transaction of the change and announced at its commit.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid references liaison.workspace (id),
        name text not null check (name ~ '^[a-z_]+\\.[a-z_]+$'),
        subject_id uuid not null,
        account_id uuid references liaison.account (id),
        occurred_at timestamptz not null default now()`,
      comments: {
        id: 'Identifier; reactions are idempotent by it.',
        organization_id: 'The organization that acted.',
        workspace_id: 'The workspace, where there is one.',
        name: 'What happened, in the past tense.',
        subject_id: 'What it happened to.',
        account_id: 'Who did it; null for the portal itself.',
        occurred_at: 'When.',
      },
      index: 'workspace_id, occurred_at',
      policies: {
        select: 'workspace_id = any ((select fence.readable())::uuid[])',
        insert: `account_id is not distinct from (select fence.account_id())
          and organization_id = (select fence.organization_id())`,
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'workspace_id', 'name', 'subject_id', 'account_id'],
      },
    });
    await runner.query(`
      create function fence.announce_event() returns trigger language plpgsql set search_path = '' as $$
      begin
        perform pg_notify('liaison_event', json_build_object('id', new.id, 'name', new.name, 'organizationId', new.organization_id,
          'workspaceId', new.workspace_id, 'subjectId', new.subject_id)::text);
        return null;
      end $$;
      comment on function fence.announce_event() is 'Tells every portal process at commit; ids only.';
      revoke execute on function fence.announce_event() from public;
      create trigger announce after insert on liaison.event for each row execute function fence.announce_event();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.event');
    await runner.query('drop function fence.announce_event()');
  }
}
