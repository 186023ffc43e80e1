import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import { failInRoom, MessageService } from '../channels/index.js';
import { holderPolicy } from './holder.policy.js';
import { ICS_POSITIONS, type PositionKey } from './ics-positions.js';
import type { HeldPosition, HolderView, PositionView } from './incident.entity.js';
import * as events from './incident.events.js';
import { incidentFact } from './incident.facts.js';
import { fail } from './incidents.errors.js';

const HOLDER = `
  h.id, h.incident_id as "incidentId", h.position_id as "positionId", p.title as "positionTitle", h.account_id as "accountId",
  coalesce(a.name, '') as name, coalesce(o.short_name, '') as "organizationShortName", h.created_at as "createdAt",
  h.checked_in_at as "checkedInAt", h.ended_at as "endedAt", i.status <> 'closed' as open,
  exists (select from fence.members m where m.workspace_id = h.incident_id and m.account_id = h.account_id
    and m.ended_at is null and m.role in ('manager', 'owner')) as manages,
  exists (select from fence.members m where m.workspace_id = h.incident_id and m.account_id = h.account_id
    and m.ended_at is null and m.role = 'owner') as owns,
  h.incident_id = any ((select fence.manageable())::uuid[]) as manageable`;
const HOLDER_JOINS = `
  join liaison.incident i on i.id = h.incident_id
  left join fence.people a on a.id = h.account_id
  left join fence.organizations o on o.id = h.person_organization_id`;

const HELD = statement<{ incidentId: string }, HeldPosition>(
  'position.held',
  `select p.title, (select coalesce(jsonb_agg(a.name || ' (' || o.short_name || ')' order by h.created_at, h.id), '[]')
     from liaison.position_assignment h join fence.people a on a.id = h.account_id join fence.organizations o on o.id = a.organization_id
     where h.position_id = p.id and h.ended_at is null) as holders
   from liaison.position p where p.incident_id = :incidentId order by p.rank, p.id limit 200`,
);

/** As many holders of one position as a list shows. */
const SHOWN_HOLDERS = 200;

const LIST = statement<
  {
    incidentId: string;
    rank: string | null | undefined;
    id: string | null | undefined;
    most: number;
    mostHolders: number;
  },
  PositionView
>(
  'position.list',
  `select p.id, p.incident_id as "incidentId", p.key, p.title, p.section, p.rank,
     (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
        select ${HOLDER} from liaison.position_assignment h ${HOLDER_JOINS}
        where h.position_id = p.id and h.ended_at is null order by h.created_at, h.id limit :mostHolders) x) as holders
   from liaison.position p where p.incident_id = :incidentId
     and (:id::uuid is null or (p.rank, p.id) > (:rank::int, :id)) order by p.rank, p.id limit :most`,
);
const CREATE_KNOWN = statement<{
  organizationId: string;
  incidentId: string;
  keys: string[];
  titles: string[];
  sections: string[];
  ranks: number[];
}>(
  'position.create_known',
  `insert into liaison.position (id, organization_id, incident_id, key, title, section, rank)
       select uuidv7(), :organizationId, :incidentId, key, title, section, rank
       from unnest(:keys::text[], :titles::text[], :sections::text[], :ranks::int[]) t (key, title, section, rank)`,
);
const CREATE = statement<{ id: string; organizationId: string; incidentId: string; title: string }>(
  'position.create',
  `insert into liaison.position (id, organization_id, incident_id, title, section) values (:id, :organizationId, :incidentId, :title, 'other')`,
);
const ASSIGN = statement<
  { incidentId: string; address: string },
  { account_id: string; organization_id: string }
>('position.assign', 'select * from fence.find_participant(:incidentId, :address)');
const TAKE = statement<{ incidentId: string; key: PositionKey }, { id: string }>(
  'position.take',
  'select id from liaison.position where incident_id = :incidentId and key = :key',
);
const CHECK_IN = statement<{ id: string }>(
  'position.check_in',
  'update liaison.position_assignment set checked_in_at = now() where id = :id',
);
const RELIEVE = statement<{ id: string; accountId: string; handOver: string }>(
  'position.relieve',
  `update liaison.position_assignment set ended_at = now(), ended_by = :accountId, hand_over = nullif(:handOver, '') where id = :id`,
);
const INSERT = statement<{
  id: string;
  incidentId: string;
  positionId: string;
  accountId: string;
  personOrganizationId: string;
  assignedBy: string;
}>(
  'position.insert',
  `insert into liaison.position_assignment (id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
         select :id, i.organization_id, i.id, :positionId, :accountId, :personOrganizationId, :assignedBy from liaison.incident i where i.id = :incidentId`,
);
const LOAD_FOR = statement<{ id: string }, HolderView>(
  'position.load_for',
  `select ${HOLDER} from liaison.position_assignment h join liaison.position p on p.id = h.position_id ${HOLDER_JOINS} where h.id = :id`,
);

