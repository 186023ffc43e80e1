-- Rows of liaison.incident: who may see and change them.
alter table liaison.incident enable row level security, force row level security;

grant select on liaison.incident to liaison_portal;
grant insert (
  id, organization_id, number, kind, type, event_rating, continuity_phase, status, location, tlp, cui,
  lead_organization_id, began_at, opened_by
) on liaison.incident to liaison_portal;
grant update (
  type, event_rating, continuity_phase, status, location, tlp, cui, lead_organization_id, closed_at,
  report_minutes
) on liaison.incident to liaison_portal;

create policy incident_select on liaison.incident for select to liaison_portal
  using (id = any ((select fence.readable())::uuid[]) or (select fence.is_operator()));

create policy incident_insert on liaison.incident for insert to liaison_portal
  with check ((select fence.is_operator())
    and organization_id = (select fence.organization_id())
    and opened_by = (select fence.account_id()));

create policy incident_update on liaison.incident for update to liaison_portal
  using (id = any ((select fence.manageable())::uuid[]))
  with check (id = any ((select fence.manageable())::uuid[]));

create trigger closed after update of status on liaison.incident for each row
  when (new.status = 'closed')
  execute function fence.end_surge();

create trigger kept before update on liaison.incident for each row when (old.status = 'closed' and new.status = 'closed')
  execute function fence.guard_incident();

create trigger numbered before insert on liaison.incident for each row
  execute function fence.number_incident();

create trigger worded before insert or update of number, location on liaison.incident for each row
  execute function fence.keep_words_of_incident();
