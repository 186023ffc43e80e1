-- Rows of liaison.operational_period: who may see and change them.
alter table liaison.operational_period enable row level security, force row level security;

grant select on liaison.operational_period to liaison_portal;
grant insert (
  id, organization_id, incident_id, number, starts_at, ends_at, objectives, created_by
) on liaison.operational_period to liaison_portal;

create policy operational_period_select on liaison.operational_period for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy operational_period_insert on liaison.operational_period for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[])
    and exists (select from fence.incidents i where i.id = operational_period.incident_id and i.status <> 'closed')
    and created_by = (select fence.account_id()));

create trigger numbered before insert on liaison.operational_period for each row
  execute function fence.number_period();
