import {
  createDefinerFunctions,
  dropDefinerFunctions,
  replaceDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { append as appendBefore, MORE } from './1763700016000-messages.js';

/** What a message costs PostgreSQL: most of it was starting statements and asking again what fence.append had just read. */
export class Append1763700018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set local role liaison_definer;
      create or replace view fence.live_channel as ${liveChannel(', c.incident_id, c.kind')};
      reset role;
    `);
    await replaceDefinerFunctions(runner, [append]);
    await createDefinerFunctions(runner, [enterToWrite, refuseDeletion, soundEntry]);
    await runner.query(`alter table liaison.channel_entry ${CHECKS.map(({ name }) => `drop constraint ${name}`).join(', ')},
      add constraint channel_entry_sound check (fence.sound_entry(id, kind, message_id, category, body, tlp, cui, priority, mentions, attachments))`);
    for (const { table, column } of NAMED)
      await runner.query(`
        alter table liaison.channel_entry drop constraint channel_entry_${column}_fkey;
        create trigger kept before delete on liaison.${table} for each statement execute function fence.refuse_deletion();
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column } of NAMED)
      await runner.query(`
        drop trigger kept on liaison.${table};
        alter table liaison.channel_entry add constraint channel_entry_${column}_fkey foreign key (${column}) references liaison.${table};
      `);
    await runner.query(`alter table liaison.channel_entry drop constraint channel_entry_sound,
      ${CHECKS.map(({ name, rule }) => `add constraint ${name} check (${rule})`).join(', ')}`);
    await dropDefinerFunctions(runner, [enterToWrite, refuseDeletion, soundEntry]);
    await replaceDefinerFunctions(runner, [appendBefore(MORE)]);
    await runner.query(`
      drop view fence.live_channel;
      create view fence.live_channel as ${liveChannel('')};
      comment on view fence.live_channel is
        'Who reads which channel, and may post: members of the room in force, of closed ones those whom the audience names.';
      alter view fence.live_channel owner to liaison_definer;
    `);
  }
}

const liveChannel = (more: string) => `
  select c.id as channel_id, m.account_id,
    c.closed_at is null and m.role <> 'reader' and i.status <> 'closed' as postable${more}
  from liaison.channel c
  join liaison.incident i on i.id = c.incident_id
  join fence.live_membership m on m.workspace_id = c.incident_id
  where c.audience = 'room' or exists (
    select from liaison.channel_audience a where a.channel_id = c.id and (a.participant_id = m.person_organization_id
      or exists (select from liaison.position_assignment p
        where p.position_id = a.position_id and p.account_id = m.account_id and p.ended_at is null)))`;

/**
 * Whom an entry names. fence.append, through which alone entries come, reads them in the statement that inserts, and nothing
 * deletes them; keys that ask it of every message cost more than its insertion.
 */
const NAMED = [
  { table: 'channel', column: 'channel_id' },
  { table: 'organization', column: 'organization_id' },
  { table: 'account', column: 'account_id' },
];

const enterToWrite: DefinerFunction = {
  signature:
    'enter_to_write(hash bytea) returns table (session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean)',
  comment:
    'Who holds this token acts, as by enter_by_token; the breadth, by which lists choose their plan, is not counted.',
  body: `language plpgsql security definer set search_path = '' as $$
    begin
      return query select s.id, s.account_id, s.organization_id, s.role, s.organization_kind, s.last_seen_at < now() - interval '30 seconds'
        from fence.live_session s cross join lateral (
          select set_config('app.account', s.account_id::text, true), set_config('app.organization', s.organization_id::text, true),
            set_config('app.role', case when s.role = 'administrator' and s.organization_kind = 'operator' then 'operator' else s.role end, true)
          offset 0) acting
        where s.token_hash = hash;
      if not found then perform fence.enter_as_nobody(); end if;
    end $$`,
};

const refuseDeletion: DefinerFunction = {
  signature: 'refuse_deletion() returns trigger',
  comment: 'What the logs name is never deleted.',
  body: `language plpgsql as $$
    begin
      raise restrict_violation using message = tg_table_name || ' is named in logs and never deleted';
    end $$`,
};

/** What holds of every entry. As constraints each was read and prepared anew for every message: a third of its insertion. */
const CHECKS = [
  { name: 'channel_entry_attachments_check', rule: 'jsonb_array_length(attachments) <= 10' },
  { name: 'channel_entry_body_check', rule: 'length(body) <= 20000' },
  {
    name: 'channel_entry_category_check',
    rule: `category in ('significant_event', 'decision', 'state', 'participation', 'role', 'situation_report')`,
  },
  { name: 'channel_entry_check', rule: `kind = 'message' or message_id <> id` },
  {
    name: 'channel_entry_check1',
    rule: `kind <> 'message' or message_id = id and tlp is not null and length(body) > 0`,
  },
  { name: 'channel_entry_cui_check', rule: 'length(cui) between 3 and 200' },
  {
    name: 'channel_entry_kind_check',
    rule: `kind in ('message', 'edit', 'retraction', 'pin', 'unpin', 'acknowledgement')`,
  },
  { name: 'channel_entry_mentions_check', rule: 'jsonb_array_length(mentions) <= 50' },
  { name: 'channel_entry_priority_check', rule: `priority in ('routine', 'priority', 'immediate', 'flash')` },
  {
    name: 'channel_entry_tlp_check',
    rule: `tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')`,
  },
];

