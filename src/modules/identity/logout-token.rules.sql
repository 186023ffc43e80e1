-- Rows of liaison.logout_token: who may see and change them.
alter table liaison.logout_token enable row level security, force row level security;

grant select on liaison.logout_token to liaison_portal;
grant insert (organization_id, identity_provider_id, jti, expires_at) on liaison.logout_token to liaison_portal;
grant delete on liaison.logout_token to liaison_portal;

create policy logout_token_select on liaison.logout_token for select to liaison_portal
  using ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy logout_token_insert on liaison.logout_token for insert to liaison_portal
  with check ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy logout_token_delete on liaison.logout_token for delete to liaison_portal
  using ((select fence.is_system()) and organization_id = (select fence.organization_id()));
