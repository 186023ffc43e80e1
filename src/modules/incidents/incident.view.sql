create or replace view fence.incidents with (security_invoker) as
  select id, organization_id, number, kind, status, tlp, cui, began_at, opened_at, opened_by
  from liaison.incident;
comment on view fence.incidents is 'What other features may know of incidents.';
grant select on fence.incidents to liaison_portal;
