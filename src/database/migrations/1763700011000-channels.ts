import {
  createDefinerFunctions,
  createTenantTable,
  dropDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_CHANNEL = 'channel_id = any ((select fence.channels())::uuid[])';
const MANAGES_ROOM = 'incident_id = any ((select fence.manageable())::uuid[])';

/**
 * Channels of a room, and the one log of each: entries that are only ever appended, and numbered without gaps by the
 * database (docs/decisions/0009).
 */
export class Channels1763700011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.channels(runner);
    await this.audiences(runner);
    await this.entries(runner);
    await runner.query(LIVE_CHANNEL);
    await createDefinerFunctions(runner, FUNCTIONS);
    // Who reads a channel is asked of the channels themselves, so these policies come after the functions.
    await runner.query(`
      create policy channel_select on liaison.channel for select to liaison_portal using (id = any ((select fence.channels())::uuid[]));
      create policy channel_update on liaison.channel for update to liaison_portal
        using (id = any ((select fence.channels())::uuid[]) and ${MANAGES_ROOM});
      create policy channel_audience_select on liaison.channel_audience for select to liaison_portal using (${IN_CHANNEL});
      create policy channel_entry_select on liaison.channel_entry for select to liaison_portal using (${IN_CHANNEL});
    `);
  }

  private async channels(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'channel',
      comment: 'Where a room talks: one gap-free log of entries.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        kind text not null check (kind in ('general', 'topic', 'direct', 'log')),
        name text not null check (length(name) between 2 and 80),
        purpose text not null default '' check (length(purpose) <= 500),
        audience text not null default 'room' check (audience in ('room', 'closed')),
        last_sequence bigint not null default 0,
        created_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        unique (id, incident_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        kind: 'The general one, one by function or group, one between positions, or the chronology.',
        name: 'Name.',
        purpose: 'What it is for.',
        audience: 'Everybody in the room, or those whom channel_audience names.',
        last_sequence: 'Number of the newest entry; only the database counts.',
        created_by: 'Who made it.',
        created_at: 'When.',
        closed_at: 'Since when nobody may post; null while it is open.',
      },
      index: 'incident_id, created_at, id',
      policies: { insert: `${MANAGES_ROOM} and created_by = (select fence.account_id())` },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'incident_id', 'kind', 'name', 'purpose', 'audience', 'created_by'],
        update: ['name', 'purpose', 'closed_at'],
      },
    });
    await runner.query(`
      create unique index channel_one_log on liaison.channel (incident_id) where kind = 'log';
      create unique index channel_one_general on liaison.channel (incident_id) where kind = 'general';
    `);
  }

  private async audiences(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'channel_audience',
      comment: 'Who reads a closed channel: the holders of a position, or the people of an organization.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null,
        channel_id uuid not null,
        position_id uuid,
        participant_id uuid references liaison.organization (id),
        check (num_nonnulls(position_id, participant_id) = 1),
        unique nulls not distinct (channel_id, position_id, participant_id),
        foreign key (channel_id, incident_id) references liaison.channel (id, incident_id),
        foreign key (position_id, incident_id) references liaison.position (id, incident_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        channel_id: 'The channel.',
        position_id: 'The position whose holders read it.',
        participant_id: 'The organization whose people read it.',
      },
      policies: { insert: MANAGES_ROOM },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'incident_id', 'channel_id', 'position_id', 'participant_id'],
      },
    });
  }

  private async entries(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'channel_entry',
      comment:
        'A line of a channel’s log: a message, or what happened to one. Never changed but for a message’s present state, never removed.',
      columns: `
        channel_id uuid not null references liaison.channel (id),
        sequence bigint not null,
        id uuid not null,
        organization_id uuid not null references liaison.organization (id),
        kind text not null check (kind in ('message', 'edit', 'retraction', 'pin', 'unpin', 'acknowledgement')),
        message_id uuid not null,
        client_id uuid not null,
        category text check (category in ('significant_event', 'decision', 'state', 'participation', 'role', 'situation_report')),
        body text not null default '' check (length(body) <= 20000),
        tlp text check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
        cui text check (length(cui) between 3 and 200),
        priority text not null default 'routine' check (priority in ('routine', 'priority', 'immediate', 'flash')),
        reply_to uuid,
        account_id uuid not null references liaison.account (id),
        author_name text not null,
        author_organization text not null,
        author_position text,
        created_at timestamptz not null,
        edited_body text,
        edited_at timestamptz,
        retracted_at timestamptz,
        pinned_at timestamptz,
        acknowledgements integer not null default 0,
        primary key (channel_id, sequence),
        check (kind = 'message' or message_id <> id),
        check (kind <> 'message' or (message_id = id and tlp is not null and length(body) > 0))`,
      comments: {
        channel_id: 'The channel.',
        sequence: 'Place in the channel: 1, 2, 3, without gaps. The database gives it.',
        id: 'Identifier.',
        organization_id: 'The author’s organization.',
        kind: 'A message, or what happened to one.',
        message_id: 'The message that it is, or that it happened to.',
        client_id: 'The author’s own id of the posting: sent twice, it is posted once.',
        category: 'In the chronology: what kind of line; null elsewhere.',
        body: 'Text of a message as it was posted, or the new text of an edit.',
        tlp: 'TLP 2.0 label of a message.',
        cui: 'CUI banner of a message, as text.',
        priority: 'Precedence of a message; a flash one asks for acknowledgement.',
        reply_to: 'The message that it answers.',
        account_id: 'Who wrote it.',
        author_name: 'Their name then; the record does not change with the account.',
        author_organization: 'Their organization’s short name then.',
        author_position: 'The position that they held then.',
        created_at: 'When; never before the entry ahead of it.',
        edited_body: 'Present text of a message that was edited.',
        edited_at: 'When it was last edited.',
        retracted_at: 'When it was retracted.',
        pinned_at: 'When it was pinned; null while it is not.',
        acknowledgements: 'How many people have acknowledged it.',
      },
      policies: {},
      // Nothing is inserted but by fence.append, which gives the place and says who wrote it.
      grants: { select: 'all' },
    });
    await runner.query(`
      create unique index channel_entry_id on liaison.channel_entry (id);
      create unique index channel_entry_once on liaison.channel_entry (channel_id, account_id, client_id);
      create unique index channel_entry_acknowledged on liaison.channel_entry (message_id, account_id) where kind = 'acknowledgement';
      create index channel_entry_versions on liaison.channel_entry (message_id, sequence) where kind in ('message', 'edit');
      create index channel_entry_pinned on liaison.channel_entry (channel_id, sequence) where pinned_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['channel_entry', 'channel_audience', 'channel'])
      await runner.query(`drop policy ${table}_select on liaison.${table}`);
    await runner.query('drop policy channel_update on liaison.channel');
    await dropDefinerFunctions(runner, FUNCTIONS);
    await runner.query('drop view fence.live_channel');
    await runner.query('drop table liaison.channel_entry, liaison.channel_audience, liaison.channel');
  }
}

const LIVE_CHANNEL = `
  create view fence.live_channel as
    select c.id as channel_id, m.account_id,
      c.closed_at is null and m.role <> 'reader' and i.status <> 'closed' as postable
    from liaison.channel c
    join liaison.incident i on i.id = c.incident_id
    join fence.live_membership m on m.workspace_id = c.incident_id
    where c.audience = 'room' or exists (
      select from liaison.channel_audience a where a.channel_id = c.id and (a.participant_id = m.person_organization_id
        or exists (select from liaison.position_assignment p
          where p.position_id = a.position_id and p.account_id = m.account_id and p.ended_at is null)));
  comment on view fence.live_channel is
    'Who reads which channel, and may post: members of the room in force, of closed ones those whom the audience names.';
  alter view fence.live_channel owner to liaison_definer;`;

const DEFINER = `security definer set search_path = ''`;

const FUNCTIONS: DefinerFunction[] = [
  {
    signature: 'channels() returns uuid[]',
    comment: 'Channels that the actor may read.',
    body: `language sql stable parallel safe ${DEFINER} as $$
      select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id()
    $$`,
  },
  {
    signature: 'postable_channels() returns uuid[]',
    comment: 'Channels that the actor may post to: open ones, of incidents that are not closed.',
    body: `language sql stable parallel safe ${DEFINER} as $$
      select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id() and postable
    $$`,
  },
  {
    signature:
      'append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean) returns setof liaison.channel_entry',
    comment:
      'Appends to a channel that the actor may post to, in the actor’s name, and gives the entry its place: those who append go one after another, so there are no gaps. What was appended before under the same client id is returned again; nothing is, when it may not be.',
    body: `language plpgsql ${DEFINER} as $$
    #variable_conflict use_column
    declare
      room record;
      original liaison.channel_entry;
      appended liaison.channel_entry;
    begin
      if not exists (select from fence.live_channel r where r.channel_id = append.channel and r.account_id = fence.account_id()) then
        return;
      end if;
      perform from liaison.channel c where c.id = append.channel for no key update;
      return query select * from liaison.channel_entry e
        where e.channel_id = append.channel and e.account_id = fence.account_id() and e.client_id = append.client
          and e.kind = append.kind and (e.kind = 'message' or e.message_id = append.message);
      if found then return; end if;
      -- Asked behind the lock: whoever closes the channel or relieves the actor may have held it.
      select c.incident_id, c.kind = 'log' as is_log, w.exercise into room
        from fence.live_channel r
        join liaison.channel c on c.id = r.channel_id
        join liaison.workspace w on w.id = c.incident_id
        where r.channel_id = append.channel and r.account_id = fence.account_id() and r.postable;
      if not found or room.exercise <> append.exercise then return; end if;
      if append.kind <> 'message' then
        select * into original from liaison.channel_entry e
          where e.id = append.message and e.channel_id = append.channel and e.kind = 'message';
        if not found or original.retracted_at is not null
           or append.kind in ('edit', 'retraction') and original.category in ('state', 'participation', 'role', 'situation_report')
           or append.kind = 'edit' and original.account_id <> fence.account_id()
           or append.kind = 'retraction' and original.account_id <> fence.account_id()
             and room.incident_id <> all (fence.manageable()) then
          return;
        end if;
        update liaison.channel_entry e set
            edited_body = case append.kind when 'edit' then append.body else e.edited_body end,
            edited_at = case append.kind when 'edit' then clock_timestamp() else e.edited_at end,
            retracted_at = case append.kind when 'retraction' then clock_timestamp() end,
            pinned_at = case append.kind when 'pin' then clock_timestamp() when 'unpin' then null else e.pinned_at end,
            acknowledgements = e.acknowledgements + case append.kind when 'acknowledgement' then 1 else 0 end
          where e.channel_id = append.channel and e.sequence = original.sequence;
      elsif append.answers is not null and not exists (select from liaison.channel_entry e
          where e.id = append.answers and e.channel_id = append.channel and e.kind = 'message') then
        return;
      end if;
      update liaison.channel c set last_sequence = c.last_sequence + 1 where c.id = append.channel
        returning c.last_sequence into appended.sequence;
      return query insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category,
          body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position, created_at)
        select append.channel, appended.sequence, append.id, a.organization_id, append.kind, append.message, append.client,
          case when room.is_log and append.kind = 'message' then coalesce(append.category, 'significant_event') end,
          append.body, append.tlp, append.cui, append.priority, append.answers, a.id, a.name, o.short_name,
          (select string_agg(p.title, ', ' order by p.rank, p.id) from liaison.position_assignment h
            join liaison.position p on p.id = h.position_id
            where h.incident_id = room.incident_id and h.account_id = a.id and h.ended_at is null),
          clock_timestamp()
        from liaison.account a join liaison.organization o on o.id = a.organization_id where a.id = fence.account_id()
        returning *;
      -- Ids only, so that whoever hears it must ask again.
      perform pg_notify('liaison_event', json_build_object('id', append.id, 'name', 'channel.appended',
        'organizationId', fence.organization_id(), 'workspaceId', null, 'subjectId', append.channel)::text);
    end $$`,
  },
  {
    signature:
      'delivery(channel uuid, after bigint, sessions uuid[]) returns table (head bigint, receivers bigint[], entries jsonb)',
    comment:
      'What a channel’s subscribers are due: who of them may still read it, and the next entries. Without a place to start from, the newest place only.',
    body: `language sql stable ${DEFINER} as $$
      select c.last_sequence,
        (select coalesce(array_agg(t.i), '{}') from unnest(sessions) with ordinality t (session_id, i)
         join fence.live_session l on l.id = t.session_id
         join fence.live_channel r on r.account_id = l.account_id and r.channel_id = channel),
        (select coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('message', to_jsonb(m)) order by e.sequence), '[]')
         from (select * from liaison.channel_entry n where n.channel_id = channel and n.sequence > after order by n.sequence limit 200) e
         left join liaison.channel_entry m on m.channel_id = channel and m.id = e.message_id and e.kind <> 'message')
      from liaison.channel c where c.id = channel
    $$`,
  },
  {
    signature: 'heads(asked uuid[]) returns table (channel_id uuid, head bigint)',
    comment: 'The newest place of channels: what heals an announcement that never came.',
    body: `language sql stable ${DEFINER} as $$
      select c.id, c.last_sequence from liaison.channel c where c.id = any (asked)
    $$`,
  },
  // The one with two arguments stays for portals of the version before, while they are being replaced.
  {
    signature:
      'lost(sessions uuid[], workspaces uuid[], channels uuid[]) returns table (i bigint, session_ended boolean)',
    comment:
      'Of running streams, given as triples, those whose session, membership or channel is no longer in force. One statement for all.',
    body: `language sql stable ${DEFINER} as $$
      select t.i, l.id is null
      from unnest(sessions, workspaces, channels) with ordinality t (session_id, workspace_id, channel_id, i)
      left join fence.live_session l on l.id = t.session_id
      where l.id is null
        or t.workspace_id is not null and not exists (
          select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id)
        or t.channel_id is not null and not exists (
          select from fence.live_channel r where r.channel_id = t.channel_id and r.account_id = l.account_id)
    $$`,
  },
];
