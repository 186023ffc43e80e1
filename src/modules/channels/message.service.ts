import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { decodeCursor, type PageArgs } from '@liaison/graphql';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelView } from './channel.entity.js';
import { ChannelService } from './channel.service.js';
import type { EntryKind, EntryRow, EntryView, LogCategory, MessagePriority } from './entry.entity.js';
import { messagePolicy, type MessageStanding } from './message.policy.js';

export interface NewMessage {
  channelId: string;
  clientId: string;
  body: string;
  tlp: string;
  cui: string | null;
  priority: MessagePriority;
  replyToId: string | null;
  category: LogCategory | null;
  exercise: boolean;
}

/** A message with the caller's standing towards it. */
export interface MessageView extends MessageStanding {
  row: EntryRow;
}

const LARGEST_CATCH_UP = 500;
const SEQUENCE = /^\d{1,15}$/;

/** Whose words, with the names of the time: what was said stays said by them. */
const AUTHOR = `
  a.id, a.name, o.short_name, (select string_agg(p.title, ', ' order by p.rank, p.id) from liaison.position_assignment h
    join liaison.position p on p.id = h.position_id where h.incident_id = c.incident_id and h.account_id = a.id and h.ended_at is null)
  from liaison.channel c join liaison.account a on a.id = $1
  join liaison.organization o on o.id = a.organization_id`;

const INSERT = `insert into liaison.channel_entry (organization_id, channel_id, id, kind, message_id, client_id, category,
  body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position)`;

/** A line of the chronology is of a kind, and a message elsewhere is not. */
const POST = `${INSERT}
  select $2, c.id, $4, 'message', $4, $5, case c.kind when 'log' then coalesce($6, 'significant_event') end, $7, $8, $9, $10,
    $11, ${AUTHOR} join liaison.workspace w on w.id = c.incident_id
  where c.id = $3 and w.exercise = $12 and c.id = any ((select fence.postable_channels())::uuid[]) returning *`;

const AMEND = `${INSERT}
  select $2, c.id, $4, $5, $6, $7, null, $8, null, null, 'routine', null, ${AUTHOR} where c.id = $3 returning id`;

const RECORD = `${INSERT}
  select $2, c.id, $4, 'message', $4, $4, $5, $6, i.tlp, i.cui, 'routine', null, ${AUTHOR}
  join liaison.incident i on i.id = c.incident_id where c.incident_id = $3 and c.kind = 'log'`;

