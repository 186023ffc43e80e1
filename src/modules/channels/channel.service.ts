import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelKind, ChannelView } from './channel.entity.js';
import * as events from './channel.events.js';
import { channelPolicy } from './channel.policy.js';
import { fail } from './channels.errors.js';

export interface NewChannel {
  name: string;
  purpose: string;
  /** Whose holders, and whose people, read it; nobody named means everybody in the room. */
  positionIds: string[];
  organizationIds: string[];
}

const VIEW = `
  select c.id, c.incident_id as "incidentId", c.kind, c.key, c.name, c.purpose, c.audience, c.last_sequence::int as "lastSequence",
         c.created_at as "createdAt", c.closed_at as "closedAt", c.created_at::text as "cursorAt", w.exercise,
         i.status as "incidentStatus", c.id = any ((select fence.postable_channels())::uuid[]) as postable,
         c.incident_id = any ((select fence.manageable())::uuid[]) as manageable
  from liaison.channel c
  join fence.spaces w on w.id = c.incident_id
  join fence.incidents i on i.id = c.incident_id`;

const LIST = statement<
  { incidentId: string; at: string | null | undefined; id: string | null | undefined; most: number },
  ChannelView
>(
  'channel.list',
  `${VIEW} where c.incident_id = :incidentId and (:id::uuid is null or (c.created_at, c.id) > (:at::timestamptz, :id))
       order by c.created_at, c.id limit :most`,
);
const CREATE = statement<{ id: string }, ChannelView>('channel.create', `${VIEW} where c.id = :id`);
const MAKE = statement<{
  organizationId: string;
  incidentId: string;
  id: string;
  positionIds: string[];
  organizationIds: string[];
}>(
  'channel.make',
  `insert into liaison.channel_audience (id, organization_id, incident_id, channel_id, position_id, participant_id)
         select uuidv7(), :organizationId, :incidentId, :id, named.position, named.organization
         from (select distinct unnest(:positionIds::uuid[]) as position, null::uuid as organization
           union all select null, o from (select distinct unnest(:organizationIds::uuid[]) as o) organizations) named`,
);
const OPEN_DIRECT = statement<
  { incidentId: string; made: string; positionIds: string[] },
  { id: string | null }
>('channel.open_direct', 'select fence.open_direct(:incidentId, :made, :positionIds) as id');
const CLOSE = statement<{ id: string }>(
  'channel.close',
  'update liaison.channel set closed_at = now() where id = :id',
);
const LOAD_FOR = statement<{ id: string }, ChannelView>('channel.find', `${VIEW} where c.id = :id`);
const INSERT = statement<{
  id: string;
  organizationId: string;
  incidentId: string;
  kind: ChannelKind;
  key: string | null;
  name: string;
  purpose: string;
  audience: 'closed' | 'room';
  accountId: string;
}>(
  'channel.insert',
  `insert into liaison.channel (id, organization_id, incident_id, kind, key, name, purpose, audience, created_by)
       values (:id, :organizationId, :incidentId, :kind, :key, :name, :purpose, :audience, :accountId)`,
);

/** By which the channels are known that every room begins with; people may call theirs as they like. */
const KEYS: Partial<Record<ChannelKind, string>> = { general: 'general', log: 'chronology' };

/** The channels of a room. */
@Injectable()
export class ChannelService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  find(id: string): Promise<ChannelView> {
    return this.loadFor('read', id);
  }

  /** The channels of a room that the caller reads, oldest first. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<ChannelView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    const rows = await this.db.run(LIST, { incidentId, at, id, most: page.first + 1 });
    // Everybody in a room reads its chronology, so whoever reads none is not in it.
    if (!rows.length && !id) throw fail('request.not_found');
    return rows;
  }

  /** What every room begins with. The caller has just opened it. */
  async createFirst(incidentId: string): Promise<void> {
    await this.insert(incidentId, 'general', 'General', 'Everybody in the room.');
    await this.insert(
      incidentId,
      'log',
      'Chronology',
      'Significant events, decisions and changes, in order.',
    );
  }

  /** Makes a channel that the caller reads. */
  async create(incidentId: string, input: NewChannel): Promise<ChannelView> {
    const id = await this.make(incidentId, input);
    const [row] = await this.db.run(CREATE, { id });
    if (!row) throw fail('channel.without_you');
    return row;
  }

  /** Makes a channel, perhaps for others only, and answers its id; the caller has asked the incident’s policy. */
  async make(incidentId: string, input: NewChannel): Promise<string> {
    const { positionIds, organizationIds } = input;
    const closed = positionIds.length + organizationIds.length > 0;
    const id = await this.insert(incidentId, 'topic', input.name, input.purpose, closed);
    if (closed)
      await this.db.run(MAKE, {
        organizationId: this.db.person.organizationId,
        incidentId,
        id,
        positionIds,
        organizationIds,
      });
    await this.outbox.record(events.CHANNEL_CREATED, id, incidentId);
    return id;
  }

  /** The direct channel between these positions, which is made when there is none; the caller holds one of them. */
  async openDirect(incidentId: string, positionIds: string[]): Promise<ChannelView> {
    const made = uuidv7();
    const [row] = await this.db.run(OPEN_DIRECT, { incidentId, made, positionIds });
    if (!row?.id) throw fail('channel.not_between_these');
    if (row.id === made) await this.outbox.record(events.CHANNEL_CREATED, made, incidentId);
    return this.find(row.id);
  }

  async close(id: string): Promise<ChannelView> {
    const { incidentId } = await this.loadFor('close', id);
    await this.db.run(CLOSE, { id });
    await this.outbox.record(events.CHANNEL_CLOSED, id, incidentId);
    return this.loadFor('read', id);
  }

  /** Loads a channel for an action, or throws: not found when hidden, a reason when there is one, refused otherwise. */
  async loadFor(action: keyof typeof channelPolicy, id: string): Promise<ChannelView> {
    const [row] = await this.db.run(LOAD_FOR, { id });
    if (row && action === 'post' && !row.postable) {
      if (row.incidentStatus === 'closed') throw fail('incident.closed');
      if (row.closedAt) throw fail('channel.closed');
    }
    return authorize(channelPolicy, action, this.db.actor, row);
  }

  private async insert(
    incidentId: string,
    kind: ChannelKind,
    name: string,
    purpose: string,
    closed = false,
  ): Promise<string> {
    const id = uuidv7();
    const { organizationId, accountId } = this.db.person;
    await this.db.run(INSERT, {
      id,
      organizationId,
      incidentId,
      kind,
      key: KEYS[kind] ?? null,
      name,
      purpose,
      audience: closed ? 'closed' : 'room',
      accountId,
    });
    return id;
  }
}
