-- Rows of liaison.join_request: who may see and change them.
alter table liaison.join_request enable row level security, force row level security;

grant select on liaison.join_request to liaison_portal;
grant insert (
  id, organization_id, workspace_id, account_id, person_organization_id, reason
) on liaison.join_request to liaison_portal;
grant update (state, answered_by, answered_at) on liaison.join_request to liaison_portal;

create policy join_request_select on liaison.join_request for select to liaison_portal
  using (workspace_id = any ((select fence.manageable())::uuid[]) or account_id = (select fence.account_id()));

create policy join_request_insert on liaison.join_request for insert to liaison_portal
  with check (account_id = (select fence.account_id())
    and person_organization_id = (select fence.organization_id())
    and exists (select from liaison.workspace w where w.id = join_request.workspace_id and w.organization_id = join_request.organization_id));

create policy join_request_update on liaison.join_request for update to liaison_portal
  using (workspace_id = any ((select fence.manageable())::uuid[]) or account_id = (select fence.account_id()))
  with check (workspace_id = any ((select fence.manageable())::uuid[]) or account_id = (select fence.account_id()));

create trigger guard before update of state on liaison.join_request for each row
  execute function fence.guard_join_request();
