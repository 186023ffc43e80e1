create or replace function fence.keep_document(
  id uuid, organization uuid, workspace uuid, file uuid, title text, description text, author uuid
) returns void
  language sql security definer set search_path = ''
as $$
insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, created_by, author_name)
  select keep_document.id, organization, workspace, file, keep_document.title, keep_document.description, a.id, a.name
  from fence.people a where a.id = author;
select fence.record_event(organization, workspace, 'document.shared', keep_document.id, author)
$$;
comment on function fence.keep_document is 'Shares a document that the portal itself has made, in somebody’s name. For functions of other features.';
