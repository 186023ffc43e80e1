-- Rows of liaison.sharing_agreement: who may see and change them.
alter table liaison.sharing_agreement enable row level security, force row level security;

grant select on liaison.sharing_agreement to liaison_portal;
grant insert (
  id, organization_id, workspace_id, partner_organization_id, workspace_name, purpose, marking_ceiling, expires_at,
  offered_by
) on liaison.sharing_agreement to liaison_portal;
grant update (state, answered_by, answered_at, ended_by, ended_at) on liaison.sharing_agreement to liaison_portal;

create policy sharing_agreement_select on liaison.sharing_agreement for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[])
    or (select fence.is_administrator()) and partner_organization_id = (select fence.organization_id()));

create policy sharing_agreement_insert on liaison.sharing_agreement for insert to liaison_portal
  with check (workspace_id = any ((select fence.manageable())::uuid[])
    and organization_id = (select fence.organization_id()));

create policy sharing_agreement_update on liaison.sharing_agreement for update to liaison_portal
  using (workspace_id = any ((select fence.manageable())::uuid[])
    or (select fence.is_administrator()) and partner_organization_id = (select fence.organization_id()))
  with check (workspace_id = any ((select fence.manageable())::uuid[])
    or (select fence.is_administrator()) and partner_organization_id = (select fence.organization_id()));

create trigger carried after update of state, expires_at on liaison.sharing_agreement for each row
  execute function fence.carry_to_members();

create trigger guard before update of state on liaison.sharing_agreement for each row
  execute function fence.guard_agreement();
