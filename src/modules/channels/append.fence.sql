create or replace function fence.append_line(
  id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text,
  priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[],
  fact text, params jsonb
) returns setof jsonb
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  place bigint;
  original record;
  of_edition integer := 1;
  fits boolean := true;
  named jsonb := '[]';
  attached jsonb := '[]';
begin
  -- The lock of those who append one after another. Nobody outside the room holds up its channels.
  update liaison.channel c set last_sequence = c.last_sequence + 1
    where c.id = append_line.channel
      and exists (select from fence.live_membership m where m.workspace_id = c.incident_id and m.account_id = fence.account_id())
    returning c.last_sequence into place;
  if not found then return; end if;
  if append_line.kind <> 'message' then
    select * into original from liaison.channel_entry e
      where e.id = append_line.message and e.channel_id = append_line.channel and e.kind = 'message';
    fits := found and original.retracted_at is null and case
      when append_line.kind = 'pin' then original.pinned_at is null
      when append_line.kind = 'unpin' then original.pinned_at is not null
      when append_line.kind = 'acknowledgement' then original.account_id <> fence.account_id()
      when original.category in ('state', 'participation', 'role', 'situation_report') then false
      when original.account_id = fence.account_id() then true
      else append_line.kind = 'retraction' and exists (select from liaison.channel c
        where c.id = append_line.channel and c.incident_id = any (fence.manageable())) end;
    of_edition := original.edition + case append_line.kind when 'edit' then 1 else 0 end;
  elsif append_line.answers is not null then
    fits := exists (select from liaison.channel_entry e
      where e.id = append_line.answers and e.channel_id = append_line.channel and e.kind = 'message');
  end if;
  if fits and cardinality(append_line.mentions) > 0 then
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into named
      from liaison.channel c cross join lateral (
        select a.id, 'person' as kind, a.name from fence.people a
          join fence.live_membership m on m.account_id = a.id and m.workspace_id = c.incident_id where a.id = any (append_line.mentions)
        union all select p.id, 'position', p.title from fence.positions p
          where p.incident_id = c.incident_id and p.id = any (append_line.mentions)
        union all select o.id, 'organization', o.short_name from fence.organizations o where o.id = any (append_line.mentions)
          and (exists (select from fence.incidents i where i.id = c.incident_id and i.organization_id = o.id)
            or exists (select from fence.participants t
              where t.incident_id = c.incident_id and t.participant_id = o.id and t.ended_at is null))) x
      where c.id = append_line.channel;
    fits := jsonb_array_length(named) = (select count(distinct m) from unnest(append_line.mentions) m);
  end if;
  if fits and cardinality(append_line.attachments) > 0 then
    select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title)), '[]') into attached
      from liaison.channel c join fence.documents d on d.workspace_id = c.incident_id
      where c.id = append_line.channel and d.id = any (append_line.attachments) and d.trashed_at is null;
    fits := jsonb_array_length(attached) = (select count(distinct d) from unnest(append_line.attachments) d);
  end if;
  if fits then
    -- Asked behind the lock: whoever closes the channel or relieves the actor may have held it.
    return query insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category,
        body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position, created_at, mentions, attachments,
        author_standing, fact, params, words, edition)
      select r.channel_id, place, append_line.id, a.organization_id, append_line.kind, append_line.message, append_line.client,
        case when r.kind = 'log' and append_line.kind = 'message' then coalesce(append_line.category, 'significant_event') end,
        append_line.body, append_line.tlp, append_line.cui, append_line.priority, append_line.answers, a.id, a.name,
        (select o.short_name from fence.organizations o where o.id = a.organization_id),
        (select string_agg(p.title, ', ' order by p.rank, p.id) from fence.seats h
          join fence.positions p on p.id = h.position_id
          where h.incident_id = r.incident_id and h.account_id = a.id and h.ended_at is null),
        clock_timestamp(), named, attached,
        (select 'surge_responder' from fence.surges s
          where s.incident_id = r.incident_id and s.account_id = a.id and s.ended_at is null and s.expires_at > now()),
        append_line.fact, append_line.params,
        case append_line.kind when 'message' then fence.words_of_message(append_line.body, append_line.params) end,
        of_edition
      from fence.live_channel r
      join fence.spaces w on w.id = r.incident_id and w.exercise = append_line.exercise
      join fence.people a on a.id = r.account_id
      where r.channel_id = append_line.channel and r.account_id = fence.account_id() and r.postable
      on conflict (channel_id, account_id, client_id) do nothing
      returning fence.entry_json(channel_entry);
    if found then
      if append_line.kind <> 'message' then
        update liaison.channel_entry e set
            edited_body = case append_line.kind when 'edit' then append_line.body else e.edited_body end,
            edited_at = case append_line.kind when 'edit' then clock_timestamp() else e.edited_at end,
            retracted_at = case append_line.kind when 'retraction' then clock_timestamp() end,
            pinned_at = case append_line.kind when 'pin' then clock_timestamp() when 'unpin' then null else e.pinned_at end,
            words = case append_line.kind when 'edit' then fence.words_of_message(append_line.body, e.params)
              when 'retraction' then null else e.words end,
            -- What was confirmed of other words is not confirmed of these.
            acknowledgements = case append_line.kind when 'edit' then 0 when 'acknowledgement' then e.acknowledgements + 1 else e.acknowledgements end,
            edition = of_edition
          where e.channel_id = append_line.channel and e.sequence = original.sequence;
      end if;
      -- Ids only, so that whoever hears it must ask again.
      perform pg_notify('liaison_event', json_build_object('id', append_line.id, 'name', 'channel.appended',
        'organizationId', fence.organization_id(), 'workspaceId', null, 'subjectId', append_line.channel)::text);
      return;
    end if;
  end if;
  -- It may not be, or it was appended before: the place is for the next.
  update liaison.channel c set last_sequence = place - 1 where c.id = append_line.channel;
  return query select fence.entry_json(e) from liaison.channel_entry e
    where e.channel_id = append_line.channel and e.account_id = fence.account_id() and e.client_id = append_line.client
      and e.kind = append_line.kind and (e.kind = 'message' or e.message_id = append_line.message);
