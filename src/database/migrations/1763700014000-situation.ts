import {
  createDefinerFunctions,
  createTenantTable,
  dropDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_ROOM = 'incident_id = any ((select fence.readable())::uuid[])';
const CONTRIBUTES = 'incident_id = any ((select fence.contributable())::uuid[])';
const MANAGES = 'incident_id = any ((select fence.manageable())::uuid[])';
const OPEN = `exists (select from liaison.incident i where i.id = incident_id and i.status <> 'closed')`;

/** Operational periods, and situation reports with the clock that asks for the next one. */
export class Situation1763700014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.incident add column report_minutes integer check (report_minutes between 15 and 10080);
      comment on column liaison.incident.report_minutes is 'Every how many minutes a situation report is due; null when none is.';
      grant update (report_minutes) on liaison.incident to liaison_portal;
    `);
    await this.periods(runner);
    await this.reports(runner);
    await createDefinerFunctions(runner, FUNCTIONS);
    await runner.query(`
      create trigger guard before update on liaison.situation_report for each row execute function fence.guard_report();
      create trigger numbered before insert on liaison.situation_report for each row execute function fence.number_report();
      create trigger numbered before insert on liaison.operational_period for each row execute function fence.number_period();
    `);
  }

  private async periods(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'operational_period',
      comment: 'A time for which objectives are set (NIMS). They follow one another and do not overlap.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        number integer not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        objectives text not null default '' check (length(objectives) <= 5000),
        created_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        check (ends_at > starts_at and ends_at <= starts_at + interval '7 days'),
        unique (incident_id, number)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        number: 'The first, second, third; the database counts.',
        starts_at: 'From when.',
        ends_at: 'Until when.',
        objectives: 'What is to be reached (ICS 202, block 3).',
        created_by: 'Who set it.',
        created_at: 'When.',
      },
      policies: {
        select: IN_ROOM,
        insert: `${MANAGES} and ${OPEN} and created_by = (select fence.account_id())`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'incident_id',
          'number',
          'starts_at',
          'ends_at',
          'objectives',
          'created_by',
        ],
      },
    });
  }

  private async reports(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'situation_report',
      comment:
        'A report of an incident over a time: drafted from the chronology, edited, approved by another, and shared as a document.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        number integer not null,
        state text not null default 'draft' check (state in ('draft', 'approved', 'discarded')),
        period_from timestamptz not null,
        period_to timestamptz not null check (period_to >= period_from),
        log_through bigint not null default 0,
        situation text not null default '' check (length(situation) <= 20000),
        events text not null default '' check (length(events) <= 50000),
        actions text not null default '' check (length(actions) <= 20000),
        planned text not null default '' check (length(planned) <= 20000),
        needs text not null default '' check (length(needs) <= 20000),
        organization_chart text not null default '' check (length(organization_chart) <= 20000),
        tlp text not null check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
        cui text check (length(cui) between 3 and 200),
        version integer not null default 1,
        prepared_by uuid not null references liaison.account (id),
        prepared_at timestamptz not null default now(),
        updated_by uuid not null references liaison.account (id),
        updated_at timestamptz not null default now(),
        approved_by uuid references liaison.account (id),
        approved_at timestamptz,
        publishing_since timestamptz,
        document_id uuid references liaison.document (id),
        check ((state = 'approved') = (approved_at is not null)),
        check ((approved_by is null) = (approved_at is null)),
        unique (incident_id, number)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization of whoever drafted it.',
        incident_id: 'The incident.',
        number: 'The first, second, third; the database counts.',
        state: 'A draft, approved, or discarded.',
        period_from: 'From when it reports: the end of the last approved one.',
        period_to: 'Until when.',
        log_through: 'Place in the chronology up to which it tells; the next one goes on from there.',
        situation: 'The situation, in words.',
        events: 'Significant events, and changes of state and participation, in order.',
        actions: 'Decisions, and tasks that were completed.',
        planned: 'What is open, and until when.',
        needs: 'What is needed from others.',
        organization_chart: 'Who holds which position.',
        tlp: 'TLP 2.0 label.',
        cui: 'CUI banner, as text.',
        version: 'Counts changes, so that nobody overwrites what they have not read.',
        prepared_by: 'Who drafted it.',
        prepared_at: 'When.',
        updated_by: 'Who changed it last.',
        updated_at: 'When.',
        approved_by: 'Who approved it: not who prepared it, nor who changed it last.',
        approved_at: 'When.',
        publishing_since: 'When a worker last began to share it as a document.',
        document_id: 'The document that it was shared as; null until then.',
      },
      index: 'incident_id, number',
      policies: {
        select: IN_ROOM,
        insert: `${CONTRIBUTES} and ${OPEN} and organization_id = (select fence.organization_id())
          and prepared_by = (select fence.account_id()) and updated_by = (select fence.account_id())`,
        update: `${CONTRIBUTES} and ${OPEN}`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'incident_id',
          'number',
          'period_from',
          'period_to',
          'log_through',
          'situation',
          'events',
          'actions',
          'planned',
          'needs',
          'organization_chart',
          'tlp',
          'cui',
          'prepared_by',
          'updated_by',
        ],
        update: [
          'state',
          'situation',
          'events',
          'actions',
          'planned',
          'needs',
          'organization_chart',
          'tlp',
          'cui',
          'version',
          'updated_by',
          'updated_at',
          'approved_by',
          'approved_at',
        ],
      },
    });
    await runner.query(`
      create unique index situation_report_draft on liaison.situation_report (incident_id) where state = 'draft';
      create index situation_report_unpublished on liaison.situation_report (approved_at) where state = 'approved' and document_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.situation_report, liaison.operational_period');
    await dropDefinerFunctions(runner, FUNCTIONS);
    await runner.query('alter table liaison.incident drop column report_minutes');
  }
}

