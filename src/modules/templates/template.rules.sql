-- Rows of liaison.incident_template: who may see and change them.
alter table liaison.incident_template enable row level security, force row level security;

grant select on liaison.incident_template to liaison_portal;
grant insert (
  id, organization_id, name, kind, notice, content, created_by
) on liaison.incident_template to liaison_portal;
grant update (retired_at) on liaison.incident_template to liaison_portal;

create policy incident_template_select on liaison.incident_template for select to liaison_portal
  using ((select fence.is_operator()));

create policy incident_template_insert on liaison.incident_template for insert to liaison_portal
  with check ((select fence.is_operator())
    and organization_id = (select fence.organization_id())
    and created_by = (select fence.account_id()));

create policy incident_template_update on liaison.incident_template for update to liaison_portal
  using ((select fence.is_operator()))
  with check ((select fence.is_operator()));
