drop index liaison.document_author;
drop index liaison.session_expiring;
drop index liaison.account_email;
drop index liaison.channel_entry_newest;
drop index liaison.channel_entry_wordless;
drop index liaison.channel_entry_words;
alter table liaison.channel_entry drop column words;
create index channel_entry_text on liaison.channel_entry using gin (
  (to_tsvector('simple'::regconfig, coalesce(edited_body, body)) || jsonb_to_tsvector('simple'::regconfig, coalesce(params, '{}'::jsonb), '["string"]'::jsonb)))
  where kind = 'message' and retracted_at is null;
