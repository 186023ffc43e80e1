import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { MessageService } from '../channels/index.js';
import { AGENCY_REPRESENTATIVE } from './ics-positions.js';
import type { ParticipationView } from './incident.entity.js';
import * as events from './incident.events.js';

/** Whom to bring in: organizations by list, by kind, by state or region, or by sector. */
export interface BringIn {
  organizationIds: string[];
  kinds: string[];
  regions: string[];
  nippSectors: string[];
  /** Their people too, as agency representatives. */
  everyone: boolean;
}

/** As many organizations as one act may bring in. */
const MOST_AT_ONCE = 200;

const VIEW = `
  select p.id, p.incident_id as "incidentId", p.participant_id as "participantId", coalesce(o.name, '') as name,
         coalesce(o.short_name, '') as "shortName", coalesce(o.kind, 'federal') as kind, p.created_at as "createdAt",
         p.created_at::text as "cursorAt",
         (select count(*)::int from liaison.workspace_member m
          where m.workspace_id = p.incident_id and m.person_organization_id = p.participant_id and m.ended_at is null) as people
  from liaison.incident_organization p
  left join liaison.organization o on o.id = p.participant_id`;

/** Which organizations take part. The caller has asked the incident’s policy. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
  ) {}

  /** Organizations that take part, in the order in which they came. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<ParticipationView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.prepared<ParticipationView>(
      'participation.list',
      `${VIEW} where p.incident_id = $1 and p.ended_at is null
         and ($3::uuid is null or (p.created_at, p.id) > ($2::timestamptz, $3)) order by p.created_at, p.id limit $4`,
      [incidentId, at, id, page.first + 1],
    );
  }

  /** Brings organizations in that do not take part yet; answers how many. */
  async bringIn(incidentId: string, whom: BringIn): Promise<number> {
    const { accountId, organizationId } = this.db.person;
    const rows = await this.db.query<{ participant_id: string }>(
      `insert into liaison.incident_organization (id, organization_id, incident_id, participant_id, brought_in_by)
       select uuidv7(), $1, $2, o.id, $3 from liaison.organization o
       where o.state = 'active' and o.id <> $1 and (o.id = any ($4) or o.kind = any ($5) or o.region = any ($6) or o.nipp_sector = any ($7))
         and not exists (select from liaison.incident_organization p
           where p.incident_id = $2 and p.participant_id = o.id and p.ended_at is null)
       order by o.name limit $8
       on conflict (incident_id, participant_id) where ended_at is null do nothing returning participant_id`,
      [
        organizationId,
        incidentId,
        accountId,
        whom.organizationIds,
        whom.kinds,
        whom.regions,
        whom.nippSectors,
        MOST_AT_ONCE,
      ],
    );
    if (!rows.length) return 0;
    const ids = rows.map(({ participant_id: id }) => id);
    const names = await this.namesOf(ids);
    const seated = whom.everyone ? await this.seatEveryone(incidentId, ids) : 0;
    const people = seated ? `, ${seated} people as ${AGENCY_REPRESENTATIVE}` : '';
    await this.messages.record(incidentId, 'participation', `Brought in: ${names}${people}`);
    await this.outbox.record(events.ORGANIZATION_BROUGHT_IN, incidentId, incidentId);
    return rows.length;
  }

  /** An organization leaves, and its people with it, within a second. */
  async end(incidentId: string, participantId: string): Promise<void> {
    const name = await this.namesOf([participantId]);
    // The announcement and the line first: both are written while everybody still takes part.
    await this.messages.record(incidentId, 'participation', `No longer takes part: ${name}`);
    await this.outbox.record(events.ORGANIZATION_LEFT, participantId, incidentId);
    const ended = await this.db.query(
      `update liaison.incident_organization set ended_at = now()
       where incident_id = $1 and participant_id = $2 and ended_at is null returning id`,
      [incidentId, participantId],
    );
    if (!ended.length) throw fail('request.not_found');
  }

  /** Lets somebody run the room, or no longer. Whoever then holds no position is out of it. */
  async appoint(incidentId: string, personId: string, manages: boolean): Promise<void> {
    const [person] = await this.db.query<{ name: string }>(
      `update liaison.workspace_member m set role = $3 from liaison.account a
       where m.workspace_id = $1 and m.account_id = $2 and m.ended_at is null and a.id = m.account_id and a.state = 'active'
         and m.role = $4 returning a.name`,
      [incidentId, personId, ...(manages ? ['manager', 'contributor'] : ['contributor', 'manager'])],
    );
    if (!person) throw fail('request.not_found');
    await this.messages.record(
      incidentId,
      'role',
      manages ? `${person.name} runs the room` : `${person.name} no longer runs the room`,
    );
    await this.outbox.record(events.MANAGER_APPOINTED, personId, incidentId);
    await this.db.query(
      `update liaison.workspace_member m set ended_at = now()
       where m.workspace_id = $1 and m.account_id = $2 and m.ended_at is null and m.role = 'contributor'
         and not exists (select from liaison.position_assignment p
           where p.incident_id = $1 and p.account_id = $2 and p.ended_at is null)`,
      [incidentId, personId],
    );
  }

  private async seatEveryone(incidentId: string, organizationIds: string[]): Promise<number> {
    const seated = await this.db.query(
      `insert into liaison.position_assignment (id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
       select uuidv7(), p.organization_id, p.incident_id, p.id, a.id, a.organization_id, $3
       from liaison.position p join liaison.account a on a.organization_id = any ($2) and a.state = 'active'
       where p.incident_id = $1 and p.title = $4 returning id`,
      [incidentId, organizationIds, this.db.person.accountId, AGENCY_REPRESENTATIVE],
    );
    return seated.length;
  }

  private async namesOf(ids: string[]): Promise<string> {
    const rows = await this.db.query<{ name: string }>(
      'select o.name from liaison.organization o where o.id = any ($1) order by o.name',
      [ids],
    );
    return rows.map(({ name }) => name).join('; ');
  }
}
