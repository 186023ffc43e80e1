import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import type { Named } from '@liaison/words';
import { MessageService } from '../channels/index.js';
import { MemberService } from '../workspaces/index.js';
import { AGENCY_REPRESENTATIVE } from './ics-positions.js';
import type { ParticipationView } from './incident.entity.js';
import * as events from './incident.events.js';
import { incidentFact } from './incident.facts.js';

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
         (select count(*)::int from fence.members m
          where m.workspace_id = p.incident_id and m.person_organization_id = p.participant_id and m.ended_at is null) as people
  from liaison.incident_organization p
  left join fence.organizations o on o.id = p.participant_id`;

const LIST = statement<
  { incidentId: string; at: string | null | undefined; id: string | null | undefined; most: number },
  ParticipationView
>(
  'participation.list',
  `${VIEW} where p.incident_id = :incidentId and p.ended_at is null
         and (:id::uuid is null or (p.created_at, p.id) > (:at::timestamptz, :id)) order by p.created_at, p.id limit :most`,
);
const BRING_IN = statement<
  {
    organizationId: string;
    incidentId: string;
    accountId: string;
    organizationIds: string[];
    kinds: string[];
    regions: string[];
    nippSectors: string[];
    most: number;
  },
  { participant_id: string }
>(
  'participation.bring_in',
  `insert into liaison.incident_organization (id, organization_id, incident_id, participant_id, brought_in_by)
       select uuidv7(), :organizationId, :incidentId, o.id, :accountId from fence.organizations o
       where o.state = 'active' and o.id <> :organizationId and (o.id = any (:organizationIds) or o.kind = any (:kinds) or o.region = any (:regions) or o.nipp_sector = any (:nippSectors))
         and not exists (select from liaison.incident_organization p
           where p.incident_id = :incidentId and p.participant_id = o.id and p.ended_at is null)
       order by o.name collate liaison.by_name limit :most
       on conflict (incident_id, participant_id) where ended_at is null do nothing returning participant_id`,
);
const END = statement<{ incidentId: string; participantId: string }>(
  'participation.end',
  `update liaison.incident_organization set ended_at = now()
       where incident_id = :incidentId and participant_id = :participantId and ended_at is null returning id`,
);
const HOLDS_ANY = statement<{ incidentId: string; personId: string }>(
  'participation.holds_any',
  `select from liaison.position_assignment p
   where p.incident_id = :incidentId and p.account_id = :personId and p.ended_at is null limit 1`,
);
const SEAT_EVERYONE = statement<{
  incidentId: string;
  organizationIds: string[];
  accountId: string;
  key: string;
}>(
  'participation.seat_everyone',
  `insert into liaison.position_assignment (id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
       select uuidv7(), p.organization_id, p.incident_id, p.id, a.id, a.organization_id, :accountId
       from liaison.position p join fence.people a on a.organization_id = any (:organizationIds) and a.state = 'active'
       where p.incident_id = :incidentId and p.key = :key returning id`,
);
const NAMES_OF = statement<{ ids: string[] }, Named>(
  'participation.names_of',
  'select o.id, o.name from fence.organizations o where o.id = any (:ids) order by o.name collate liaison.by_name',
);

/** Which organizations take part. The caller has asked the incident’s policy. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
    private readonly members: MemberService,
  ) {}

  /** Organizations that take part, in the order in which they came. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<ParticipationView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(LIST, { incidentId, at, id, most: page.first + 1 });
  }

  /** Brings organizations in that do not take part yet; answers how many. */
  async bringIn(incidentId: string, whom: BringIn): Promise<number> {
    const { accountId, organizationId } = this.db.person;
    const rows = await this.db.run(BRING_IN, {
      organizationId,
      incidentId,
      accountId,
      organizationIds: whom.organizationIds,
      kinds: whom.kinds,
      regions: whom.regions,
      nippSectors: whom.nippSectors,
      most: MOST_AT_ONCE,
    });
    if (!rows.length) return 0;
    const ids = rows.map(({ participant_id: id }) => id);
    const organizations = await this.db.run(NAMES_OF, { ids });
    const people = whom.everyone ? await this.seatEveryone(incidentId, ids) : 0;
    const fact = { organizations, people, position: AGENCY_REPRESENTATIVE };
    await this.messages.tell(
      incidentId,
      'participation',
      incidentFact('incident.organizations_brought_in', fact),
    );
    await this.outbox.record(events.ORGANIZATION_BROUGHT_IN, incidentId, incidentId);
    return rows.length;
  }

  /** An organization leaves, and its people with it, within a second. */
  async end(incidentId: string, participantId: string): Promise<void> {
    const [organization] = await this.db.run(NAMES_OF, { ids: [participantId] });
    if (!organization) throw fail('request.not_found');
    // The announcement and the line first: both are written while everybody still takes part.
    await this.messages.tell(
      incidentId,
      'participation',
      incidentFact('incident.organization_left', { organization }),
    );
    await this.outbox.record(events.ORGANIZATION_LEFT, participantId, incidentId);
    const ended = await this.db.run(END, { incidentId, participantId });
    if (!ended.length) throw fail('request.not_found');
  }

  /** Lets somebody run the room, or no longer. Whoever then holds no position is out of it. */
  async appoint(incidentId: string, personId: string, manages: boolean): Promise<void> {
    const name = await this.members.changeRoomRole(incidentId, personId, manages);
    const person = { id: personId, name };
    const code = manages ? 'position.manager_appointed' : 'position.manager_dismissed';
    await this.messages.tell(incidentId, 'role', incidentFact(code, { person }));
    await this.outbox.record(events.MANAGER_APPOINTED, personId, incidentId);
    const holding = await this.db.run(HOLDS_ANY, { incidentId, personId });
    if (!manages && !holding.length) await this.members.showOut(incidentId, personId);
  }

  private async seatEveryone(incidentId: string, organizationIds: string[]): Promise<number> {
    const seated = await this.db.run(SEAT_EVERYONE, {
      incidentId,
      organizationIds,
      accountId: this.db.person.accountId,
      key: AGENCY_REPRESENTATIVE,
    });
    return seated.length;
  }
}
