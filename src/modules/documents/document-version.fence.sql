create or replace function fence.begin_versions() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into liaison.document_version (organization_id, workspace_id, document_id, number, file_id, created_by, author_name, created_at)
    values (new.organization_id, new.workspace_id, new.id, 1, new.file_id, new.created_by, new.author_name, new.created_at);
  return null;
end
$$;
comment on function fence.begin_versions is 'What is shared is the first version of its document.';

-- What was shared after its table was made and before the trigger was.
insert into liaison.document_version (organization_id, workspace_id, document_id, number, file_id, created_by, author_name, created_at)
  select d.organization_id, d.workspace_id, d.id, 1, d.file_id, d.created_by, d.author_name, d.created_at
  from liaison.document d where not exists (select from liaison.document_version v where v.document_id = d.id);
