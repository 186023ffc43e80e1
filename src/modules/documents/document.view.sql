create or replace view fence.documents with (security_invoker) as
  select id, organization_id, workspace_id, title, created_by, created_at, trashed_at, erased_at
  from liaison.document;
comment on view fence.documents is 'What other features may know of documents.';
grant select on fence.documents to liaison_portal;
