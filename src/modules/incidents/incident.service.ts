import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { failInRoom, MessageService } from '../channels/index.js';
import type { Fact } from '@liaison/words';
import { WorkspaceService } from '../workspaces/index.js';
import type { IncidentKind, IncidentStatus, IncidentView } from './incident.entity.js';
import * as events from './incident.events.js';
import { incidentFact } from './incident.facts.js';
import { incidentPolicy } from './incident.policy.js';
import type { BringIn } from './participation.service.js';
import { fail } from './incidents.errors.js';

export interface NewIncident {
  name: string;
  kind: IncidentKind;
  type: number | null;
  eventRating: string | null;
  continuityPhase: string | null;
  status: IncidentStatus;
  location: string;
  tlp: string;
  cui: string | null;
  beganAt: Date | null;
  bringIn: BringIn;
}
export type IncidentChange = Partial<
  Pick<NewIncident, 'name' | 'type' | 'location' | 'tlp' | 'cui'> & {
    leadOrganizationId: string;
    reportMinutes: number;
  }
>;

const VIEW = `
  select i.id, i.organization_id as "organizationId", i.number, w.name, w.exercise, i.kind, i.type,
         i.event_rating as "eventRating", i.continuity_phase as "continuityPhase", i.status, i.location, i.tlp, i.cui,
         i.lead_organization_id as "leadId", coalesce(l.name, '') as "leadName", coalesce(l.short_name, '') as "leadShortName",
         i.began_at as "beganAt", i.opened_at as "openedAt", i.closed_at as "closedAt", i.opened_at::text as "cursorAt",
         i.report_minutes as "reportMinutes", case when i.status <> 'closed' then make_interval(mins => i.report_minutes) + coalesce(
           (select max(r.period_to) from fence.approved_reports r where r.incident_id = i.id), i.opened_at)
         end as "reportDueAt",
         case when i.id = any ((select fence.readable())::uuid[]) then m.role end as role
  from liaison.incident i
  join fence.spaces w on w.id = i.id
  left join fence.organizations l on l.id = i.lead_organization_id
  left join fence.members m on m.workspace_id = i.id and m.account_id = :accountId and m.ended_at is null`;

