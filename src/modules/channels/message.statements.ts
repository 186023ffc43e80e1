import { statement } from '@liaison/database';
import type { Fact } from '@liaison/words';
import {
  entryColumns,
  type EntryKind,
  type EntryRow,
  type EntryView,
  type LogCategory,
  type MessagePriority,
} from './entry.entity.js';
import type { MessageStanding } from './message.policy.js';

/** A message that was found, and where. */
export type FoundRow = EntryRow & {
  cursorAt: string;
  channelName: string;
  incidentId: string;
  incidentName: string;
};

/** What is appended to a channel; `messageId` is the message itself, or the one that it is about. */
export interface Appended {
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
export const APPEND = statement<Appended, { entry: EntryRow }>(
  'message.append',
  `select entry from fence.append_line(:id, :channelId, :kind, :messageId, :clientId, :category, :body, :tlp, :cui, :priority, :replyToId,
     :exercise, :mentionIds, :attachmentIds, null, null) entry`,
);
/** Acknowledges an edition in the caller’s name; answers nothing when the caller may not, or it is not the present one. */
export const ACKNOWLEDGE = statement<{ id: string; messageId: string; edition: number }, { entry: EntryRow }>(
  'message.acknowledge',
  'select entry from fence.acknowledge(:id, :messageId, :edition) entry',
);
export const TELL = statement<
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
export const MESSAGES = { any: messagesOf(false, false), some: messagesOf(false, true) };
export const PINNED = { any: messagesOf(true, false), some: messagesOf(true, true) };
export const CHRONOLOGY = statement<{ incidentId: string; after: number; most: number }, EntryRow>(
  'message.chronology',
  `select ${entryColumns('e')} from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = :incidentId and c.kind = 'log' and e.kind = 'message' and e.sequence > :after order by e.sequence limit :most`,
);
export const COUNT_CHRONOLOGY = statement<{ incidentId: string }, { count: number }>(
  'message.count_chronology',
  `select count(*)::int as count from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id
       where c.incident_id = :incidentId and c.kind = 'log' and e.kind = 'message'`,
);
export const ENTRIES_AFTER = statement<{ channelId: string; after: number; most: number }, EntryView>(
  'message.entries',
  `select ${entryColumns('e')}, case when m.id is not null then fence.entry_json(m) end as message
       from (select n.* from liaison.channel_entry n where n.channel_id = :channelId and n.sequence > :after order by n.sequence limit :most) e
       left join liaison.channel_entry m on m.id = e.message_id and e.kind <> 'message'
       order by e.sequence`,
);
export const SEARCH = statement<
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
export const VERSIONS = statement<{ channelId: string; id: string }, { body: string; createdAt: Date }>(
  'message.versions',
  `select e.body, e.created_at as "createdAt" from liaison.channel_entry e
       where e.channel_id = :channelId and e.message_id = :id and e.kind in ('message', 'edit') order by e.sequence limit 100`,
);
export const LOAD_FOR = statement<
  { id: string; accountId: string },
  EntryRow & Pick<MessageStanding, 'postable' | 'manageable' | 'acknowledged'> & { exercise: boolean }
>(
  'message.find',
  `select ${entryColumns('e')}, e.channel_id = any ((select fence.postable_channels())::uuid[]) as postable,
         c.incident_id = any ((select fence.manageable())::uuid[]) as manageable, w.exercise,
         exists (select from liaison.channel_entry k where k.message_id = e.id and k.account_id = :accountId and k.kind = 'acknowledgement'
           and k.edition = e.edition) as acknowledged
       from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id
       join fence.spaces w on w.id = c.incident_id where e.id = :id and e.kind = 'message'`,
);

export const LINES_SINCE = statement<
  { incidentId: string; since: Date; most: number },
  EntryRow & { total: number }
>(
  'message.lines_since',
  `select ${entryColumns('e')}, count(*) over ()::int as total from liaison.channel_entry e
   where e.channel_id = (select c.id from liaison.channel c where c.incident_id = :incidentId and c.kind = 'log')
     and e.kind = 'message' and e.created_at > :since order by e.sequence desc limit :most`,
);
export const URGENT_SINCE = statement<{ incidentId: string; since: Date; most: number }, EntryRow>(
  'message.urgent_since',
  `select ${entryColumns('e')} from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.kind = 'message'
   where c.incident_id = :incidentId and e.priority in ('immediate', 'flash') and e.created_at > :since
   order by e.created_at desc, e.id desc limit :most`,
);
