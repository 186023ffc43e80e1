create or replace function fence.surge_deeds(
  incident uuid
) returns table(account_id uuid, messages bigint, documents bigint, last_seen_at timestamptz)
  language sql stable security definer set search_path = ''
as $$
select a.account_id,
  fence.count_messages(incident, a.account_id),
  (select count(*) from fence.documents d where d.workspace_id = incident and d.created_by = a.account_id),
  fence.last_seen(a.account_id, a.since)
from (select x.account_id, min(x.created_at) as since from liaison.surge_access x where x.incident_id = incident group by 1) a
where fence.is_operator()
$$;
comment on function fence.surge_deeds is 'What people with surge access did in a room, for its review by NIRU’s administrators: how much, and not what.';
grant execute on function fence.surge_deeds to liaison_portal;
