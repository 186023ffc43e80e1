import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { Fact } from '@liaison/words';
import { v7 as uuidv7 } from 'uuid';
import { ChannelService } from './channel.service.js';
import {
  entryColumns,
  type EntryKind,
  type EntryRow,
  type EntryView,
  type LogCategory,
  type MessagePriority,
} from './entry.entity.js';
import { messagePolicy, type MessageStanding } from './message.policy.js';
import { fail } from './channels.errors.js';

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

/** What is appended to a channel; `messageId` is the message itself, or the one that it is about. */
interface Appended {
  id: string;
  channelId: string;
  kind: EntryKind;
  messageId: string;
  clientId: string;
  category: LogCategory | null;
  body: string;
  tlp: string | null;
  cui: string | null;
  priority: MessagePriority;
  replyToId: string | null;
  exercise: boolean;
  mentionIds: string[];
  attachmentIds: string[];
}

/** Appends in the caller’s name; answers nothing when the caller may not. */
const APPEND = statement<Appended, { entry: EntryRow }>(
  'message.append',
  `select entry from fence.append_line(:id, :channelId, :kind, :messageId, :clientId, :category, :body, :tlp, :cui, :priority, :replyToId,
     :exercise, :mentionIds, :attachmentIds, null, null) entry`,
);
const TELL = statement<
  { incidentId: string; id: string; category: LogCategory; code: string; params: Fact['params'] },
  { sequence: string | null }
>('message.tell', 'select fence.tell(:incidentId, :id, :category, :code, :params) as sequence');
const messagesOf = (pinned: boolean, some: boolean) =>
  statement<
    { channelId: string; before: string | null | undefined; most: number; categories: LogCategory[] },
    EntryRow
  >(
    `message.list.${pinned ? 'pinned' : 'all'}.${some ? 'some' : 'any'}`,
    `select ${entryColumns('e')} from liaison.channel_entry e where e.channel_id = :channelId and e.kind = 'message'
       and (:before::bigint is null or e.sequence < :before) ${pinned ? 'and e.pinned_at is not null' : ''}
       ${some ? 'and e.category = any (:categories)' : ''}
     order by e.sequence desc limit :most`,
  );
