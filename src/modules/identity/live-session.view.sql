-- Rights of whoever reads a view are its owner's: only functions of the fence read these.
create or replace view fence.live_session as
  select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at,
    case a.state when 'dormant' then 'responder' else a.role end as role,
    o.kind as organization_kind,
    least(s.expires_at, s.last_seen_at + case when a.role = 'administrator' then interval '15 minutes' else interval '30 minutes' end) as ends_at
  from liaison.session s
  join fence.people a on a.id = s.account_id and (a.state = 'active' or a.state = 'dormant' and exists (
    select from fence.surges x where x.account_id = a.id and x.ended_at is null and x.expires_at > now()))
  join fence.organizations o on o.id = s.organization_id and o.state = 'active'
  join liaison.identity_provider p on p.id = s.identity_provider_id and p.state = 'active'
  where s.ended_at is null and s.expires_at > now()
    and s.last_seen_at > now() - case when a.role = 'administrator' then interval '15 minutes' else interval '30 minutes' end;
comment on view fence.live_session is 'Sessions in force: 30 minutes idle (15 for administrators), 12 hours in all, and nothing about the person closed.';
