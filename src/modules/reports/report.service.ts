import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { currentLanguage } from '@liaison/words';
import { v7 as uuidv7 } from 'uuid';
import { failInRoom, MessageService } from '../channels/index.js';
import { PositionService } from '../incidents/index.js';
import { markingOf } from '../markings/index.js';
import { TaskService } from '../tasks/index.js';
import { draftReport } from './report.draft.js';
import { reportPolicy } from './report.policy.js';
import type { ReportParts, ReportView } from './report.entity.js';
import * as events from './report.events.js';
import { reportFact } from './report.facts.js';
import { fail } from './reports.errors.js';

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
  join fence.incidents i on i.id = r.incident_id
  join fence.spaces w on w.id = r.incident_id
  left join fence.people p on p.id = r.prepared_by
  left join fence.people u on u.id = r.updated_by
  left join fence.people a on a.id = r.approved_by`;

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

const LIST = statement<{ incidentId: string; before: string | null | undefined; most: number }, ReportView>(
  'report.list',
  `${VIEW} where r.incident_id = :incidentId and (:before::int is null or r.number < :before) order by r.number desc limit :most`,
);
const DRAFT = statement<{
  id: string;
  organizationId: string;
  incidentId: string;
  from: Date;
  to: Date;
  situation: string;
  events: string;
  actions: string;
  planned: string;
  needs: string;
  organizationChart: string;
  accountId: string;
  tlp: string;
  cui: string | null;
  logThrough: string | number;
}>(
  'report.draft',
  `insert into liaison.situation_report (id, organization_id, incident_id, number, period_from, period_to, situation, events, actions,
           planned, needs, organization_chart, tlp, cui, prepared_by, updated_by, log_through)
         select :id, :organizationId, i.id, 0, :from, :to, left(:situation, 20000), left(:events, 50000), left(:actions, 20000), left(:planned, 20000), :needs, left(:organizationChart, 20000),
           :tlp, :cui,   :accountId, :accountId, :logThrough from fence.incidents i where i.id = :incidentId`,
);
const UPDATE = statement<{
  id: string;
  version: number;
  situation: string | undefined;
  events: string | undefined;
  actions: string | undefined;
  planned: string | undefined;
  needs: string | undefined;
  organizationChart: string | undefined;
  tlp: string | undefined;
  cui: string | null | undefined;
  accountId: string;
}>(
  'report.update',
  `update liaison.situation_report set situation = coalesce(:situation, situation), events = coalesce(:events, events), actions = coalesce(:actions, actions),
         planned = coalesce(:planned, planned), needs = coalesce(:needs, needs), organization_chart = coalesce(:organizationChart, organization_chart),
         tlp = coalesce(:tlp, tlp), cui = case when :tlp::text is null then cui else :cui end,
         version = version + 1, updated_by = :accountId, updated_at = now()
       where id = :id and version = :version and state = 'draft' returning id`,
);
const APPROVE = statement<{ id: string; version: number; accountId: string }>(
  'report.approve',
  `update liaison.situation_report set state = 'approved', approved_by = :accountId, approved_at = now()
       where id = :id and version = :version and state = 'draft' returning id`,
);
const DISCARD = statement<{ id: string }>(
  'report.discard',
  `update liaison.situation_report set state = 'discarded' where id = :id`,
);
const TIME = statement<{ incidentId: string }, ReportTime>(
  'report.time',
  `select coalesce(r.period_to, least(i.opened_at, i.began_at)) as from, now() as to, coalesce(r.situation, '') as "lastSituation",
         coalesce(r.log_through, 0)::int as through, i.tlp, i.cui
       from fence.incidents i left join lateral (select period_to, situation, log_through from liaison.situation_report r
         where r.incident_id = i.id and r.state = 'approved' order by number desc limit 1) r on true where i.id = :incidentId`,
);
const LOAD_FOR = statement<{ id: string }, ReportView>('report.load_for', `${VIEW} where r.id = :id`);

/** Situation reports: drafted from the chronology since the last one, edited, approved by another. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
    private readonly tasks: TaskService,
    private readonly positions: PositionService,
  ) {}

  /** Reports of an incident, latest first. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<ReportView[]> {
    const [before] = decodeCursor(page.after, [/^\d{1,9}$/]);
    return this.db.run(LIST, { incidentId, before, most: page.first + 1 });
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
    const parts = draftReport({ ...found, lastSituation }, currentLanguage());
    const { tlp, cui } = markingOf(incident, found.lines);
    await this.db.run(DRAFT, {
      id,
      organizationId,
      incidentId,
      from,
      to,
      situation: parts.situation,
      events: parts.events,
      actions: parts.actions,
      planned: parts.planned,
      needs: parts.needs,
      organizationChart: parts.organizationChart,
      accountId,
      tlp,
      cui,
      logThrough: found.lines.at(-1)?.sequence ?? through,
    });
    await this.outbox.record(events.REPORT_DRAFTED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** Changes a draft that nobody has changed since this version was read. */
  async update(id: string, version: number, change: ReportChange): Promise<ReportView> {
    const { incidentId } = await this.loadFor('update', id);
    const changed = await this.db.run(UPDATE, {
      id,
      version,
      situation: change.situation,
      events: change.events,
      actions: change.actions,
      planned: change.planned,
      needs: change.needs,
      organizationChart: change.organizationChart,
      tlp: change.tlp,
      cui: change.cui,
      accountId: this.db.person.accountId,
    });
    if (!changed.length) throw fail('report.changed_meanwhile');
    await this.outbox.record(events.REPORT_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** Approves the version that was read. A worker shares it as a document of the room. */
  async approve(id: string, version: number): Promise<ReportView> {
    const { incidentId, number, periodFrom, periodTo } = await this.loadFor('approve', id);
    const approved = await this.db.run(APPROVE, { id, version, accountId: this.db.person.accountId });
    if (!approved.length) throw fail('report.changed_meanwhile');
    await this.messages.tell(
      incidentId,
      'situation_report',
      reportFact('report.approved', { number, from: periodFrom, to: periodTo }),
    );
    await this.outbox.record(events.REPORT_APPROVED, id, incidentId);
    return this.loadFor('read', id);
  }

  async discard(id: string): Promise<ReportView> {
    const { incidentId } = await this.loadFor('discard', id);
    await this.db.run(DISCARD, { id });
    await this.outbox.record(events.REPORT_DISCARDED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** From the end of the last approved report, or from the beginning, until now. */
  private async time(incidentId: string): Promise<ReportTime> {
    const [row] = await this.db.run(TIME, { incidentId });
    return row!;
  }

  /** Lines by their place and not by the clock: what is being written while this is read is the next report's. */
  private async found(incidentId: string, from: Date, to: Date, through: number) {
    const lines = await this.messages.chronology(incidentId, through, MOST_LINES);
    const completed = await this.tasks.completedBetween(incidentId, from, to, MOST_TASKS);
    const { rows: open } = await this.tasks.listOpen(incidentId, MOST_TASKS);
    const positions = await this.positions.held(incidentId);
    return { lines, completed, open, positions, more: lines.length === MOST_LINES };
  }

  private async loadFor(action: keyof typeof reportPolicy, id: string): Promise<ReportView> {
    const { actor } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { id });
    authorize(reportPolicy, 'read', actor, row);
    if (row && !reportPolicy[action](actor, row)) throw reason(action, row);
    return row!;
  }
}

function reason(action: keyof typeof reportPolicy, row: ReportView) {
  if (!row.live) return failInRoom('incident.closed');
  if (row.state !== 'draft') return fail('report.not_a_draft');
  return fail(action === 'approve' && row.contributable ? 'report.needs_another' : 'access.refused');
}
