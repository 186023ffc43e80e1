create or replace function fence.standing_of(
  sessions uuid[], workspaces uuid[], channels uuid[], files uuid[], writes boolean[]
) returns table(i bigint, session_ended boolean, lost boolean, left_ms double precision)
  language sql stable security definer set search_path = ''
as $$
select t.i, l.id is null,
  l.id is null
    or t.workspace_id is not null and m.account_id is null
    or t.channel_id is not null and not exists (
      select from fence.live_channel r where r.channel_id = t.channel_id and r.account_id = l.account_id)
    or t.file_id is not null and not exists (
      select from fence.files f where f.id = t.file_id and f.state in ('arrived', 'clean'))
    or t.writes and not (m.role in ('contributor', 'manager', 'owner') and exists (
      select from fence.spaces w where w.id = t.workspace_id and w.state = 'active')),
  1000 * extract(epoch from least(l.ends_at, m.admitted_until) - clock_timestamp())
from unnest(sessions, workspaces, channels, files, writes) with ordinality t (session_id, workspace_id, channel_id, file_id, writes, i)
left join fence.live_session l on l.id = t.session_id
left join fence.live_membership m on m.workspace_id = t.workspace_id and m.account_id = l.account_id
$$;
comment on function fence.standing_of is 'Of running streams, each given by what it depends on: whether session, membership, channel, file and, for what writes, the right to are in force, and for how many milliseconds the clock leaves them so. One statement for all.';
grant execute on function fence.standing_of to liaison_portal;

-- Of the version before; goes with the next version.
create or replace function fence.access_of(
  sessions uuid[], workspaces uuid[], channels uuid[], files uuid[]
) returns table(i bigint, session_ended boolean, lost boolean, left_ms double precision)
  language sql stable security definer set search_path = ''
as $$
select * from fence.standing_of(sessions, workspaces, channels, files, array_fill(false, array[coalesce(cardinality(sessions), 0)]))
$$;
comment on function fence.access_of is 'Of running streams that only read, as fence.standing_of says it.';
grant execute on function fence.access_of to liaison_portal;

create or replace function fence.announce_ending() returns trigger
  language plpgsql set search_path = ''
as $$
declare told json;
begin
  if tg_table_name = 'session' then
    told := json_build_object('name', 'session.changed', 'id', new.id, 'workspaceId', null, 'subjectId', new.id);
  elsif tg_table_name = 'file' then
    told := json_build_object('name', 'file.changed', 'id', new.id, 'workspaceId', new.workspace_id, 'subjectId', new.id);
  elsif tg_table_name = 'workspace_member' then
    told := json_build_object('name', 'membership.changed', 'id', new.id, 'workspaceId', new.workspace_id, 'subjectId', new.id);
  else
    told := json_build_object('name', 'membership.changed', 'id', new.id, 'workspaceId', new.incident_id, 'subjectId', new.id);
  end if;
  perform pg_notify('liaison_event', told::text);
  return null;
end
$$;
comment on function fence.announce_ending is 'Tells every portal process at commit that running streams may have lost what they depend on; ids only.';

-- Of the version before; goes with the next version.
create or replace function fence.lost(
  sessions uuid[], workspaces uuid[], channels uuid[]
) returns table(i bigint, session_ended boolean)
  language sql stable security definer set search_path = ''
as $$
select t.i, l.id is null
from unnest(sessions, workspaces, channels) with ordinality t (session_id, workspace_id, channel_id, i)
left join fence.live_session l on l.id = t.session_id
where l.id is null
  or t.workspace_id is not null and not exists (
    select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id)
  or t.channel_id is not null and not exists (
    select from fence.live_channel r where r.channel_id = t.channel_id and r.account_id = l.account_id)
$$;
comment on function fence.lost is 'Of running streams, given as triples, those whose session, membership or channel is no longer in force. One statement for all.';
grant execute on function fence.lost to liaison_portal;