end
$$;
comment on function fence.append_line is 'Appends to a channel that the actor may post to, in the actor’s name, and gives the entry its place: those who append go one after another, so there are no gaps. What was appended before under the same client id is returned again; nothing is, when it may not be. Entries come as JSON, so that a column more changes no answer.';
grant execute on function fence.append_line to liaison_portal;

create or replace function fence.acknowledge(id uuid, message uuid, edition integer) returns setof jsonb
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare at_channel uuid;
begin
  -- Behind the lock of those who append, so that no edit comes between what is asked and what is written.
  select c.id into at_channel
    from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id
    join fence.live_membership m on m.workspace_id = c.incident_id and m.account_id = fence.account_id()
    where e.id = acknowledge.message and e.kind = 'message' for no key update of c;
  return query select fence.append_line(acknowledge.id, at_channel, 'acknowledgement', acknowledge.message, acknowledge.id, null, '', null, null,
      'routine', null, w.exercise, '{}', '{}', null, null)
    from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id join fence.spaces w on w.id = c.incident_id
    where e.channel_id = at_channel and e.id = acknowledge.message and e.edition = acknowledge.edition;
end
$$;
comment on function fence.acknowledge is 'Acknowledges an edition of a message in the actor’s name; gives nothing where they may not, and where it was edited since.';
grant execute on function fence.acknowledge to liaison_portal;

-- What portals of the version before facts call; it goes with the next version.
create or replace function fence.append_entry(
  id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text,
  priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]
) returns setof jsonb
  language sql security definer set search_path = ''
as $$
select fence.append_line(id, channel, kind, message, client, category, body, tlp, cui, priority, answers, exercise, mentions,
  attachments, null, null)
$$;
comment on function fence.append_entry is 'As append_line, without a fact: for portals of the version before.';
grant execute on function fence.append_entry to liaison_portal;
