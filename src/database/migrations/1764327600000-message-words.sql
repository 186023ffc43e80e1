-- Messages are found by words that the database has taken apart (fence.words_of), kept in their rows: asked of an expression, each row
-- that fits an index would be taken apart again. A worker does so with those that are there.
alter table liaison.channel_entry add column words tsvector;
comment on column liaison.channel_entry.words is 'By what a message is found; null for what is no message, was retracted, or was not taken apart yet.';
drop index liaison.channel_entry_text;
create index channel_entry_words on liaison.channel_entry using gin (words) where words is not null;
create index channel_entry_wordless on liaison.channel_entry (id)
  where kind = 'message' and retracted_at is null and words is null;
create index channel_entry_newest on liaison.channel_entry (created_at desc, id desc) where kind = 'message' and retracted_at is null;

-- What was read from end to end, and grows with what everybody does (tests/architecture/plans.spec.ts).
create index account_email on liaison.account (lower(email)) where email is not null;
create index session_expiring on liaison.session (expires_at) where ended_at is null;
create index document_author on liaison.document (created_by, workspace_id);
