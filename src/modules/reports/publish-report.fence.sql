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
