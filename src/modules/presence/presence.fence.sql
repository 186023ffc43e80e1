create or replace function fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) returns void
  language plpgsql security definer set search_path = ''
as $$
declare room uuid;
begin
  if fence.account_id() is not null then return; end if;
  delete from liaison.presence p where p.seen_at < now() - interval '5 minutes';
  insert into liaison.presence (session_id, incident_id, organization_id)
    select distinct l.id, m.workspace_id, l.organization_id from unnest(sessions, incidents) t (session_id, incident_id)
    join fence.live_session l on l.id = t.session_id
    join fence.live_membership m on m.workspace_id = t.incident_id and m.account_id = l.account_id
    join fence.incidents i on i.id = m.workspace_id
    on conflict (incident_id, session_id) do update set seen_at = now();
  if announce then
    for room in select distinct unnest(incidents) loop perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
    'organizationId', null, 'workspaceId', room, 'subjectId', room)::text); end loop;
  end if;
end
$$;
comment on function fence.mark_present is 'These sessions, in force and in the room, have it open.';
grant execute on function fence.mark_present to liaison_portal;

create or replace function fence.mark_absent(session uuid, room uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if fence.account_id() is not null then return; end if;
  delete from liaison.presence p where p.session_id = session and p.incident_id = room;
  perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
    'organizationId', null, 'workspaceId', room, 'subjectId', room)::text);
end
$$;
comment on function fence.mark_absent is 'This session has closed the room.';
grant execute on function fence.mark_absent to liaison_portal;

create or replace function fence.mark_typing(session uuid, channel uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare room uuid;
begin
  update liaison.presence p set typing_in = mark_typing.channel, typing_at = now(), seen_at = now()
    from fence.room_channels c join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id() and r.postable
    where c.id = mark_typing.channel and c.audience = 'room' and p.incident_id = c.incident_id and p.session_id = mark_typing.session
      and exists (select from fence.live_session s where s.id = p.session_id and s.account_id = fence.account_id())
    returning p.incident_id into room;
  if room is not null then perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
    'organizationId', null, 'workspaceId', room, 'subjectId', room)::text); end if;
end
$$;
comment on function fence.mark_typing is 'The actor types in a channel that they may post to and that the whole room reads; of others nothing is told.';
grant execute on function fence.mark_typing to liaison_portal;

create or replace function fence.present(
  room uuid
) returns table(account_id uuid, name text, organization_short_name text, typing_in uuid)
  language sql stable security definer set search_path = ''
as $$
select distinct on (a.name collate liaison.by_name, a.id) a.id, a.name, o.short_name,
  case when p.typing_at > now() - interval '6 seconds' then p.typing_in end
from liaison.presence p
join fence.live_session l on l.id = p.session_id
join fence.live_membership m on m.workspace_id = p.incident_id and m.account_id = l.account_id
join fence.people a on a.id = l.account_id
join fence.organizations o on o.id = a.organization_id
where fence.account_id() is null and p.incident_id = room and p.seen_at > now() - interval '30 seconds'
order by a.name collate liaison.by_name, a.id, p.typing_at desc nulls last limit 200
$$;
comment on function fence.present is 'Who has a room open and may: each person once, 200 at most, with the channel that they type in.';
grant execute on function fence.present to liaison_portal;
