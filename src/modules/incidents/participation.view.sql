create or replace view fence.participants with (security_invoker) as
  select id, incident_id, participant_id, created_at, ended_at
  from liaison.incident_organization;
comment on view fence.participants is 'Which organizations take part in incidents, or took part, for other features.';
grant select on fence.participants to liaison_portal;