/** What is said in channels. Every change of it is an entry of the channel’s log, with a place of its own. */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Db,
    private readonly channels: ChannelService,
  ) {}

  /** Posts a message. Posted again under the same client id, it is the first one that is answered. */
  async post(input: NewMessage): Promise<EntryRow> {
    const { accountId, organizationId } = this.db.person;
    const { channelId, clientId, category, body, tlp, cui, priority, replyToId, exercise } = input;
    const [posted] = await this.refusals(() =>
      this.db.prepared<EntryRow>('message.post', POST, [
        accountId,
        organizationId,
        channelId,
        uuidv7(),
        clientId,
        category,
        body,
        tlp,
        cui,
        priority,
        replyToId,
        exercise,
      ]),
    );
    return posted ?? this.postedBefore(input);
  }

  /** A line of a room’s chronology, as the caller does what it says. */
  async record(incidentId: string, category: LogCategory, body: string): Promise<void> {
    const { accountId, organizationId } = this.db.person;
    await this.db.prepared('message.record', RECORD, [
      accountId,
      organizationId,
      incidentId,
      uuidv7(),
      category,
      body,
    ]);
  }

  /** Messages of a channel, newest first. One row more than the page, if there is one. */
  async list(channelId: string, page: PageArgs, pinned: boolean): Promise<EntryRow[]> {
    await this.channels.find(channelId);
    const [before] = decodeCursor(page.after, [SEQUENCE]);
    return this.db.prepared<EntryRow>(
      `message.list.${pinned ? 'pinned' : 'all'}`,
      `select * from liaison.channel_entry e where e.channel_id = $1 and e.kind = 'message'
         and ($2::bigint is null or e.sequence < $2) ${pinned ? 'and e.pinned_at is not null' : ''}
       order by e.sequence desc limit $3`,
      [channelId, before, page.first + 1],
    );
  }

  /** The entries of a channel after a place, in order: what somebody missed. */
  async entriesAfter(
    channelId: string,
    after: number,
    first: number,
  ): Promise<{ head: number; entries: EntryView[] }> {
    const { lastSequence } = await this.channels.find(channelId);
    const entries = await this.db.prepared<EntryView>(
      'message.entries',
      `select e.*, case when m.id is not null then to_jsonb(m) end as message
       from (select * from liaison.channel_entry n where n.channel_id = $1 and n.sequence > $2 order by n.sequence limit $3) e
       left join liaison.channel_entry m on m.id = e.message_id and e.kind <> 'message'
       order by e.sequence`,
      [channelId, after, Math.min(first, LARGEST_CATCH_UP)],
    );
    return { head: Math.max(lastSequence, Number(entries.at(-1)?.sequence ?? 0)), entries };
  }

  find(id: string): Promise<MessageView> {
    return this.loadFor('read', id);
  }

  /** The texts that a message had, oldest first; of a retracted one none is told. */
  async versions(view: MessageView): Promise<{ body: string; createdAt: Date }[]> {
    if (view.retracted) return [];
    return this.db.query(
      `select e.body, e.created_at as "createdAt" from liaison.channel_entry e
       where e.channel_id = $1 and e.message_id = $2 and e.kind in ('message', 'edit') order by e.sequence limit 100`,
      [view.row.channel_id, view.row.id],
    );
  }

  edit(id: string, clientId: string, body: string): Promise<MessageView> {
    return this.amend('edit', 'edit', id, clientId, body);
  }
  retract(id: string): Promise<MessageView> {
    return this.amend('retract', 'retraction', id);
  }
  pin(id: string): Promise<MessageView> {
    return this.amend('pin', 'pin', id);
  }
  unpin(id: string): Promise<MessageView> {
    return this.amend('unpin', 'unpin', id);
  }
  acknowledge(id: string): Promise<MessageView> {
    return this.amend('acknowledge', 'acknowledgement', id);
  }

  private async amend(
    action: keyof typeof messagePolicy,
    kind: EntryKind,
    id: string,
    clientId = uuidv7(),
    body = '',
  ): Promise<MessageView> {
    const { row } = await this.loadFor(action, id);
    const { accountId, organizationId } = this.db.person;
    await this.refusals(() =>
      this.db.prepared('message.amend', AMEND, [
        accountId,
        organizationId,
        row.channel_id,
        uuidv7(),
        kind,
        id,
        clientId,
        body,
      ]),
    );
    return this.loadFor('read', id);
  }

  /** Nothing was inserted: it was posted before, or it may not be. */
  private async postedBefore({ channelId, clientId, exercise }: NewMessage): Promise<EntryRow> {
    const channel: ChannelView = await this.channels.loadFor('read', channelId);
    const [before] = await this.db.query<EntryRow>(
      `select * from liaison.channel_entry e where e.channel_id = $1 and e.account_id = $2 and e.client_id = $3 and e.kind = 'message'`,
      [channelId, this.db.person.accountId, clientId],
    );
    if (before) return before;
    await this.channels.loadFor('post', channelId);
    if (channel.exercise !== exercise) throw fail('incident.exercise_mismatch');
    throw fail('request.conflict');
  }

  /** What the database refuses because somebody was faster. */
  private async refusals<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      throw code === '42501' || code === '23505' ? fail('request.conflict', {}, error) : error;
    }
  }

  private async loadFor(action: keyof typeof messagePolicy, id: string): Promise<MessageView> {
    const { actor, person } = this.db;
    const [row] = await this.db.prepared<
      EntryRow & Pick<MessageStanding, 'postable' | 'manageable' | 'acknowledged'>
    >(
      'message.find',
      `select e.*, e.channel_id = any ((select fence.postable_channels())::uuid[]) as postable,
         c.incident_id = any ((select fence.manageable())::uuid[]) as manageable,
         exists (select from liaison.channel_entry k where k.message_id = e.id and k.account_id = $2 and k.kind = 'acknowledgement') as acknowledged
       from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id where e.id = $1 and e.kind = 'message'`,
      [id, person.accountId],
    );
    const view = row && {
      row,
      accountId: row.account_id,
      retracted: row.retracted_at !== null,
      pinned: row.pinned_at !== null,
      acknowledged: row.acknowledged,
      postable: row.postable,
      manageable: row.manageable,
    };
    if (view?.retracted && action !== 'read') throw fail('message.retracted');
    return authorize(messagePolicy, action, actor, view);
  }
}
