create or replace function fence.owe_reports() returns void
  language sql security definer set search_path = ''
as $$
select fence.start_owed_job('publish_report', r.id)
  from liaison.situation_report r where r.state = 'approved' and r.document_id is null and fence.account_id() is null
$$;
comment on function fence.owe_reports is 'Has every approved report shared that is not. For a worker.';
grant execute on function fence.owe_reports to liaison_portal;

create or replace function fence.unpublished_report(report uuid) returns jsonb
  language sql stable security definer set search_path = ''
as $$
select to_jsonb(r) || jsonb_build_object('incident_number', i.number, 'incident_name', w.name, 'exercise', w.exercise,
    'prepared_by_name', p.name, 'approved_by_name', a.name)
from liaison.situation_report r join fence.incidents i on i.id = r.incident_id join fence.spaces w on w.id = i.id
join fence.people p on p.id = r.prepared_by join fence.people a on a.id = r.approved_by
where r.id = report and r.state = 'approved' and r.document_id is null and fence.account_id() is null
$$;
comment on function fence.unpublished_report is 'An approved situation report that is not shared as a document yet, and the names that it is printed with. For a worker.';
grant execute on function fence.unpublished_report to liaison_portal;

-- Of the version before, whose worker asks for work; goes with the next version.
create or replace function fence.claim_unpublished(most integer) returns setof jsonb
  language sql security definer set search_path = ''
as $$
with claimed as (
  update liaison.situation_report r set publishing_since = clock_timestamp() where r.id in (
    select u.id from liaison.situation_report u where fence.account_id() is null and u.state = 'approved' and u.document_id is null
      and (u.publishing_since is null or u.publishing_since < now() - interval '5 minutes')
    order by u.approved_at limit most for update skip locked)
  returning r.*)
select to_jsonb(c) || jsonb_build_object('incident_number', i.number, 'incident_name', w.name, 'exercise', w.exercise,
    'prepared_by_name', p.name, 'approved_by_name', a.name)
from claimed c join fence.incidents i on i.id = c.incident_id join fence.spaces w on w.id = i.id
join fence.people p on p.id = c.prepared_by join fence.people a on a.id = c.approved_by
$$;
comment on function fence.claim_unpublished is 'Approved situation reports that are not shared as a document yet, for a worker to share. Nobody else gets the same within five minutes.';
grant execute on function fence.claim_unpublished to liaison_portal;

create or replace function fence.keep_report(
  report uuid, file_name text, title text, size bigint, sha256 bytea
) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare
  r liaison.situation_report;
  document uuid := uuidv7();
begin
  select * into r from liaison.situation_report s where s.id = report and s.state = 'approved' and s.document_id is null
    and fence.account_id() is null for update;
  if not found then return false; end if;
  perform fence.keep_file(r.file_id, r.organization_id, r.incident_id, file_name, keep_report.size, 'application/pdf', keep_report.sha256);
  perform fence.keep_document(document, r.organization_id, r.incident_id, r.file_id, keep_report.title, 'Situation report', r.approved_by);
  update liaison.situation_report s set document_id = document where s.id = r.id;
  return true;
end
$$;
comment on function fence.keep_report is 'Shares an approved situation report, whose PDF is stored as the report’s file, as a document of its room, in the name of who approved it. Once only.';
grant execute on function fence.keep_report to liaison_portal;

-- Of the version before, which keeps the PDF under the report's id; goes with the next version.
create or replace function fence.publish_report(
  report uuid, file_name text, title text, size bigint, sha256 bytea
) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare r liaison.situation_report;
begin
  select * into r from liaison.situation_report s where s.id = report and s.state = 'approved' and s.document_id is null
    and fence.account_id() is null for update;
  if not found then return false; end if;
  perform fence.keep_file(r.id, r.organization_id, r.incident_id, file_name, publish_report.size, 'application/pdf', publish_report.sha256);
  perform fence.keep_document(r.id, r.organization_id, r.incident_id, r.id, publish_report.title, 'Situation report', r.approved_by);
  update liaison.situation_report s set document_id = r.id where s.id = r.id;
  return true;
end
$$;
comment on function fence.publish_report is 'Shares an approved situation report, whose PDF is stored under the report’s id, as a document of its room, in the name of who approved it. Once only.';
grant execute on function fence.publish_report to liaison_portal;
