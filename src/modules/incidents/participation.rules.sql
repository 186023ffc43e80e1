-- Rows of liaison.incident_organization: who may see and change them.
alter table liaison.incident_organization enable row level security, force row level security;

grant select on liaison.incident_organization to liaison_portal;
grant insert (
  id, organization_id, incident_id, participant_id, brought_in_by
) on liaison.incident_organization to liaison_portal;
grant update (ended_at) on liaison.incident_organization to liaison_portal;

create policy incident_organization_select on liaison.incident_organization for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy incident_organization_insert on liaison.incident_organization for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[]));

create policy incident_organization_update on liaison.incident_organization for update to liaison_portal
  using (incident_id = any ((select fence.manageable())::uuid[]))
  with check (incident_id = any ((select fence.manageable())::uuid[]));

create trigger departed after update of ended_at on liaison.incident_organization for each row
  execute function fence.leave_with_organization();

create trigger guard before update on liaison.incident_organization for each row
  execute function fence.guard_ended();
