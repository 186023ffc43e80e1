-- A document has versions, a version has a file, a file has a state. What is erased is gone from the store, and its row says so.
alter table liaison.file
  add column state text not null default 'arrived',
  add column removed_at timestamptz,
  drop constraint file_name_check,
  add constraint file_name_check check (length(name) between 1 and 255 or name = '' and state = 'gone'),
  add constraint file_state_check check (state in ('arrived', 'clean', 'held', 'refused', 'gone')),
  add constraint file_removed_check check (removed_at is null or state = 'gone');
comment on column liaison.file.state is 'Whether it may be opened: arrived, clean; held or refused by an examination; gone for good.';
comment on column liaison.file.removed_at is 'When its object was removed from the store; null while it is there.';
create index file_leaving on liaison.file (id) where state = 'gone' and removed_at is null;

create table liaison.document_version (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  document_id uuid not null,
  number integer not null,
  file_id uuid not null,
  created_by uuid not null,
  author_name text not null,
  created_at timestamptz default now() not null,
  constraint document_version_pkey primary key (id),
  constraint document_version_number_key unique (document_id, number),
  constraint document_version_file_key unique (file_id),
  constraint document_version_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint document_version_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint document_version_document_id_fkey foreign key (document_id) references liaison.document(id),
  constraint document_version_file_id_fkey foreign key (file_id) references liaison.file(id),
  constraint document_version_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint document_version_number_check check (number >= 1),
  constraint document_version_author_name_check check (length(author_name) between 1 and 200)
);
comment on table liaison.document_version is 'What a document was at a time: its file, and who brought it. Written by the database when a document is shared.';
comment on column liaison.document_version.id is 'Identifier.';
comment on column liaison.document_version.organization_id is 'The organization that it comes from.';
comment on column liaison.document_version.workspace_id is 'The workspace that holds the document.';
comment on column liaison.document_version.document_id is 'Its document.';
comment on column liaison.document_version.number is 'Counted from 1 in its document.';
comment on column liaison.document_version.file_id is 'Its file; no file is of two versions.';
comment on column liaison.document_version.created_by is 'Who brought it.';
comment on column liaison.document_version.author_name is 'Their name when they did.';
comment on column liaison.document_version.created_at is 'When.';
create index document_version_fence on liaison.document_version (workspace_id, created_at);

alter table liaison.document
  add column erased_at timestamptz,
  add column erased_by uuid,
  add column erased_by_name text,
  add column erasure_reason text,
  add constraint document_erased_by_fkey foreign key (erased_by) references liaison.account(id),
  drop constraint document_title_check,
  add constraint document_title_check check (length(title) between 1 and 300 or title = '' and erased_at is not null),
  add constraint document_erased_check check (erased_at is null or trashed_at is not null),
  add constraint document_erasure_check check (
    (erased_by is null) = (erased_by_name is null) and (erased_by is null) = (erasure_reason is null)
    and (erased_by is null or erased_at is not null) and length(erasure_reason) between 3 and 1000);
comment on column liaison.document.file_id is 'The file of its newest version, so that lists need not look for it.';
comment on column liaison.document.erased_at is 'When it was erased for good; its title, description, tags and files went with it.';
comment on column liaison.document.erased_by is 'Who erased it; null when it had been in the trash for too long.';
comment on column liaison.document.erased_by_name is 'Their name when they did.';
comment on column liaison.document.erasure_reason is 'Why; every member of the workspace may read it.';
drop index liaison.document_trash;
create index document_trash on liaison.document (workspace_id, trashed_at desc, id desc) where trashed_at is not null and erased_at is null;
create index document_expiring on liaison.document (trashed_at) where trashed_at is not null and erased_at is null;

-- The version before keeps a report's PDF under the report's id, and makes a document of the same id.
alter table liaison.situation_report add column file_id uuid not null default uuidv7();
comment on column liaison.situation_report.file_id is 'The file that its PDF becomes; known before the store has it, so that a crash leaves nothing unknown there.';
comment on column liaison.upload.id is 'Identifier: that of the file that it becomes, and of its object.';

-- Forced row-level security binds the owner of the tables too.
alter table liaison.situation_report disable trigger user;
set local role liaison_definer;
insert into liaison.document_version (organization_id, workspace_id, document_id, number, file_id, created_by, author_name, created_at)
  select d.organization_id, d.workspace_id, d.id, 1, d.file_id, d.created_by, d.author_name, d.created_at from liaison.document d;
update liaison.situation_report r set file_id = d.file_id from liaison.document d where d.id = r.document_id;
reset role;
alter table liaison.situation_report enable trigger user;
