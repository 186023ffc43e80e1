-- Rows of liaison.document_version: who may see them. The database writes them.
alter table liaison.document_version enable row level security, force row level security;

grant select on liaison.document_version to liaison_portal;

create policy document_version_select on liaison.document_version for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[]));
