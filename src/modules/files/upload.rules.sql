-- Rows of liaison.upload: who may see and change them.
alter table liaison.upload enable row level security, force row level security;

grant select on liaison.upload to liaison_portal;
grant insert (
  id, organization_id, workspace_id, account_id, size, name, metadata
) on liaison.upload to liaison_portal;
grant update (store_reference, touched_at, abandoned_at) on liaison.upload to liaison_portal;
grant delete on liaison.upload to liaison_portal;

create policy upload_select on liaison.upload for select to liaison_portal
  using (account_id = (select fence.account_id()) and workspace_id = any ((select fence.contributable())::uuid[])
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy upload_insert on liaison.upload for insert to liaison_portal
  with check (account_id = (select fence.account_id())
    and organization_id = (select fence.organization_id())
    and workspace_id = any ((select fence.contributable())::uuid[]));

create policy upload_update on liaison.upload for update to liaison_portal
  using (account_id = (select fence.account_id()) and workspace_id = any ((select fence.contributable())::uuid[])
    or (select fence.is_system()) and organization_id = (select fence.organization_id()))
  with check (account_id = (select fence.account_id()) and workspace_id = any ((select fence.contributable())::uuid[])
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy upload_delete on liaison.upload for delete to liaison_portal
  using (account_id = (select fence.account_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));
