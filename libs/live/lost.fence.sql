create or replace function fence.lost_access(
  sessions uuid[], workspaces uuid[], channels uuid[], files uuid[]
) returns table(i bigint, session_ended boolean)
  language sql stable security definer set search_path = ''
as $$
select t.i, l.id is null
from unnest(sessions, workspaces, channels, files) with ordinality t (session_id, workspace_id, channel_id, file_id, i)
left join fence.live_session l on l.id = t.session_id
where l.id is null
  or t.workspace_id is not null and not exists (
    select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id)
  or t.channel_id is not null and not exists (
    select from fence.live_channel r where r.channel_id = t.channel_id and r.account_id = l.account_id)
  or t.file_id is not null and not exists (
    select from fence.files f where f.id = t.file_id and f.state in ('arrived', 'clean'))
$$;
comment on function fence.lost_access is 'Of running streams, each given by what it depends on, those whose session, membership, channel or file is no longer in force. One statement for all.';
grant execute on function fence.lost_access to liaison_portal;

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