/** Positions, who holds them, and how they are handed over. The caller has asked the incident’s policy. */
@Injectable()
export class PositionService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
  ) {}

  /** The positions of an incident with their holders, in order. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<PositionView[]> {
    const [rank, id] = decodeCursor(page.after, [/^\d{1,5}$/, CURSOR.id]);
    return this.db.run(LIST, { incidentId, rank, id, most: page.first + 1, mostHolders: SHOWN_HOLDERS });
  }

  /** Every position, 200 at most, and who holds it; the caller is in the room. */
  held(incidentId: string): Promise<HeldPosition[]> {
    return this.db.run(HELD, { incidentId });
  }

  /** The positions that every room begins with. */
  createFirst(incidentId: string): Promise<void> {
    return this.createKnown(incidentId, ICS_POSITIONS);
  }

  private async createKnown(incidentId: string, known: typeof ICS_POSITIONS): Promise<void> {
    await this.db.run(CREATE_KNOWN, {
      organizationId: this.db.person.organizationId,
      incidentId,
      keys: known.map(({ key }) => key),
      titles: known.map(({ title }) => title),
      sections: known.map(({ section }) => section),
      ranks: known.map(({ rank }) => rank),
    });
  }

  async create(incidentId: string, title: string): Promise<PositionView> {
    const id = uuidv7();
    await this.db.run(CREATE, { id, organizationId: this.db.person.organizationId, incidentId, title });
    await this.messages.tell(
      incidentId,
      'role',
      incidentFact('position.created', { position: { id, name: title } }),
    );
    await this.outbox.record(events.POSITION_CREATED, id, incidentId);
    return { id, incidentId, key: null, title, section: 'other', rank: 100, holders: [] };
  }

  /** Gives a position to the person with exactly this address, of the operator or of an organization that takes part. */
  async assign(incidentId: string, positionId: string, address: string): Promise<HolderView> {
    const found = await this.db.run(ASSIGN, { incidentId, address: address.trim() });
    if (found.length !== 1) throw fail('incident.no_such_person');
    return this.insert(incidentId, positionId, found[0]!.account_id, found[0]!.organization_id);
  }

  /** The caller takes one of the positions that rooms begin with; it is made when this room has none. */
  async take(incidentId: string, key: PositionKey): Promise<void> {
    const { accountId, organizationId } = this.db.person;
    const find = async () => (await this.db.run(TAKE, { incidentId, key }))[0];
    let position = await find();
    if (!position) {
      await this.createKnown(
        incidentId,
        ICS_POSITIONS.filter((one) => one.key === key),
      );
      position = await find();
    }
    await this.insert(incidentId, position!.id, accountId, organizationId);
  }

  async checkIn(id: string): Promise<HolderView> {
    const holder = await this.loadFor('checkIn', id);
    await this.db.run(CHECK_IN, { id });
    const { person, position } = partsOf(holder);
    await this.messages.tell(
      holder.incidentId,
      'role',
      incidentFact('position.checked_in', { person, position }),
    );
    await this.outbox.record(events.POSITION_CHECKED_IN, id, holder.incidentId);
    return this.loadFor('read', id);
  }

  /** Relieves a holder, with what is handed over. Access ends with the last position. */
  async relieve(id: string, handOver: string): Promise<string> {
    const holder = await this.loadFor('relieve', id);
    await this.messages.tell(
      holder.incidentId,
      'role',
      incidentFact('position.relieved', { ...partsOf(holder), handOver: handOver || null }),
    );
    await this.outbox.record(events.POSITION_RELIEVED, id, holder.incidentId);
    await this.db.run(RELIEVE, { id, accountId: this.db.person.accountId, handOver });
    return id;
  }

  private async insert(
    incidentId: string,
    positionId: string,
    accountId: string,
    personOrganizationId: string,
  ): Promise<HolderView> {
    const id = uuidv7();
    try {
      await this.db.run(INSERT, {
        id,
        incidentId,
        positionId,
        accountId,
        personOrganizationId,
        assignedBy: this.db.person.accountId,
      });
    } catch (error) {
      // Their organization takes no part in the incident.
      throw (error as { code?: string }).code === '42501' ? fail('request.not_found', {}, error) : error;
    }
    const holder = await this.loadFor('read', id);
    await this.messages.tell(incidentId, 'role', incidentFact('position.assigned', partsOf(holder)));
    await this.outbox.record(events.POSITION_ASSIGNED, id, incidentId);
    return holder;
  }

  private async loadFor(action: keyof typeof holderPolicy, id: string): Promise<HolderView> {
    const [row] = await this.db.run(LOAD_FOR, { id });
    if (row && action !== 'read' && !row.open) throw failInRoom('incident.closed');
    if (row && action !== 'read' && row.endedAt) throw fail('position.not_held');
    return authorize(holderPolicy, action, this.db.actor, row);
  }
}

/** A holder as facts name them. */
function partsOf(holder: HolderView) {
  return {
    person: { id: holder.accountId, name: holder.name },
    organization: holder.organizationShortName,
    position: { id: holder.positionId, name: holder.positionTitle },
  };
}
