create or replace function fence.share_document(
  id uuid, organization uuid, workspace uuid, file uuid, title text, description text, language text, tags text[], author uuid
) returns void
  language sql security definer set search_path = ''
as $$
insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, language, tags, created_by, author_name)
  select share_document.id, organization, workspace, file, share_document.title, share_document.description, share_document.language,
    share_document.tags, a.id, a.name
  from fence.people a where a.id = author;
select fence.record_event(organization, workspace, 'document.shared', share_document.id, author)
$$;
comment on function fence.share_document is 'Shares a file as a document, in somebody’s name. For functions of other features, which have asked who may.';

create or replace function fence.keep_document(
  id uuid, organization uuid, workspace uuid, file uuid, title text, description text, author uuid
) returns void
  language sql security definer set search_path = ''
as $$
select fence.share_document(keep_document.id, organization, workspace, file, keep_document.title, keep_document.description, 'und', '{}', author)
$$;
comment on function fence.keep_document is 'Shares a document that the portal itself has made, in somebody’s name. For functions of other features.';