const LIST = statement<
  {
    accountId: string;
    exercise: boolean;
    open: boolean | null;
    at: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  IncidentView
>(
  'incident.list',
  `${VIEW} where w.exercise = :exercise and (:open::boolean is null or (i.status <> 'closed') = :open)
         and (:id::uuid is null or (i.opened_at, i.id) < (:at::timestamptz, :id)) order by i.opened_at desc, i.id desc limit :most`,
);
const INSERT = statement<{
  id: string;
  organizationId: string;
  kind: IncidentKind;
  type: number | null;
  eventRating: string | null;
  continuityPhase: string | null;
  status: IncidentStatus;
  location: string;
  tlp: string;
  cui: string | null;
  beganAt: Date | null;
  accountId: string;
}>(
  'incident.insert',
  `insert into liaison.incident (id, organization_id, number, kind, type, event_rating, continuity_phase, status, location,
         tlp, cui, lead_organization_id, began_at, opened_by)
       values (:id, :organizationId, '', :kind, :type, :eventRating, :continuityPhase, :status, :location, :tlp, :cui, :organizationId, coalesce(:beganAt, now()), :accountId)`,
);
const UPDATE = statement<{
  id: string;
  type: number | null | undefined;
  location: string | undefined;
  tlp: string | undefined;
  cui: string | null | undefined;
  leadOrganizationId: string | undefined;
  reportMinutes: number | undefined;
}>(
  'incident.update',
  `update liaison.incident set type = coalesce(:type, type), location = coalesce(:location, location), tlp = coalesce(:tlp, tlp),
         cui = case when :tlp::text is null then cui else :cui end, lead_organization_id = coalesce(:leadOrganizationId, lead_organization_id),
         report_minutes = case when :reportMinutes::int is null then report_minutes else nullif(:reportMinutes, 0) end where id = :id`,
);
const CHANGE_STATUS = statement<{ id: string; status: IncidentStatus }>(
  'incident.change_status',
  `update liaison.incident set status = :status, closed_at = case :status when 'closed' then now() end where id = :id`,
);
const LOCK = statement<{ id: string }>(
  'incident.lock',
  'select from liaison.incident where id = :id for no key update',
);
const LOAD_FOR = statement<{ accountId: string; id: string }, IncidentView>(
  'incident.find',
  `${VIEW} where i.id = :id`,
);

/** Incidents, exercises, special events and continuity activations, and the rooms that NIRU opens for them. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
    private readonly messages: MessageService,
  ) {}

  find(id: string): Promise<IncidentView> {
    return this.loadFor('read', id);
  }

  /** Incidents that the caller may know of, newest first: what is real, or what is exercised. One row more than the page, if there is one. */
  async list(page: PageArgs, exercise: boolean, open: boolean | null): Promise<IncidentView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(LIST, {
      accountId: this.db.person.accountId,
      exercise,
      open,
      at,
      id,
      most: page.first + 1,
    });
  }

  /** Writes the incident of a room. Everything else that a room begins with is OpenRoom’s. */
  async insert(id: string, incident: Omit<NewIncident, 'name' | 'bringIn'>): Promise<void> {
    const { accountId, organizationId } = this.db.person;
    const { kind, type, eventRating, continuityPhase, status, location, tlp, cui, beganAt } = incident;
    await this.db.run(INSERT, {
      id,
      organizationId,
      kind,
      type,
      eventRating,
      continuityPhase,
      status,
      location,
      tlp,
      cui,
      beganAt,
      accountId,
    });
  }

  /** The first line of the chronology. */
  async announce(id: string): Promise<void> {
    const { number, name, status } = await this.loadFor('enter', id);
    await this.messages.tell(id, 'state', incidentFact('incident.opened', { number, name, status }));
    await this.outbox.record(events.INCIDENT_OPENED, id, id);
  }

  async update(id: string, change: IncidentChange): Promise<IncidentView> {
    await this.lock(id);
    const before = await this.loadFor('update', id);
    if (change.name !== undefined) await this.workspaces.changeRoom(id, { name: change.name });
    await this.db.run(UPDATE, {
      id,
      type: change.type,
      location: change.location,
      tlp: change.tlp,
      cui: change.cui,
      leadOrganizationId: change.leadOrganizationId,
      reportMinutes: change.reportMinutes,
    });
    const after = await this.loadFor('read', id);
    for (const fact of differences(before, after)) await this.messages.tell(id, 'state', fact);
    await this.outbox.record(events.INCIDENT_UPDATED, id, id);
    return after;
  }

  /** Moves the incident on. Closing keeps everything readable; reopening takes a reason. */
  async changeStatus(id: string, status: IncidentStatus, reason: string): Promise<IncidentView> {
    await this.lock(id);
    const { status: before } = await this.loadFor('changeStatus', id);
    if (before === 'closed' && status !== 'reopened') throw failInRoom('incident.closed');
    if (before !== 'closed' && status === 'reopened') throw fail('incident.not_closed');
    if (status === 'reopened' && !reason) throw fail('incident.reason_required');
    const fact = incidentFact('incident.status_changed', {
      from: before,
      to: status,
      reason: reason || null,
    });
    // The last line of a closed chronology says who closed it, so it is written before, and the first of a reopened one after.
    if (status === 'closed') await this.messages.tell(id, 'state', fact);
    await this.db.run(CHANGE_STATUS, { id, status });
    await this.workspaces.changeRoom(id, { state: status === 'closed' ? 'archived' : 'active' });
    if (status !== 'closed') await this.messages.tell(id, 'state', fact);
    await this.outbox.record(events.INCIDENT_STATUS_CHANGED, id, id);
    return this.loadFor('read', id);
  }

  /** Whoever else changes it waits, and then meets what it has become. Locks nothing that the caller may not change. */
  private async lock(id: string): Promise<void> {
    await this.db.run(LOCK, { id });
  }

  /** Loads an incident for an action, or throws: not found when hidden, closed when that is why, refused otherwise. */
  async loadFor(action: keyof typeof incidentPolicy, id: string): Promise<IncidentView> {
    const { actor, person } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { accountId: person.accountId, id });
    if (row?.status === 'closed' && !incidentPolicy[action](actor, row)) {
      if (incidentPolicy[action](actor, { ...row, status: 'active' })) throw failInRoom('incident.closed');
    }
    return authorize(incidentPolicy, action, actor, row);
  }
}

const DIFFERENCES = [
  ['name', 'name'],
  ['type', 'type'],
  ['location', 'location'],
  ['tlp', 'marking'],
  ['cui', 'cui'],
  ['leadShortName', 'lead'],
  ['reportMinutes', 'report_minutes'],
] as const;

function differences(before: IncidentView, after: IncidentView): Fact[] {
  const said = (value: string | number | null) => (value === null || value === '' ? null : String(value));
  return DIFFERENCES.filter(([key]) => before[key] !== after[key]).map(([key, what]) =>
    incidentFact('incident.changed', { what, from: said(before[key]), to: said(after[key]) }),
  );
}
