create or replace function fence.announce_event() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  perform pg_notify('liaison_event', json_build_object('id', new.id, 'name', new.name, 'organizationId', new.organization_id,
    'workspaceId', new.workspace_id, 'subjectId', new.subject_id)::text);
  return null;
end
$$;
comment on function fence.announce_event is 'Tells every portal process at commit; ids only.';
