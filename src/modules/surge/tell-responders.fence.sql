create or replace function fence.owe_telling() returns void
  language sql security definer set search_path = ''
as $$
select fence.start_owed_job('tell_responder', s.id)
  from liaison.surge_access s where s.told_at is null and s.ended_at is null and s.expires_at > now() and fence.account_id() is null
$$;
comment on function fence.owe_telling is 'Has every responder told of access in force who was not. For a worker.';
grant execute on function fence.owe_telling to liaison_portal;

create or replace function fence.untold_responder(access uuid) returns jsonb
  language sql stable security definer set search_path = ''
as $$
select jsonb_build_object('id', s.id, 'address', a.email, 'name', a.name, 'number', i.number, 'exercise', w.exercise,
    'incident_id', i.id, 'expires_at', s.expires_at, 'operator', o.name)
from liaison.surge_access s
join fence.people a on a.id = s.account_id and a.state = 'dormant' and a.email is not null
join fence.incidents i on i.id = s.incident_id join fence.spaces w on w.id = i.id join fence.organizations o on o.id = i.organization_id
where s.id = access and s.told_at is null and s.ended_at is null and s.expires_at > now() and fence.account_id() is null
$$;
comment on function fence.untold_responder is 'Surge access in force whose responder was not told yet, and what the mail says; null when there is nothing to tell. For a worker.';
grant execute on function fence.untold_responder to liaison_portal;

-- Of the version before, whose worker asks for work; goes with the next version.
create or replace function fence.claim_untold(
  most integer
) returns table(id uuid, address text, name text, incident_id uuid, number text, exercise boolean, expires_at timestamptz, operator text)
  language sql security definer set search_path = ''
as $$
with claimed as (
  update liaison.surge_access s set telling_since = clock_timestamp() where s.id in (
    select u.id from liaison.surge_access u
    join fence.people p on p.id = u.account_id and p.state = 'dormant' and p.email is not null
    where fence.account_id() is null and u.told_at is null and u.ended_at is null and u.expires_at > now()
      and (u.telling_since is null or u.telling_since < now() - interval '5 minutes')
    order by u.created_at limit most for update of u skip locked)
  returning s.id, s.account_id, s.incident_id, s.expires_at)
select c.id, a.email, a.name, i.id, i.number, w.exercise, c.expires_at, o.name
from claimed c join fence.people a on a.id = c.account_id join fence.incidents i on i.id = c.incident_id
join fence.spaces w on w.id = i.id join fence.organizations o on o.id = i.organization_id
$$;
comment on function fence.claim_untold is 'Surge access in force whose responder was not told yet, for a worker to tell. Nobody else gets the same within five minutes.';
grant execute on function fence.claim_untold to liaison_portal;

create or replace function fence.mark_told(access uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.surge_access s set told_at = clock_timestamp() where s.id = access and s.told_at is null and fence.account_id() is null
$$;
comment on function fence.mark_told is 'The mail server has taken the message.';
grant execute on function fence.mark_told to liaison_portal;