const DEFINER = `security definer set search_path = ''`;

const FUNCTIONS: DefinerFunction[] = [
  {
    signature: 'number_period() returns trigger',
    comment: 'Gives an operational period its number; the next one begins when the last has ended, or later.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      perform from liaison.incident i where i.id = new.incident_id for no key update;
      select coalesce(max(p.number), 0) + 1 into new.number from liaison.operational_period p where p.incident_id = new.incident_id;
      if exists (select from liaison.operational_period p where p.incident_id = new.incident_id and p.ends_at > new.starts_at) then
        raise check_violation using message = 'operational periods do not overlap', constraint = 'operational_period_overlap';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'number_report() returns trigger',
    comment: 'Gives a situation report its number, without gaps.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      perform from liaison.incident i where i.id = new.incident_id for no key update;
      select coalesce(max(r.number), 0) + 1 into new.number from liaison.situation_report r where r.incident_id = new.incident_id;
      return new;
    end $$`,
  },
  {
    signature: 'guard_report() returns trigger',
    comment:
      'A report is approved by somebody who neither prepared it nor changed it last; what was approved or discarded stays as it was.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if old.state <> 'draft' and not (old.state = 'approved' and old.document_id is null
          and (to_jsonb(new) - 'document_id' - 'publishing_since') = (to_jsonb(old) - 'document_id' - 'publishing_since')) then
        raise insufficient_privilege using message = 'this report is no longer a draft';
      end if;
      if old.state = 'draft' and new.state = 'draft' and (new.updated_by is distinct from fence.account_id() or new.version <> old.version + 1) then
        raise insufficient_privilege using message = 'a change of a report says whose it is';
      end if;
      if old.state = 'draft' and new.state = 'approved' and (fence.is_responder() or new.approved_by is distinct from fence.account_id()
          or new.approved_by in (old.prepared_by, old.updated_by) or (to_jsonb(new) - array['state', 'approved_by', 'approved_at'])
            <> (to_jsonb(old) - array['state', 'approved_by', 'approved_at'])) then
        raise insufficient_privilege using message = 'a report is approved by another, as it stands';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'claim_unpublished(most integer) returns setof jsonb',
    comment:
      'Approved situation reports that are not shared as a document yet, for a worker to share. Nobody else gets the same within five minutes.',
    body: `language sql ${DEFINER} as $$
      with claimed as (
        update liaison.situation_report r set publishing_since = clock_timestamp() where r.id in (
          select u.id from liaison.situation_report u where fence.account_id() is null and u.state = 'approved' and u.document_id is null
            and (u.publishing_since is null or u.publishing_since < now() - interval '5 minutes')
          order by u.approved_at limit most for update skip locked)
        returning r.*)
      select to_jsonb(c) || jsonb_build_object('incident_number', i.number, 'incident_name', w.name, 'exercise', w.exercise,
          'prepared_by_name', p.name, 'approved_by_name', a.name)
      from claimed c join liaison.incident i on i.id = c.incident_id join liaison.workspace w on w.id = i.id
      join liaison.account p on p.id = c.prepared_by join liaison.account a on a.id = c.approved_by
    $$`,
  },
  {
    signature:
      'publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) returns boolean',
    comment:
      'Shares an approved situation report, whose PDF is stored under the report’s id, as a document of its room, in the name of who approved it. Once only.',
    body: `language plpgsql ${DEFINER} as $$
    declare r liaison.situation_report;
    begin
      select * into r from liaison.situation_report s where s.id = report and s.state = 'approved' and s.document_id is null
        and fence.account_id() is null for update;
      if not found then return false; end if;
      insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
        values (r.id, r.organization_id, r.incident_id, file_name, publish_report.size, 'application/pdf', publish_report.sha256);
      insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, created_by, author_name)
        select r.id, r.organization_id, r.incident_id, r.id, publish_report.title, 'Situation report', a.id, a.name
        from liaison.account a where a.id = r.approved_by;
      update liaison.situation_report s set document_id = r.id where s.id = r.id;
      insert into liaison.event (organization_id, workspace_id, name, subject_id, account_id)
        values (r.organization_id, r.incident_id, 'document.shared', r.id, r.approved_by);
      return true;
    end $$`,
  },
];
