create or replace view fence.positions with (security_invoker) as
  select id, incident_id, title, section, rank, key
  from liaison."position";
comment on view fence.positions is 'Positions of incidents, for other features.';
grant select on fence.positions to liaison_portal;
