import { currentLanguage } from '@liaison/words';
import type { EntryRow, EntryView } from './entry.entity.js';
import { positionOf, textOf } from './entry.text.js';
import type { ChannelEntry, Message } from './message.graphql.js';

const time = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** A message as the API tells it: the text of a retracted one stays where it is. */
export function shownMessage(row: EntryRow): Message {
  return {
    id: row.id,
    channelId: row.channel_id,
    clientId: row.client_id,
    sequence: Number(row.sequence),
    body: row.retracted_at === null ? textOf(row, currentLanguage()) : null,
    fact: row.fact === null ? null : { code: row.fact, params: JSON.stringify(row.params) },
    marking: { tlp: row.tlp!, cui: row.cui },
    priority: row.priority,
    category: row.category,
    author: { id: row.account_id, name: row.author_name },
    authorOrganization: row.author_organization,
    authorPosition: positionOf(row, currentLanguage()),
    replyToId: row.reply_to,
    createdAt: new Date(row.created_at),
    editedAt: time(row.edited_at),
    retractedAt: time(row.retracted_at),
    pinnedAt: time(row.pinned_at),
    acknowledgements: row.acknowledgements,
    edition: row.edition,
    mentions: row.mentions,
    attachments: row.retracted_at === null ? row.attachments : [],
  };
}

/** An entry as the API tells it, with the present state of the message that it is about. */
export function shownEntry(row: EntryView): ChannelEntry {
  return {
    id: row.id,
    sequence: Number(row.sequence),
    kind: row.kind,
    author: { id: row.account_id, name: row.author_name },
    createdAt: new Date(row.created_at),
    message: shownMessage(row.message ?? row),
  };
}
