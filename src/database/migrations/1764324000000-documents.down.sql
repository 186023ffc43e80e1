-- What was erased cannot come back, and the version before does not know it.
do $$ begin
  if exists (select from liaison.document where erased_at is not null) then
    raise exception 'documents have been erased: restore a backup instead';
  end if;
end $$;
alter table liaison.situation_report drop column file_id;
drop index liaison.document_expiring;
drop index liaison.document_trash;
create index document_trash on liaison.document (workspace_id, trashed_at desc, id desc) where trashed_at is not null;
alter table liaison.document
  drop constraint document_erasure_check,
  drop constraint document_erased_check,
  drop constraint document_title_check,
  drop column erasure_reason, drop column erased_by_name, drop column erased_by, drop column erased_at,
  add constraint document_title_check check (length(title) between 1 and 300);
comment on column liaison.document.file_id is 'Its file.';
comment on column liaison.upload.id is 'Identifier; the key of the object, and of the document that it becomes.';
drop table liaison.document_version;
drop index liaison.file_leaving;
alter table liaison.file
  drop constraint file_removed_check,
  drop constraint file_state_check,
  drop constraint file_name_check,
  drop column removed_at, drop column state,
  add constraint file_name_check check (length(name) between 1 and 255);
