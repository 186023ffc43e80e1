-- Rows of liaison.position_assignment: who may see and change them.
alter table liaison.position_assignment enable row level security, force row level security;

grant select on liaison.position_assignment to liaison_portal;
grant insert (
  id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by
) on liaison.position_assignment to liaison_portal;
grant update (checked_in_at, ended_at, ended_by, hand_over) on liaison.position_assignment to liaison_portal;

create policy position_assignment_select on liaison.position_assignment for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy position_assignment_insert on liaison.position_assignment for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[]) and assigned_by = (select fence.account_id()));

create policy position_assignment_update on liaison.position_assignment for update to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[])
    and (account_id = (select fence.account_id()) or incident_id = any ((select fence.manageable())::uuid[])))
  with check (incident_id = any ((select fence.readable())::uuid[])
    and (account_id = (select fence.account_id()) or incident_id = any ((select fence.manageable())::uuid[])));

create trigger ending after update of ended_at on liaison.position_assignment for each row
  execute function fence.announce_ending();

create trigger guard before update on liaison.position_assignment for each row
  execute function fence.guard_ended();

create trigger own before update of checked_in_at on liaison.position_assignment for each row
  execute function fence.guard_check_in();

create trigger relieved after update of ended_at on liaison.position_assignment for each row
  execute function fence.relieve();

create trigger seated after insert on liaison.position_assignment for each row
  execute function fence.seat();
