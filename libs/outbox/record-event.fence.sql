create or replace function fence.record_event(
  organization uuid, workspace uuid, name text, subject uuid, account uuid
) returns void
  language sql security definer set search_path = ''
as $$
insert into liaison.event (organization_id, workspace_id, name, subject_id, account_id)
  values (organization, workspace, record_event.name, subject, account)
$$;
comment on function fence.record_event is 'Records what the portal itself did, where nobody acts. For functions of features.';
