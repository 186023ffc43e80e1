create or replace function fence.words_of_document(title text, tags text[], description text, file uuid) returns tsvector
  language sql stable security definer set search_path = ''
as $$
select setweight(fence.words_of(title), 'A')
  || setweight(fence.words_of(concat_ws(' ', array_to_string(tags, ' '), (select f.name from fence.files f where f.id = file))), 'B')
  || setweight(fence.words_of(description), 'C')
$$;
comment on function fence.words_of_document is 'By what a document is found: its title before its tags and the name of its file, and these before its description.';

create or replace function fence.keep_words_of_document() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  new.words := case when new.erased_at is null
    then fence.words_of_document(new.title, new.tags, new.description, new.file_id) end;
  return new;
end
$$;
comment on function fence.keep_words_of_document is 'Takes a document’s words when it is shared and when it is changed.';

create or replace function fence.take_document_words(most integer) returns bigint
  language sql security definer set search_path = ''
as $$
with taken as (
  update liaison.document d set words = fence.words_of_document(d.title, d.tags, d.description, d.file_id)
  where fence.account_id() is null and d.id in (
    select w.id from liaison.document w where w.erased_at is null and w.words is null limit most for update skip locked)
  returning 1)
select count(*) from taken
$$;
comment on function fence.take_document_words is 'Takes the words of documents that a version before left without, as many at a time; returns how many they were. For a worker.';
grant execute on function fence.take_document_words to liaison_portal;
