-- Documents, workspaces, incidents, organizations and people are found by words, as messages are: taken apart when they are written
-- (triggers of their features) and kept in their rows. A worker takes those of the documents that are there.
create extension if not exists pg_trgm with schema liaison;
alter table liaison.document add column words tsvector;
comment on column liaison.document.words is 'By what it is found: title, tags and file name, description; null for what was erased, or was not taken apart yet.';
create index document_words on liaison.document using gin (words) where words is not null;
create index document_wordless on liaison.document (id) where erased_at is null and words is null;
create index document_like on liaison.document using gin (lower(title) liaison.gin_trgm_ops) where trashed_at is null;

alter table liaison.workspace add column words tsvector;
comment on column liaison.workspace.words is 'By what it is found: name, summary.';
alter table liaison.incident add column words tsvector;
comment on column liaison.incident.words is 'By what it is found beside the name of its room: number, location.';
alter table liaison.organization add column words tsvector;
comment on column liaison.organization.words is 'By what it is found: names, slug, region.';
alter table liaison.account add column words tsvector;
comment on column liaison.account.words is 'By what the person is found: the name.';
create index account_words on liaison.account using gin (words);
