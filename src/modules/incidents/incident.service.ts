import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { MessageService } from '../channels/index.js';
import { WorkspaceService } from '../workspaces/index.js';
import type { IncidentKind, IncidentStatus, IncidentView } from './incident.entity.js';
import * as events from './incident.events.js';
import { incidentPolicy } from './incident.policy.js';
import type { BringIn } from './participation.service.js';

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
           (select max(r.period_to) from liaison.situation_report r where r.incident_id = i.id and r.state = 'approved'), i.opened_at)
         end as "reportDueAt",
         case when i.id = any ((select fence.readable())::uuid[]) then m.role end as role
  from liaison.incident i
  join liaison.workspace w on w.id = i.id
  left join liaison.organization l on l.id = i.lead_organization_id
  left join liaison.workspace_member m on m.workspace_id = i.id and m.account_id = $1 and m.ended_at is null`;

const STATUS_NAMES: Record<IncidentStatus, string> = {
  monitoring: 'Monitoring',
  active: 'Active',
  demobilizing: 'Demobilizing',
  closed: 'Closed',
  reopened: 'Reopened',
};

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
    return this.db.prepared<IncidentView>(
      'incident.list',
      `${VIEW} where w.exercise = $2 and ($3::boolean is null or (i.status <> 'closed') = $3)
         and ($5::uuid is null or (i.opened_at, i.id) < ($4::timestamptz, $5)) order by i.opened_at desc, i.id desc limit $6`,
      [this.db.person.accountId, exercise, open, at, id, page.first + 1],
    );
  }

  /** Writes the incident of a room. Everything else that a room begins with is OpenRoom’s. */
  async insert(id: string, incident: Omit<NewIncident, 'name' | 'bringIn'>): Promise<void> {
    const { accountId, organizationId } = this.db.person;
    const { kind, type, eventRating, continuityPhase, status, location, tlp, cui, beganAt } = incident;
    await this.db.query(
      `insert into liaison.incident (id, organization_id, number, kind, type, event_rating, continuity_phase, status, location,
         tlp, cui, lead_organization_id, began_at, opened_by)
       values ($1, $2, '', $3, $4, $5, $6, $7, $8, $9, $10, $2, coalesce($11, now()), $12)`,
      [
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
      ],
    );
  }

  /** The first line of the chronology. */
  async announce(id: string): Promise<void> {
    const { number, name, status } = await this.loadFor('enter', id);
    await this.messages.record(id, 'state', `${number} “${name}” opened: ${STATUS_NAMES[status]}`);
    await this.outbox.record(events.INCIDENT_OPENED, id, id);
  }

  async update(id: string, change: IncidentChange): Promise<IncidentView> {
    await this.lock(id);
    const before = await this.loadFor('update', id);
    if (change.name !== undefined) await this.workspaces.changeRoom(id, { name: change.name });
    await this.db.query(
      `update liaison.incident set type = coalesce($2, type), location = coalesce($3, location), tlp = coalesce($4, tlp),
         cui = case when $4::text is null then cui else $5 end, lead_organization_id = coalesce($6, lead_organization_id),
         report_minutes = case when $7::int is null then report_minutes else nullif($7, 0) end where id = $1`,
      [
        id,
        change.type,
        change.location,
        change.tlp,
        change.cui,
        change.leadOrganizationId,
        change.reportMinutes,
      ],
    );
    const after = await this.loadFor('read', id);
    for (const line of differences(before, after)) await this.messages.record(id, 'state', line);
    await this.outbox.record(events.INCIDENT_UPDATED, id, id);
    return after;
  }

  /** Moves the incident on. Closing keeps everything readable; reopening takes a reason. */
  async changeStatus(id: string, status: IncidentStatus, reason: string): Promise<IncidentView> {
    await this.lock(id);
    const { status: before } = await this.loadFor('changeStatus', id);
    if (before === 'closed' && status !== 'reopened') throw fail('incident.closed');
    if (before !== 'closed' && status === 'reopened') throw fail('incident.not_closed');
    if (status === 'reopened' && !reason) throw fail('incident.reason_required');
    const line = `Status changed from ${STATUS_NAMES[before]} to ${STATUS_NAMES[status]}${reason && `: ${reason}`}`;
    // The last line of a closed chronology says who closed it, so it is written before, and the first of a reopened one after.
    if (status === 'closed') await this.messages.record(id, 'state', line);
    await this.db.query(
      `update liaison.incident set status = $2, closed_at = case $2 when 'closed' then now() end where id = $1`,
      [id, status],
    );
    await this.workspaces.changeRoom(id, { state: status === 'closed' ? 'archived' : 'active' });
    if (status !== 'closed') await this.messages.record(id, 'state', line);
    await this.outbox.record(events.INCIDENT_STATUS_CHANGED, id, id);
    return this.loadFor('read', id);
  }

  /** Whoever else changes it waits, and then meets what it has become. Locks nothing that the caller may not change. */
  private async lock(id: string): Promise<void> {
    await this.db.query('select from liaison.incident where id = $1 for no key update', [id]);
  }

  /** Loads an incident for an action, or throws: not found when hidden, closed when that is why, refused otherwise. */
  async loadFor(action: keyof typeof incidentPolicy, id: string): Promise<IncidentView> {
    const { actor, person } = this.db;
    const [row] = await this.db.prepared<IncidentView>('incident.find', `${VIEW} where i.id = $2`, [
      person.accountId,
      id,
    ]);
    if (row?.status === 'closed' && !incidentPolicy[action](actor, row)) {
      if (incidentPolicy[action](actor, { ...row, status: 'active' })) throw fail('incident.closed');
    }
    return authorize(incidentPolicy, action, actor, row);
  }
}

const DIFFERENCES = [
  ['name', 'Name'],
  ['type', 'Type'],
  ['location', 'Location'],
  ['tlp', 'Marking'],
  ['cui', 'CUI banner'],
  ['leadShortName', 'Lead organization'],
  ['reportMinutes', 'Minutes between situation reports'],
] as const;

/** What changed, a sentence each. */
function differences(before: IncidentView, after: IncidentView): string[] {
  return DIFFERENCES.filter(([key]) => before[key] !== after[key]).map(
    ([key, label]) => `${label} changed from ${before[key] || 'none'} to ${after[key] || 'none'}`,
  );
}
