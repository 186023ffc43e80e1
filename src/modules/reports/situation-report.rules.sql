-- Rows of liaison.situation_report: who may see and change them.
alter table liaison.situation_report enable row level security, force row level security;

grant select on liaison.situation_report to liaison_portal;
grant insert (
  id, organization_id, incident_id, number, period_from, period_to, log_through, situation, events, actions,
  planned, needs, organization_chart, tlp, cui, prepared_by, updated_by
) on liaison.situation_report to liaison_portal;
grant update (
  state, situation, events, actions, planned, needs, organization_chart, tlp, cui, version, updated_by, updated_at,
  approved_by, approved_at
) on liaison.situation_report to liaison_portal;

create policy situation_report_select on liaison.situation_report for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy situation_report_insert on liaison.situation_report for insert to liaison_portal
  with check (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = situation_report.incident_id and i.status <> 'closed')
    and organization_id = (select fence.organization_id())
    and prepared_by = (select fence.account_id())
    and updated_by = (select fence.account_id()));

create policy situation_report_update on liaison.situation_report for update to liaison_portal
  using (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = situation_report.incident_id and i.status <> 'closed'))
  with check (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = situation_report.incident_id and i.status <> 'closed'));

create trigger guard before update on liaison.situation_report for each row
  execute function fence.guard_report();

create trigger publishing after update on liaison.situation_report for each row
  when (new.state = 'approved' and old.state <> 'approved')
  execute function fence.start_job_about('publish_report');

create trigger numbered before insert on liaison.situation_report for each row
  execute function fence.number_report();
