export type EntryKind = 'message' | 'edit' | 'retraction' | 'pin' | 'unpin' | 'acknowledgement';
export type MessagePriority = 'routine' | 'priority' | 'immediate' | 'flash';
export type LogCategory =
  'significant_event' | 'decision' | 'state' | 'participation' | 'role' | 'situation_report';

/** A row of channel_entry as PostgreSQL gives it, in a result or inside JSON: numbers and times may be text. */
export interface EntryRow {
  channel_id: string;
  sequence: string | number;
  id: string;
  kind: EntryKind;
  message_id: string;
  client_id: string;
  category: LogCategory | null;
  body: string;
  tlp: string | null;
  cui: string | null;
  priority: MessagePriority;
  reply_to: string | null;
  account_id: string;
  author_name: string;
  author_organization: string;
  author_position: string | null;
  created_at: Date | string;
  edited_body: string | null;
  edited_at: Date | string | null;
  retracted_at: Date | string | null;
  pinned_at: Date | string | null;
  /** Of this edition. */
  acknowledgements: number;
  /** How often its words were written. */
  edition: number;
  mentions: { id: string; kind: 'person' | 'position' | 'organization'; name: string }[];
  attachments: { id: string; title: string }[];
  /** Code of what happened, of a line that the portal wrote. */
  fact: string | null;
  params: Record<string, unknown> | null;
  author_standing: 'surge_responder' | null;
}

/** An entry, and the message that it happened to where that is another. */
export interface EntryView extends EntryRow {
  message: EntryRow | null;
}

const COLUMNS = [
  'channel_id',
  'sequence',
  'id',
  'kind',
  'message_id',
  'client_id',
  'category',
  'body',
  'tlp',
  'cui',
  'priority',
  'reply_to',
  'account_id',
  'author_name',
  'author_organization',
  'author_position',
  'created_at',
  'edited_body',
  'edited_at',
  'retracted_at',
  'pinned_at',
  'acknowledgements',
  'edition',
  'mentions',
  'attachments',
  'fact',
  'params',
  'author_standing',
] as const satisfies (keyof EntryRow)[];

/** The columns of a row under this alias, by name: a column that is added later must not change what a statement answers. */
export const entryColumns = (alias: string) => COLUMNS.map((column) => `${alias}.${column}`).join(', ');
