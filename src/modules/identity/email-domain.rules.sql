-- Rows of liaison.email_domain: who may see and change them.
alter table liaison.email_domain enable row level security, force row level security;

grant select on liaison.email_domain to liaison_portal;
grant insert (
  id, organization_id, identity_provider_id, domain, verified_at
) on liaison.email_domain to liaison_portal;
grant update (verified_at) on liaison.email_domain to liaison_portal;

create policy email_domain_select on liaison.email_domain for select to liaison_portal
  using ((select fence.is_operator())
    or (select fence.is_administrator()) and organization_id = (select fence.organization_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy email_domain_insert on liaison.email_domain for insert to liaison_portal
  with check ((select fence.is_operator()));

create policy email_domain_update on liaison.email_domain for update to liaison_portal
  using ((select fence.is_operator()))
  with check ((select fence.is_operator()));
