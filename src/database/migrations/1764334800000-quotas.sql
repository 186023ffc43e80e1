-- How much a person, a workspace and an organization may keep, and how many uploads they may have under way.
create table liaison.quota (
  scope text not null,
  subject_id uuid,
  bytes bigint not null,
  uploads integer not null,
  changed_by uuid references liaison.account (id),
  changed_at timestamptz not null default now(),
  constraint quota_subject_key unique nulls not distinct (scope, subject_id),
  constraint quota_scope_check check (scope in ('person', 'workspace', 'organization')),
  constraint quota_bytes_check check (bytes between 0 and 9007199254740991),
  constraint quota_uploads_check check (uploads >= 0)
);
comment on table liaison.quota is 'What may be kept at most, and how many uploads may be under way.';
comment on column liaison.quota.scope is 'Of a person, a workspace or an organization.';
comment on column liaison.quota.subject_id is 'Which; null for all that have no quota of their own.';
comment on column liaison.quota.bytes is 'Bytes at most: those that are kept, and those announced by uploads.';
comment on column liaison.quota.uploads is 'Uploads that are under way at most.';
comment on column liaison.quota.changed_by is 'Who set it; null for what the portal came with.';
comment on column liaison.quota.changed_at is 'When.';
insert into liaison.quota (scope, bytes, uploads) values
  ('person', 53687091200, 50), ('workspace', 214748364800, 200), ('organization', 1099511627776, 500);

create table liaison.storage_count (
  scope text not null,
  subject_id uuid not null,
  bytes bigint not null,
  counted_at timestamptz not null,
  constraint storage_count_pkey primary key (scope, subject_id)
);
comment on table liaison.storage_count is 'How much is kept, as it was counted last: a count for each upload would read all files.';
comment on column liaison.storage_count.scope is 'Of a person, a workspace or an organization.';
comment on column liaison.storage_count.subject_id is 'Which.';
comment on column liaison.storage_count.bytes is 'Bytes of files that are not gone.';
comment on column liaison.storage_count.counted_at is 'When it was counted.';

create index upload_account on liaison.upload (account_id);
create index upload_organization on liaison.upload (organization_id);
create index file_organization on liaison.file (organization_id, created_at);
create index document_version_author on liaison.document_version (created_by, created_at);
