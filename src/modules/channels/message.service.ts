import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { v7 as uuidv7 } from 'uuid';
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
  /** People, positions and organizations of the room. */
  mentionIds: string[];
  /** Documents of the room. */
  attachmentIds: string[];
}

/** What to look for in messages. */
export interface MessageSearch {
  /** One incident's, or of all that are real. */
  incidentId: string | null;
  exercise: boolean;
  text: string;
  mentioningMe: boolean;
}

/** A message with the caller's standing towards it. */
export interface MessageView extends MessageStanding {
  row: EntryRow;
  exercise: boolean;
}

/** A message that was found, and where. */
export type FoundRow = EntryRow & {
  cursorAt: string;
  channelName: string;
  incidentId: string;
  incidentName: string;
};

const LARGEST_CATCH_UP = 500;
/** What people write into the chronology themselves. */
const OWN_CATEGORIES = new Set<LogCategory>(['significant_event', 'decision']);
const SEQUENCE = /^\d{1,15}$/;

/** Appends in the caller’s name; answers nothing when the caller may not. */
const APPEND = 'select * from fence.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';

const RECORD = `
  select from liaison.channel c join liaison.incident i on i.id = c.incident_id join liaison.workspace w on w.id = i.id
  cross join lateral fence.append($2, c.id, 'message', $2, $2, $3, $4, i.tlp, i.cui, 'routine', null, w.exercise)
  where c.incident_id = $1 and c.kind = 'log'`;

/** What is said in channels. Every change of it is an entry of the channel’s log, with a place of its own. */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Db,
    private readonly channels: ChannelService,
  ) {}

  /** Posts a message. Posted again under the same client id, it is the first one that is answered. */
  async post(input: NewMessage): Promise<EntryRow> {
    const { channelId, clientId, category, body, tlp, cui, priority, replyToId, exercise } = input;
    const { mentionIds, attachmentIds } = input;
    const id = uuidv7();
    const [posted] = await this.db.alone<EntryRow>('message.append', APPEND, [
      id,
      channelId,
      'message',
      id,
      clientId,
      category,
      body,
      tlp,
      cui,
      priority,
      replyToId,
      exercise,
      mentionIds,
      attachmentIds,
    ]);
    return posted ?? this.refuse(input);
  }

  /** A line of a room’s chronology, as the caller does what it says. */
  async record(incidentId: string, category: LogCategory, body: string): Promise<void> {
    const recorded = await this.db.prepared('message.record', RECORD, [incidentId, uuidv7(), category, body]);
    // What cannot be told is not done either: the incident was closed meanwhile, or the caller relieved.
    if (!recorded.length) throw fail('request.conflict');
  }

  /** Messages of a channel, newest first. One row more than the page, if there is one. */
  async list(
    channelId: string,
    page: PageArgs,
    pinned: boolean,
    categories: LogCategory[],
  ): Promise<EntryRow[]> {
    const [before] = decodeCursor(page.after, [SEQUENCE]);
    const rows = await this.db.prepared<EntryRow>(
      `message.list.${pinned ? 'pinned' : 'all'}.${categories.length ? 'some' : 'any'}`,
      `select * from liaison.channel_entry e where e.channel_id = $1 and e.kind = 'message'
         and ($2::bigint is null or e.sequence < $2) ${pinned ? 'and e.pinned_at is not null' : ''}
         ${categories.length ? 'and e.category = any ($4)' : ''}
       order by e.sequence desc limit $3`,
      [channelId, before, page.first + 1, ...(categories.length ? [categories] : [])],
    );
    // Whoever reads messages of a channel reads the channel; only of one without any it must be asked.
    if (!rows.length) await this.channels.find(channelId);
    return rows;
  }

  /** Lines of a room’s chronology after a place, in order. */
  async chronology(incidentId: string, after: number, most: number): Promise<EntryRow[]> {
    return this.db.prepared<EntryRow>(
      'message.chronology',
      `select e.* from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = $1 and c.kind = 'log' and e.kind = 'message' and e.sequence > $2 order by e.sequence limit $3`,
      [incidentId, after, most],
    );
  }

  async countChronology(incidentId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::int as count from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = $1 and c.kind = 'log' and e.kind = 'message'`,
      [incidentId],
    );
    return row!.count;
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

  /** Messages that the caller reads, latest first. One row more than the page, if there is one. */
  async search(
    { incidentId, exercise, text, mentioningMe }: MessageSearch,
    page: PageArgs,
  ): Promise<FoundRow[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.prepared<FoundRow>(
      'message.search',
      `select e.*, e.created_at::text as "cursorAt", c.name as "channelName", c.incident_id as "incidentId", w.name as "incidentName"
       from fence.search_messages($1, $2, $3, $4, $5, $6, $7) e
       join liaison.channel c on c.id = e.channel_id join liaison.workspace w on w.id = c.incident_id
       order by e.created_at desc, e.id desc`,
      [incidentId, exercise, text, mentioningMe, at, id, page.first + 1],
    );
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
    const { row, exercise } = await this.loadFor(action, id);
    const appended = await this.db
      .prepared('message.append', APPEND, [
        uuidv7(),
        row.channel_id,
        kind,
        id,
        clientId,
        null,
        body,
        null,
        null,
        'routine',
        null,
        exercise,
        [],
        [],
      ])
      .catch((error: unknown) => {
        // Two acknowledgements of one person at once.
        throw (error as { code?: string }).code === '23505' ? fail('request.conflict', {}, error) : error;
      });
    if (!appended.length) throw fail('request.conflict');
    return this.loadFor('read', id);
  }

  /** Why nothing was posted. */
  private async refuse({ channelId, exercise, mentionIds, attachmentIds }: NewMessage): Promise<never> {
    const channel = await this.channels.loadFor('post', channelId);
    if (channel.exercise === exercise && mentionIds.length + attachmentIds.length)
      throw fail('message.not_of_the_room');
    throw fail(channel.exercise === exercise ? 'request.conflict' : 'incident.exercise_mismatch');
  }

  private async loadFor(action: keyof typeof messagePolicy, id: string): Promise<MessageView> {
    const { actor, person } = this.db;
    const [row] = await this.db.prepared<
      EntryRow & Pick<MessageStanding, 'postable' | 'manageable' | 'acknowledged'> & { exercise: boolean }
    >(
      'message.find',
      `select e.*, e.channel_id = any ((select fence.postable_channels())::uuid[]) as postable,
         c.incident_id = any ((select fence.manageable())::uuid[]) as manageable, w.exercise,
         exists (select from liaison.channel_entry k where k.message_id = e.id and k.account_id = $2 and k.kind = 'acknowledgement') as acknowledged
       from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id
       join liaison.workspace w on w.id = c.incident_id where e.id = $1 and e.kind = 'message'`,
      [id, person.accountId],
    );
    const view = row && {
      row,
      accountId: row.account_id,
      retracted: row.retracted_at !== null,
      pinned: row.pinned_at !== null,
      acknowledged: row.acknowledged,
      automatic: row.category !== null && !OWN_CATEGORIES.has(row.category),
      postable: row.postable,
      manageable: row.manageable,
      exercise: row.exercise,
    };
    if (view?.retracted && action !== 'read') throw fail('message.retracted');
    return authorize(messagePolicy, action, actor, view);
  }
}
