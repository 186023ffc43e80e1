create or replace view fence.seats with (security_invoker) as
  select incident_id, position_id, account_id, created_at, ended_at
  from liaison.position_assignment;
comment on view fence.seats is 'Who holds positions, or held them, for other features.';
grant select on fence.seats to liaison_portal;
