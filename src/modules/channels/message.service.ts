import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { Fact } from '@liaison/words';
import { v7 as uuidv7 } from 'uuid';
import { ChannelService } from './channel.service.js';
import {
  type EntryKind,
  type EntryRow,
  type EntryView,
  type LogCategory,
  type MessagePriority,
} from './entry.entity.js';
import { messagePolicy, type MessageStanding } from './message.policy.js';
import {
  ACKNOWLEDGE,
  APPEND,
  TELL,
  MESSAGES,
  PINNED,
  CHRONOLOGY,
  COUNT_CHRONOLOGY,
  ENTRIES_AFTER,
  SEARCH,
  VERSIONS,
  LOAD_FOR,
  LINES_SINCE,
  URGENT_SINCE,
  type Appended,
  type FoundRow,
} from './message.statements.js';
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

const LARGEST_CATCH_UP = 500;
/** What people write into the chronology themselves. */
const OWN_CATEGORIES = new Set<LogCategory>(['significant_event', 'decision']);
const SEQUENCE = /^\d{1,15}$/;

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
    const statements = pinned ? PINNED : MESSAGES;
    const params = { channelId, before, categories, most: page.first + 1 };
    const rows = await this.db.alone(categories.length ? statements.some : statements.any, params);
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

  /** Confirms the words of an edition, or of the present one. Throws `message.edited` when they are not the present ones. */
  async acknowledge(id: string, edition?: number | null): Promise<MessageView> {
    const { row } = await this.loadFor('acknowledge', id);
    const read = edition ?? row.edition;
    const [done] = await this.db.run(ACKNOWLEDGE, { id: uuidv7(), messageId: id, edition: read });
    if (done) return this.loadFor('read', id);
    const now = await this.loadFor('acknowledge', id);
    throw fail(now.row.edition === read ? 'request.conflict' : 'message.edited');
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
