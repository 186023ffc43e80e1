-- Rows of liaison.document: who may see and change them.
alter table liaison.document enable row level security, force row level security;

grant select on liaison.document to liaison_portal;
grant insert (
  id, organization_id, workspace_id, file_id, title, description, language, tags, created_by, author_name
) on liaison.document to liaison_portal;
grant update (
  title, description, language, tags, updated_at, trashed_at, trashed_by
) on liaison.document to liaison_portal;

create trigger versions after insert on liaison.document for each row
  execute function fence.begin_versions();

create trigger erased before update on liaison.document for each row when (old.erased_at is not null)
  execute function fence.refuse_erased();

create policy document_select on liaison.document for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[]));

create policy document_insert on liaison.document for insert to liaison_portal
  with check (organization_id = (select fence.organization_id())
    and created_by = (select fence.account_id())
    and workspace_id = any ((select fence.contributable())::uuid[]));

create policy document_update on liaison.document for update to liaison_portal
  using (workspace_id = any ((select fence.manageable())::uuid[])
    or created_by = (select fence.account_id()) and workspace_id = any ((select fence.contributable())::uuid[]))
  with check (workspace_id = any ((select fence.manageable())::uuid[])
    or created_by = (select fence.account_id()) and workspace_id = any ((select fence.contributable())::uuid[]));

create trigger worded before insert or update of title, tags, description, file_id, erased_at on liaison.document
  for each row execute function fence.keep_words_of_document();
