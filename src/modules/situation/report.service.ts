import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { span } from '@liaison/zulu';
import { v7 as uuidv7 } from 'uuid';
import { MessageService, type EntryRow } from '../channels/index.js';
import { markingOf } from '../markings/index.js';
import { TASK_VIEW, type TaskView } from '../tasks/index.js';
import { draftReport } from './report.draft.js';
import { reportPolicy } from './report.policy.js';
import type { HeldPosition, ReportParts, ReportView } from './situation.entity.js';
import * as events from './situation.events.js';

export type ReportChange = Partial<ReportParts> & { tlp?: string; cui?: string | null };

const VIEW = `
  select r.id, r.incident_id as "incidentId", i.number as "incidentNumber", w.name as "incidentName", w.exercise, r.number, r.state,
         r.period_from as "periodFrom", r.period_to as "periodTo", r.situation, r.events, r.actions, r.planned, r.needs,
         r.organization_chart as "organizationChart", r.tlp, r.cui, r.version,
         r.prepared_by as "preparedById", coalesce(p.name, '') as "preparedByName",
         r.updated_by as "updatedById", coalesce(u.name, '') as "updatedByName", r.updated_at as "updatedAt",
         a.name as "approvedByName", r.approved_at as "approvedAt", r.document_id as "documentId",
         r.incident_id = any ((select fence.contributable())::uuid[]) as contributable, i.status <> 'closed' as live
  from liaison.situation_report r
  join liaison.incident i on i.id = r.incident_id
  join liaison.workspace w on w.id = r.incident_id
  left join liaison.account p on p.id = r.prepared_by
  left join liaison.account u on u.id = r.updated_by
  left join liaison.account a on a.id = r.approved_by`;

interface ReportTime {
  from: Date;
  to: Date;
  lastSituation: string;
  /** Place in the chronology up to which the last approved report tells. */
  through: number;
  tlp: string;
  cui: string | null;
}

/** As many lines and tasks as a draft is filled with; a report of more is not read. */
const MOST_LINES = 500;
const MOST_TASKS = 200;

/** Who holds the positions of an incident. */
export const HELD_POSITIONS = `
  select p.title, (select coalesce(jsonb_agg(a.name || ' (' || o.short_name || ')' order by h.created_at, h.id), '[]')
    from liaison.position_assignment h join liaison.account a on a.id = h.account_id join liaison.organization o on o.id = a.organization_id
    where h.position_id = p.id and h.ended_at is null) as holders
  from liaison.position p where p.incident_id = $1 order by p.rank, p.id limit 200`;