const soundEntry: DefinerFunction = {
  signature:
    'sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) returns boolean',
  comment: 'What holds of every entry of a channel.',
  body: `language plpgsql immutable parallel safe as $$
    begin
      return ${CHECKS.map(({ rule }) => `coalesce(${rule}, true)`).join('\n        and ')};
    end $$`,
};

const append: DefinerFunction = {
  ...appendBefore(MORE),
  body: `language plpgsql security definer set search_path = '' as $$
    #variable_conflict use_column
    declare
      place bigint;
      original liaison.channel_entry;
      fits boolean := true;
      named jsonb := '[]';
      attached jsonb := '[]';
    begin
      -- The lock of those who append one after another. Nobody outside the room holds up its channels.
      update liaison.channel c set last_sequence = c.last_sequence + 1
        where c.id = append.channel
          and exists (select from fence.live_membership m where m.workspace_id = c.incident_id and m.account_id = fence.account_id())
        returning c.last_sequence into place;
      if not found then return; end if;
      if append.kind <> 'message' then
        select * into original from liaison.channel_entry e
          where e.id = append.message and e.channel_id = append.channel and e.kind = 'message';
        fits := found and original.retracted_at is null and case
          when append.kind not in ('edit', 'retraction') then true
          when original.category in ('state', 'participation', 'role', 'situation_report') then false
          when original.account_id = fence.account_id() then true
          else append.kind = 'retraction' and exists (select from liaison.channel c
            where c.id = append.channel and c.incident_id = any (fence.manageable())) end;
      elsif append.answers is not null then
        fits := exists (select from liaison.channel_entry e
          where e.id = append.answers and e.channel_id = append.channel and e.kind = 'message');
      end if;
      if fits and cardinality(append.mentions) > 0 then
        select coalesce(jsonb_agg(to_jsonb(x)), '[]') into named
          from liaison.channel c cross join lateral (
            select a.id, 'person' as kind, a.name from liaison.account a
              join fence.live_membership m on m.account_id = a.id and m.workspace_id = c.incident_id where a.id = any (append.mentions)
            union all select p.id, 'position', p.title from liaison.position p
              where p.incident_id = c.incident_id and p.id = any (append.mentions)
            union all select o.id, 'organization', o.short_name from liaison.organization o where o.id = any (append.mentions)
              and (exists (select from liaison.incident i where i.id = c.incident_id and i.organization_id = o.id)
                or exists (select from liaison.incident_organization t
                  where t.incident_id = c.incident_id and t.participant_id = o.id and t.ended_at is null))) x
          where c.id = append.channel;
        fits := jsonb_array_length(named) = (select count(distinct m) from unnest(append.mentions) m);
      end if;
      if fits and cardinality(append.attachments) > 0 then
        select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title)), '[]') into attached
          from liaison.channel c join liaison.document d on d.workspace_id = c.incident_id
          where c.id = append.channel and d.id = any (append.attachments) and d.trashed_at is null;
        fits := jsonb_array_length(attached) = (select count(distinct d) from unnest(append.attachments) d);
      end if;
      if fits then
        -- Asked behind the lock: whoever closes the channel or relieves the actor may have held it.
        return query insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category,
            body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position, created_at, mentions, attachments)
          select r.channel_id, place, append.id, a.organization_id, append.kind, append.message, append.client,
            case when r.kind = 'log' and append.kind = 'message' then coalesce(append.category, 'significant_event') end,
            append.body, append.tlp, append.cui, append.priority, append.answers, a.id, a.name, (select o.short_name from liaison.organization o where o.id = a.organization_id),
            coalesce((select string_agg(p.title, ', ' order by p.rank, p.id) from liaison.position_assignment h
              join liaison.position p on p.id = h.position_id
              where h.incident_id = r.incident_id and h.account_id = a.id and h.ended_at is null),
              (select 'Surge responder' from liaison.surge_access s
              where s.incident_id = r.incident_id and s.account_id = a.id and s.ended_at is null and s.expires_at > now())),
            clock_timestamp(), named, attached
          from fence.live_channel r
          join liaison.workspace w on w.id = r.incident_id and w.exercise = append.exercise
          join liaison.account a on a.id = r.account_id
          where r.channel_id = append.channel and r.account_id = fence.account_id() and r.postable
          on conflict (channel_id, account_id, client_id) do nothing
          returning *;
        if found then
          if append.kind <> 'message' then
            update liaison.channel_entry e set
                edited_body = case append.kind when 'edit' then append.body else e.edited_body end,
                edited_at = case append.kind when 'edit' then clock_timestamp() else e.edited_at end,
                retracted_at = case append.kind when 'retraction' then clock_timestamp() end,
                pinned_at = case append.kind when 'pin' then clock_timestamp() when 'unpin' then null else e.pinned_at end,
                acknowledgements = e.acknowledgements + case append.kind when 'acknowledgement' then 1 else 0 end
              where e.channel_id = append.channel and e.sequence = original.sequence;
          end if;
          -- Ids only, so that whoever hears it must ask again.
          perform pg_notify('liaison_event', json_build_object('id', append.id, 'name', 'channel.appended',
            'organizationId', fence.organization_id(), 'workspaceId', null, 'subjectId', append.channel)::text);
          return;
        end if;
      end if;
      -- It may not be, or it was appended before: the place is for the next.
      update liaison.channel c set last_sequence = place - 1 where c.id = append.channel;
      return query select * from liaison.channel_entry e
        where e.channel_id = append.channel and e.account_id = fence.account_id() and e.client_id = append.client
          and e.kind = append.kind and (e.kind = 'message' or e.message_id = append.message);
    end $$`,
};
