import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `exists (select from liaison.incident i where i.id = incident_id and i.status <> 'closed')`;
const CONTRIBUTES = 'incident_id = any ((select fence.contributable())::uuid[])';
const MANAGES = 'incident_id = any ((select fence.manageable())::uuid[])';
const OWN = `(created_by = (select fence.account_id()) or assignee_id = (select fence.account_id())
  or position_id in (select h.position_id from liaison.position_assignment h
    where h.account_id = (select fence.account_id()) and h.ended_at is null))`;

/** Tasks of a room, alone or in check lists. */
export class Tasks1763700013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'task',
      comment:
        'What is to be done in an incident, by whom and until when. Never removed: what is not to be done is not applicable.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        checklist text not null default '' check (length(checklist) <= 80),
        title text not null check (length(title) between 2 and 200),
        detail text not null default '' check (length(detail) <= 5000),
        state text not null default 'open' check (state in ('open', 'complete', 'previously_accomplished', 'not_applicable')),
        position_id uuid,
        assignee_id uuid references liaison.account (id),
        due_at timestamptz,
        created_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        changed_by uuid not null references liaison.account (id),
        changed_at timestamptz not null default now(),
        foreign key (position_id, incident_id) references liaison.position (id, incident_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        checklist: 'The check list that it belongs to; empty when it stands alone.',
        title: 'What is to be done.',
        detail: 'How, in words.',
        state: 'Open, complete, previously accomplished, or not applicable.',
        position_id: 'The position whose holders do it; null when none is named.',
        assignee_id: 'The person who does it; null when nobody is named.',
        due_at: 'Until when; null when that is open.',
        created_by: 'Who made it.',
        created_at: 'When.',
        changed_by: 'Who changed it last.',
        changed_at: 'When it was last changed.',
      },
      index: `incident_id, (state <> 'open'), (coalesce(due_at, 'infinity')), id`,
      policies: {
        select: 'incident_id = any ((select fence.readable())::uuid[])',
        insert: `${CONTRIBUTES} and ${OPEN} and created_by = (select fence.account_id()) and changed_by = (select fence.account_id())`,
        update: `${CONTRIBUTES} and ${OPEN} and (${MANAGES} or ${OWN})`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'incident_id',
          'checklist',
          'title',
          'detail',
          'position_id',
          'assignee_id',
          'due_at',
          'created_by',
          'changed_by',
        ],
        update: [
          'title',
          'detail',
          'state',
          'position_id',
          'assignee_id',
          'due_at',
          'changed_by',
          'changed_at',
        ],
      },
    });
    await runner.query('create index task_changed on liaison.task (incident_id, changed_at)');
    // Whoever hands a task on may no longer change it, and must still be able to hand it on.
    await runner.query(`
      drop policy task_update on liaison.task;
      create policy task_update on liaison.task for update to liaison_portal
        using (${CONTRIBUTES} and ${OPEN} and (${MANAGES} or ${OWN}))
        with check (${CONTRIBUTES} and ${OPEN} and changed_by = (select fence.account_id()))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.task');
  }
}
