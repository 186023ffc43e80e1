-- Rows of liaison.workspace_member: who may see and change them.
alter table liaison.workspace_member enable row level security, force row level security;

grant select on liaison.workspace_member to liaison_portal;
grant insert (
  id, organization_id, workspace_id, account_id, person_organization_id, role, added_by
) on liaison.workspace_member to liaison_portal;
grant update (role, ended_at) on liaison.workspace_member to liaison_portal;

create policy workspace_member_select on liaison.workspace_member for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[]) or account_id = (select fence.account_id()));

create policy workspace_member_insert on liaison.workspace_member for insert to liaison_portal
  with check (workspace_id = any ((select fence.manageable())::uuid[]));

create policy workspace_member_leave on liaison.workspace_member for update to liaison_portal
  using (account_id = (select fence.account_id()))
  with check (account_id = (select fence.account_id()) and ended_at is not null);

create policy workspace_member_update on liaison.workspace_member for update to liaison_portal
  using (workspace_id = any ((select fence.manageable())::uuid[]));

create trigger admit before insert on liaison.workspace_member for each row
  execute function fence.admit_member();

create trigger appointed before insert or update of role on liaison.workspace_member for each row
  execute function fence.guard_room_role();

create trigger ending after update on liaison.workspace_member for each row
  when (new.ended_at is distinct from old.ended_at or new.admitted_until < old.admitted_until or new.role <> old.role)
  execute function fence.announce_ending();

create trigger guard before update on liaison.workspace_member for each row
  execute function fence.guard_ended();

create trigger kept before update on liaison.workspace_member for each row
  execute function fence.guard_member();

create trigger relieved after update of ended_at on liaison.workspace_member for each row
  when (new.ended_at is not null)
  execute function fence.relieve_of_all();
