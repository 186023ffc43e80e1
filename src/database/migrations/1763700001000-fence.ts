import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schemas, and the settings of a transaction as functions: who acts, and in which workspaces. */
export class Fence1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema liaison;
      comment on schema liaison is 'What Liaison keeps. Every table has forced row-level security.';
      create schema fence;
      comment on schema fence is 'Who acts and what they may reach: the settings of a transaction, and the functions that set them.';
      grant usage on schema liaison, fence to liaison_portal, liaison_definer;
      grant create on schema fence to liaison_definer;
      alter default privileges in schema liaison grant select, insert, update, delete on tables to liaison_definer;

      create function fence.account_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.account', true), '')::uuid;
      comment on function fence.account_id() is 'The person who acts; null for nobody and the system.';
      create function fence.organization_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.organization', true), '')::uuid;
      comment on function fence.organization_id() is 'The organization of the person or job that acts.';
      create function fence.is_administrator() returns boolean language sql stable parallel safe
        return coalesce(current_setting('app.role', true) in ('administrator', 'operator'), false);
      comment on function fence.is_administrator() is 'The person administers their own organization.';
      create function fence.is_operator() returns boolean language sql stable parallel safe
        return coalesce(current_setting('app.role', true) = 'operator', false);
      comment on function fence.is_operator() is 'The person is a NIRU administrator.';
      create function fence.is_system() returns boolean language sql stable parallel safe
        return coalesce(current_setting('app.role', true) = 'system', false);
      comment on function fence.is_system() is 'The portal itself acts, inside fence.organization_id().';
      create function fence.readable() returns uuid[] language sql stable parallel safe
        return coalesce(nullif(current_setting('app.readable', true), '')::uuid[], '{}');
      comment on function fence.readable() is 'Workspaces that the actor may read.';
      create function fence.contributable() returns uuid[] language sql stable parallel safe
        return coalesce(nullif(current_setting('app.contributable', true), '')::uuid[], '{}');
      comment on function fence.contributable() is 'Workspaces that the actor may add to: contributor, manager, owner.';
      create function fence.manageable() returns uuid[] language sql stable parallel safe
        return coalesce(nullif(current_setting('app.manageable', true), '')::uuid[], '{}');
      comment on function fence.manageable() is 'Workspaces that the actor manages: manager, owner.';
      -- Everybody may call a new function unless this is taken back; a default for one schema cannot do that.
      revoke execute on all functions in schema fence from public;
      grant execute on all functions in schema fence to liaison_portal, liaison_definer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema fence cascade');
    await runner.query('drop schema liaison cascade');
  }
}
