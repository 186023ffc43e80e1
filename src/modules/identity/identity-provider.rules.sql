-- Rows of liaison.identity_provider: who may see and change them.
alter table liaison.identity_provider enable row level security, force row level security;

grant select on liaison.identity_provider to liaison_portal;
grant insert (
  id, organization_id, name, issuer, client_id, client_authentication, client_secret_sealed, scopes,
  endpoint_hosts, claim_mapping, required_acr, required_amr, max_authentication_age, first_sign_in, trusts_addresses
) on liaison.identity_provider to liaison_portal;
grant update (
  name, client_authentication, client_secret_sealed, previous_secret_sealed, scopes, endpoint_hosts, claim_mapping, required_acr,
  required_amr, max_authentication_age, first_sign_in, trusts_addresses, state
) on liaison.identity_provider to liaison_portal;

create policy identity_provider_select on liaison.identity_provider for select to liaison_portal
  using ((select fence.is_operator())
    or (select fence.is_administrator()) and organization_id = (select fence.organization_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy identity_provider_insert on liaison.identity_provider for insert to liaison_portal
  with check ((select fence.is_operator()));

create policy identity_provider_update on liaison.identity_provider for update to liaison_portal
  using ((select fence.is_operator()))
  with check ((select fence.is_operator()));

create trigger closed after update of state on liaison.identity_provider for each row
  when (new.state = 'disabled')
  execute function fence.end_sessions();
