import { createDefinerFunctions, dropDefinerFunctions, type DefinerFunction } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom messages mention, what is attached to them, their search; direct channels, and who is present. */
export class Messages1763700016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.channel_entry
        add column mentions jsonb not null default '[]' check (jsonb_array_length(mentions) <= 50),
        add column attachments jsonb not null default '[]' check (jsonb_array_length(attachments) <= 10);
      comment on column liaison.channel_entry.mentions is 'People, positions and organizations that a message names: id, kind, and name then.';
      comment on column liaison.channel_entry.attachments is 'Documents of the room that a message shows: id, and title then.';
      create index channel_entry_mentions on liaison.channel_entry using gin (mentions jsonb_path_ops) where mentions <> '[]';
      create index channel_entry_text on liaison.channel_entry using gin (to_tsvector('simple', coalesce(edited_body, body)))
        where kind = 'message' and retracted_at is null;
    `);
    await dropDefinerFunctions(runner, [append(null)]);
    await createDefinerFunctions(runner, [append(MORE), ...ADDED]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropDefinerFunctions(runner, [append(MORE), ...ADDED]);
    await createDefinerFunctions(runner, [append(null)]);
    await runner.query(`
      drop index liaison.channel_entry_mentions, liaison.channel_entry_text;
      alter table liaison.channel_entry drop column mentions, drop column attachments;
    `);
  }
}

const DEFINER = `security definer set search_path = ''`;

const HELD = `(select string_agg(p.title, ', ' order by p.rank, p.id) from liaison.position_assignment h
            join liaison.position p on p.id = h.position_id
            where h.incident_id = room.incident_id and h.account_id = a.id and h.ended_at is null)`;

const LOCK = `if not exists (select from fence.live_channel r where r.channel_id = append.channel and r.account_id = fence.account_id()) then
        return;
      end if;
      perform from liaison.channel c where c.id = append.channel for no key update;`;

/** What this migration adds to fence.append. Portals of the version before call it without the last two. */
export const MORE = {
  parameters: `, mentions uuid[] default '{}', attachments uuid[] default '{}'`,
  variables: `named jsonb := '[]';
      attached jsonb := '[]';`,
  // Nobody holds up a channel that they do not read. One statement where there were two.
  lock: `perform from liaison.channel c where c.id = append.channel
        and exists (select from fence.live_channel r where r.channel_id = c.id and r.account_id = fence.account_id()) for no key update;
      if not found then return; end if;`,
  checks: `if cardinality(append.mentions) > 0 then
        select coalesce(jsonb_agg(to_jsonb(x)), '[]') into named from (
          select a.id, 'person' as kind, a.name from liaison.account a
            join fence.live_membership m on m.account_id = a.id and m.workspace_id = room.incident_id where a.id = any (append.mentions)
          union all select p.id, 'position', p.title from liaison.position p
            where p.incident_id = room.incident_id and p.id = any (append.mentions)
          union all select o.id, 'organization', o.short_name from liaison.organization o where o.id = any (append.mentions)
            and (exists (select from liaison.incident i where i.id = room.incident_id and i.organization_id = o.id)
              or exists (select from liaison.incident_organization t
                where t.incident_id = room.incident_id and t.participant_id = o.id and t.ended_at is null))) x;
        if jsonb_array_length(named) <> (select count(distinct m) from unnest(append.mentions) m) then return; end if;
      end if;
      if cardinality(append.attachments) > 0 then
        select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title)), '[]') into attached from liaison.document d
          where d.id = any (append.attachments) and d.workspace_id = room.incident_id and d.trashed_at is null;
        if jsonb_array_length(attached) <> (select count(distinct d) from unnest(append.attachments) d) then return; end if;
      end if;`,
  columns: ', mentions, attachments',
  values: ', named, attached',
  position: `coalesce(${HELD}, (select 'Surge responder' from liaison.surge_access s
            where s.incident_id = room.incident_id and s.account_id = a.id and s.ended_at is null and s.expires_at > now()))`,
};

export const append = (more: typeof MORE | null): DefinerFunction => ({
  signature: `append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean${more?.parameters ?? ''}) returns setof liaison.channel_entry`,
  comment:
    'Appends to a channel that the actor may post to, in the actor’s name, and gives the entry its place: those who append go one after another, so there are no gaps. What was appended before under the same client id is returned again; nothing is, when it may not be.',
  body: `language plpgsql ${DEFINER} as $$
    #variable_conflict use_column
    declare
      room record;
      original liaison.channel_entry;
      appended liaison.channel_entry;
      ${more?.variables ?? ''}
    begin
      ${more?.lock ?? LOCK}
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
      ${more?.checks ?? ''}
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
          body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position, created_at${more?.columns ?? ''})
        select append.channel, appended.sequence, append.id, a.organization_id, append.kind, append.message, append.client,
          case when room.is_log and append.kind = 'message' then coalesce(append.category, 'significant_event') end,
          append.body, append.tlp, append.cui, append.priority, append.answers, a.id, a.name, o.short_name,
          ${more?.position ?? HELD},
          clock_timestamp()${more?.values ?? ''}
        from liaison.account a join liaison.organization o on o.id = a.organization_id where a.id = fence.account_id()
        returning *;
      -- Ids only, so that whoever hears it must ask again.
      perform pg_notify('liaison_event', json_build_object('id', append.id, 'name', 'channel.appended',
        'organizationId', fence.organization_id(), 'workspaceId', null, 'subjectId', append.channel)::text);
    end $$`,
});

const ADDED: DefinerFunction[] = [
  {
    signature:
      'search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamptz, before_id uuid, most integer) returns setof liaison.channel_entry',
    comment:
      'Messages whose present text holds all the words, or their beginnings, in channels that the actor reads, latest first; those only that mention the actor, their positions or organization. Row-level security would keep the index from being used, so the same question is asked here.',
    body: `language sql stable ${DEFINER} as $$
      with asked as materialized (
        select regexp_replace(websearch_to_tsquery('simple', words)::text, '''([^'']+)''', '''\\1'':*', 'g')::tsquery as query)
      select e.* from asked
      join liaison.channel_entry e on e.kind = 'message' and e.retracted_at is null
        and (words = '' or to_tsvector('simple', coalesce(e.edited_body, e.body)) @@ asked.query)
      join liaison.channel c on c.id = e.channel_id
      join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id()
      join liaison.workspace w on w.id = c.incident_id
      where (search_messages.incident is null and w.exercise = of_exercises or c.incident_id = search_messages.incident)
        and (not mentioned or e.mentions <> '[]' and e.mentions @> any (
          select jsonb_build_array(jsonb_build_object('id', x.id)) from (
            select fence.account_id() as id union all select fence.organization_id()
            union all select h.position_id from liaison.position_assignment h
              where h.account_id = fence.account_id() and h.ended_at is null) x))
        and (before is null or (e.created_at, e.id) < (before, before_id))
      order by e.created_at desc, e.id desc limit least(most, 101)
    $$`,
  },
  {
    signature: 'open_direct(incident uuid, channel uuid, positions uuid[]) returns uuid',
    comment:
      'Makes a direct channel between positions of a room, one of which the actor holds, or returns the open one between the same positions. Null when it may not be.',
    body: `language plpgsql ${DEFINER} as $$
    declare existing uuid;
    begin
      perform from liaison.incident i join fence.live_membership m on m.workspace_id = i.id and m.account_id = fence.account_id()
        where i.id = open_direct.incident and i.status <> 'closed' and m.role <> 'reader' for no key update of i;
      if not found
         or (select count(*) from liaison.position p where p.incident_id = open_direct.incident and p.id = any (positions)) not between 2 and 10
         or (select count(distinct p) from unnest(positions) p) <>
            (select count(*) from liaison.position p where p.incident_id = open_direct.incident and p.id = any (positions))
         or not exists (select from liaison.position_assignment h
           where h.position_id = any (positions) and h.account_id = fence.account_id() and h.ended_at is null) then
        return null;
      end if;
      select c.id into existing from liaison.channel c
        where c.incident_id = open_direct.incident and c.kind = 'direct' and c.closed_at is null
          and (select array_agg(a.position_id order by a.position_id) from liaison.channel_audience a where a.channel_id = c.id)
            = (select array_agg(distinct p order by p) from unnest(positions) p);
      if existing is not null then return existing; end if;
      insert into liaison.channel (id, organization_id, incident_id, kind, name, audience, created_by)
        select open_direct.channel, i.organization_id, i.id, 'direct',
          left((select string_agg(p.title, ' – ' order by p.rank, p.id) from liaison.position p where p.id = any (positions)), 80),
          'closed', fence.account_id()
        from liaison.incident i where i.id = open_direct.incident;
      insert into liaison.channel_audience (organization_id, incident_id, channel_id, position_id)
        select i.organization_id, i.id, open_direct.channel, p from liaison.incident i, (select distinct unnest(positions) as p) named
        where i.id = open_direct.incident;
      return open_direct.channel;
    end $$`,
  },
];
