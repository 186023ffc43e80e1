-- Rows of liaison.sign_in: who may see and change them.
alter table liaison.sign_in enable row level security, force row level security;

grant select on liaison.sign_in to liaison_portal;
grant insert (
  id, organization_id, identity_provider_id, state_hash, browser_hash, checks_sealed, return_to, acknowledged_at
) on liaison.sign_in to liaison_portal;
grant delete on liaison.sign_in to liaison_portal;

create policy sign_in_select on liaison.sign_in for select to liaison_portal
  using ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy sign_in_insert on liaison.sign_in for insert to liaison_portal
  with check ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy sign_in_delete on liaison.sign_in for delete to liaison_portal
  using ((select fence.is_system()) and organization_id = (select fence.organization_id()));
