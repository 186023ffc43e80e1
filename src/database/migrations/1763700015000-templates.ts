import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a room can begin with: kept from a room that served. */
export class Templates1763700015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'incident_template',
      comment: 'What a room can begin with: positions, channels, check lists, participants, and a notice.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        name text not null check (length(name) between 2 and 80),
        kind text not null check (kind in ('incident', 'exercise', 'special_event', 'continuity')),
        notice text not null default '' check (length(notice) <= 5000),
        content jsonb not null,
        created_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        retired_at timestamptz`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        name: 'Name, unique among those in use.',
        kind: 'What it is for.',
        notice: 'First message of the room; empty for none.',
        content: 'Positions, channels, check lists and organizations.',
        created_by: 'Who kept it.',
        created_at: 'When.',
        retired_at: 'Since when it is no longer offered.',
      },
      index: 'organization_id, name, id',
      policies: {
        select: '(select fence.is_operator())',
        insert:
          '(select fence.is_operator()) and organization_id = (select fence.organization_id()) and created_by = (select fence.account_id())',
        update: '(select fence.is_operator())',
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'name', 'kind', 'notice', 'content', 'created_by'],
        update: ['retired_at'],
      },
    });
    await runner.query(
      'create unique index incident_template_name on liaison.incident_template (organization_id, name) where retired_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.incident_template');
  }
}