const MESSAGES = { any: messagesOf(false, false), some: messagesOf(false, true) };
const PINNED = { any: messagesOf(true, false), some: messagesOf(true, true) };
const CHRONOLOGY = statement<{ incidentId: string; after: number; most: number }, EntryRow>(
  'message.chronology',
  `select ${entryColumns('e')} from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = :incidentId and c.kind = 'log' and e.kind = 'message' and e.sequence > :after order by e.sequence limit :most`,
);
const COUNT_CHRONOLOGY = statement<{ incidentId: string }, { count: number }>(
  'message.count_chronology',
  `select count(*)::int as count from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = :incidentId and c.kind = 'log' and e.kind = 'message'`,
);
const ENTRIES_AFTER = statement<{ channelId: string; after: number; most: number }, EntryView>(
  'message.entries',
  `select ${entryColumns('e')}, case when m.id is not null then to_jsonb(m) end as message
       from (select n.* from liaison.channel_entry n where n.channel_id = :channelId and n.sequence > :after order by n.sequence limit :most) e
       left join liaison.channel_entry m on m.id = e.message_id and e.kind <> 'message'
       order by e.sequence`,
);
const SEARCH = statement<
  {
    incidentId: string | null;
    exercise: boolean;
    text: string;
    mentioningMe: boolean;
    at: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  Omit<FoundRow, keyof EntryRow> & { entry: EntryRow }
>(
  'message.search',
  `select m.entry, (m.entry ->> 'created_at')::timestamptz::text as "cursorAt", c.name as "channelName", c.incident_id as "incidentId",
     w.name as "incidentName"
   from fence.find_messages(:incidentId, :exercise, :text, :mentioningMe, :at, :id, :most) with ordinality m (entry, place)
   join liaison.channel c on c.id = (m.entry ->> 'channel_id')::uuid join fence.spaces w on w.id = c.incident_id
   order by m.place`,
);
const VERSIONS = statement<{ channelId: string; id: string }, { body: string; createdAt: Date }>(
  'message.versions',
  `select e.body, e.created_at as "createdAt" from liaison.channel_entry e
       where e.channel_id = :channelId and e.message_id = :id and e.kind in ('message', 'edit') order by e.sequence limit 100`,
);
const LOAD_FOR = statement<
  { id: string; accountId: string },
  EntryRow & Pick<MessageStanding, 'postable' | 'manageable' | 'acknowledged'> & { exercise: boolean }
>(
  'message.find',
  `select ${entryColumns('e')}, e.channel_id = any ((select fence.postable_channels())::uuid[]) as postable,
         c.incident_id = any ((select fence.manageable())::uuid[]) as manageable, w.exercise,
         exists (select from liaison.channel_entry k where k.message_id = e.id and k.account_id = :accountId and k.kind = 'acknowledgement') as acknowledged
       from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id
       join fence.spaces w on w.id = c.incident_id where e.id = :id and e.kind = 'message'`,
);

const LINES_SINCE = statement<
  { incidentId: string; since: Date; most: number },
  EntryRow & { total: number }
>(
  'message.lines_since',
  `select ${entryColumns('e')}, count(*) over ()::int as total from liaison.channel_entry e
   where e.channel_id = (select c.id from liaison.channel c where c.incident_id = :incidentId and c.kind = 'log')
     and e.kind = 'message' and e.created_at > :since order by e.sequence desc limit :most`,
);
const URGENT_SINCE = statement<{ incidentId: string; since: Date; most: number }, EntryRow>(
  'message.urgent_since',
  `select ${entryColumns('e')} from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.kind = 'message'
   where c.incident_id = :incidentId and e.priority in ('immediate', 'flash') and e.created_at > :since
   order by e.created_at desc, e.id desc limit :most`,
);

/** What is said in channels. Every change of it is an entry of the channel’s log, with a place of its own. */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Db,
    private readonly channels: ChannelService,
  ) {}

  /** Posts a message. Posted again under the same client id, it is the first one that is answered. */
  async post(input: NewMessage): Promise<EntryRow> {
    const id = uuidv7();
    const message = { ...input, id, kind: 'message', messageId: id } as const;
    const [posted] = await this.db.alone(APPEND, message);
    return posted?.entry ?? this.refuse(input);
  }

  /** Writes a fact into a room’s chronology, as the caller does what it says. */
  async tell(incidentId: string, category: LogCategory, { code, params }: Fact): Promise<void> {
    const [told] = await this.db.run(TELL, { incidentId, id: uuidv7(), category, code, params });
    // What cannot be told is not done either: the incident was closed meanwhile, or the caller relieved.
    if (!told?.sequence) throw fail('request.conflict');
  }

  /** Messages of a channel, newest first. One row more than the page, if there is one. */
  async list(
    channelId: string,
    page: PageArgs,
    pinned: boolean,
    categories: LogCategory[],
  ): Promise<EntryRow[]> {
    const [before] = decodeCursor(page.after, [SEQUENCE]);
    const { any, some } = pinned ? PINNED : MESSAGES;
    const params = { channelId, before, categories, most: page.first + 1 };
    const rows = await this.db.run(categories.length ? some : any, params);
    // Whoever reads messages of a channel reads the channel; only of one without any it must be asked.
    if (!rows.length) await this.channels.find(channelId);
    return rows;
  }

  /** Lines of a room’s chronology after a place, in order. */
  async chronology(incidentId: string, after: number, most: number): Promise<EntryRow[]> {
    return this.db.run(CHRONOLOGY, { incidentId, after, most });
  }

  /** The last lines of a room’s chronology since then, in order, and how many there were. */
  async linesSince(
    incidentId: string,
    since: Date,
    most: number,
  ): Promise<{ rows: EntryRow[]; total: number }> {
    const rows = await this.db.run(LINES_SINCE, { incidentId, since, most });
    return { rows: rows.reverse(), total: rows[0]?.total ?? 0 };
  }

  /** Immediate and flash messages since then in the channels that the caller reads, the last ones, in order. */
  async urgentSince(incidentId: string, since: Date, most: number): Promise<EntryRow[]> {
    return (await this.db.run(URGENT_SINCE, { incidentId, since, most })).reverse();
  }

  async countChronology(incidentId: string): Promise<number> {
    const [row] = await this.db.run(COUNT_CHRONOLOGY, { incidentId });
    return row!.count;
  }

  /** The entries of a channel after a place, in order: what somebody missed. */
  async entriesAfter(
    channelId: string,
    after: number,
    first: number,
  ): Promise<{ head: number; entries: EntryView[] }> {
    const { lastSequence } = await this.channels.find(channelId);
    const entries = await this.db.run(ENTRIES_AFTER, {
      channelId,
      after,
      most: Math.min(first, LARGEST_CATCH_UP),
    });
    return { head: Math.max(lastSequence, Number(entries.at(-1)?.sequence ?? 0)), entries };
  }

  /** Messages that the caller reads, latest first. One row more than the page, if there is one. */
  async search(
    { incidentId, exercise, text, mentioningMe }: MessageSearch,
    page: PageArgs,
  ): Promise<FoundRow[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    const rows = await this.db.run(SEARCH, {
      incidentId,
      exercise,
      text,
      mentioningMe,
      at,
      id,
      most: page.first + 1,
    });
    return rows.map(({ entry, ...where }) => ({ ...entry, ...where }));
  }

  find(id: string): Promise<MessageView> {
    return this.loadFor('read', id);
  }

  /** The texts that a message had, oldest first; of a retracted one none is told. */
  async versions(view: MessageView): Promise<{ body: string; createdAt: Date }[]> {
    if (view.retracted) return [];
    return this.db.run(VERSIONS, { channelId: view.row.channel_id, id: view.row.id });
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
    const amendment: Appended = {
      id: uuidv7(),
      channelId: row.channel_id,
      kind,
      messageId: id,
      clientId,
      category: null,
      body,
      tlp: null,
      cui: null,
      priority: 'routine',
      replyToId: null,
      exercise,
      mentionIds: [],
      attachmentIds: [],
    };
    const appended = await this.db.run(APPEND, amendment);
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
    const [row] = await this.db.run(LOAD_FOR, { id, accountId: person.accountId });
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