/** Situation reports: drafted from the chronology since the last one, edited, approved by another. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
  ) {}

  /** Reports of an incident, latest first. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<ReportView[]> {
    const [before] = decodeCursor(page.after, [/^\d{1,9}$/]);
    return this.db.query<ReportView>(
      `${VIEW} where r.incident_id = $1 and ($2::int is null or r.number < $2) order by r.number desc limit $3`,
      [incidentId, before, page.first + 1],
    );
  }

  find(id: string): Promise<ReportView> {
    return this.loadFor('read', id);
  }

  /** Drafts a report of what happened since the last approved one; the caller has asked the incident’s policy. */
  async draft(incidentId: string): Promise<ReportView> {
    const id = uuidv7();
    const { accountId, organizationId } = this.db.person;
    const { from, to, lastSituation, through, ...incident } = await this.time(incidentId);
    const found = await this.found(incidentId, from, to, through);
    const parts = draftReport({ ...found, lastSituation });
    const { tlp, cui } = markingOf(incident, found.lines);
    try {
      await this.db.query(
        `insert into liaison.situation_report (id, organization_id, incident_id, number, period_from, period_to, situation, events, actions,
           planned, needs, organization_chart, tlp, cui, prepared_by, updated_by, log_through)
         select $1, $2, i.id, 0, $4, $5, left($6, 20000), left($7, 50000), left($8, 20000), left($9, 20000), $10, left($11, 20000),
           $13, $14, $12, $12, $15 from liaison.incident i where i.id = $3`,
        [
          id,
          organizationId,
          incidentId,
          from,
          to,
          parts.situation,
          parts.events,
          parts.actions,
          parts.planned,
          parts.needs,
          parts.organizationChart,
          accountId,
          tlp,
          cui,
          found.lines.at(-1)?.sequence ?? through,
        ],
      );
    } catch (error) {
      throw (error as { constraint?: string }).constraint === 'situation_report_draft'
        ? fail('report.drafted_already', {}, error)
        : error;
    }
    await this.outbox.record(events.REPORT_DRAFTED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** Changes a draft that nobody has changed since this version was read. */
  async update(id: string, version: number, change: ReportChange): Promise<ReportView> {
    const { incidentId } = await this.loadFor('update', id);
    const changed = await this.db.query(
      `update liaison.situation_report set situation = coalesce($3, situation), events = coalesce($4, events), actions = coalesce($5, actions),
         planned = coalesce($6, planned), needs = coalesce($7, needs), organization_chart = coalesce($8, organization_chart),
         tlp = coalesce($9, tlp), cui = case when $9::text is null then cui else $10 end,
         version = version + 1, updated_by = $11, updated_at = now()
       where id = $1 and version = $2 and state = 'draft' returning id`,
      [
        id,
        version,
        change.situation,
        change.events,
        change.actions,
        change.planned,
        change.needs,
        change.organizationChart,
        change.tlp,
        change.cui,
        this.db.person.accountId,
      ],
    );
    if (!changed.length) throw fail('report.changed_meanwhile');
    await this.outbox.record(events.REPORT_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** Approves the version that was read. A worker shares it as a document of the room. */
  async approve(id: string, version: number): Promise<ReportView> {
    const { incidentId, number, periodFrom, periodTo } = await this.loadFor('approve', id);
    const approved = await this.db.query(
      `update liaison.situation_report set state = 'approved', approved_by = $3, approved_at = now()
       where id = $1 and version = $2 and state = 'draft' returning id`,
      [id, version, this.db.person.accountId],
    );
    if (!approved.length) throw fail('report.changed_meanwhile');
    await this.messages.record(
      incidentId,
      'situation_report',
      `Situation report ${number} approved: ${span(periodFrom, periodTo)}`,
    );
    await this.outbox.record(events.REPORT_APPROVED, id, incidentId);
    return this.loadFor('read', id);
  }

  async discard(id: string): Promise<ReportView> {
    const { incidentId } = await this.loadFor('discard', id);
    await this.db.query(`update liaison.situation_report set state = 'discarded' where id = $1`, [id]);
    await this.outbox.record(events.REPORT_DISCARDED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** From the end of the last approved report, or from the beginning, until now. */
  private async time(incidentId: string): Promise<ReportTime> {
    const [row] = await this.db.query<ReportTime>(
      `select coalesce(r.period_to, least(i.opened_at, i.began_at)) as from, now() as to, coalesce(r.situation, '') as "lastSituation",
         coalesce(r.log_through, 0)::int as through, i.tlp, i.cui
       from liaison.incident i left join lateral (select period_to, situation, log_through from liaison.situation_report r
         where r.incident_id = i.id and r.state = 'approved' order by number desc limit 1) r on true where i.id = $1`,
      [incidentId],
    );
    return row!;
  }

  /** Lines by their place and not by the clock: what is being written while this is read is the next report's. */
  private async found(incidentId: string, from: Date, to: Date, through: number) {
    const { accountId } = this.db.person;
    const lines = await this.db.query<EntryRow>(
      `select e.* from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.kind = 'message'
       where c.incident_id = $1 and c.kind = 'log' and e.sequence > $2
       order by e.sequence limit ${MOST_LINES}`,
      [incidentId, through],
    );
    const completed = await this.db.query<TaskView>(
      `${TASK_VIEW} where t.incident_id = $2 and t.state = 'complete' and t.changed_at > $3 and t.changed_at <= $4
       order by t.changed_at limit ${MOST_TASKS}`,
      [accountId, incidentId, from, to],
    );
    const open = await this.db.query<TaskView>(
      `${TASK_VIEW} where t.incident_id = $2 and t.state = 'open' order by coalesce(t.due_at, 'infinity'), t.id limit ${MOST_TASKS}`,
      [accountId, incidentId],
    );
    const positions = await this.db.query<HeldPosition>(HELD_POSITIONS, [incidentId]);
    return { lines, completed, open, positions, more: lines.length === MOST_LINES };
  }

  private async loadFor(action: keyof typeof reportPolicy, id: string): Promise<ReportView> {
    const { actor } = this.db;
    const [row] = await this.db.query<ReportView>(`${VIEW} where r.id = $1`, [id]);
    authorize(reportPolicy, 'read', actor, row);
    if (row && !reportPolicy[action](actor, row)) throw reason(action, row);
    return row!;
  }
}

function reason(action: keyof typeof reportPolicy, row: ReportView) {
  if (!row.live) return fail('incident.closed');
  if (row.state !== 'draft') return fail('report.not_a_draft');
  return fail(action === 'approve' && row.contributable ? 'report.needs_another' : 'access.refused');
}
