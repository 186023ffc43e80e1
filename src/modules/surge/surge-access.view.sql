create or replace view fence.surges with (security_invoker) as
  select incident_id, account_id, expires_at, ended_at
  from liaison.surge_access;
comment on view fence.surges is 'Surge access, also what has ended, for other features.';
grant select on fence.surges to liaison_portal;
