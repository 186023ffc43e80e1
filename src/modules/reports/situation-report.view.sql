create or replace view fence.approved_reports with (security_invoker) as
  select incident_id, number, period_to
  from liaison.situation_report
  where state = 'approved';
comment on view fence.approved_reports is 'What other features may know of situation reports.';
grant select on fence.approved_reports to liaison_portal;
