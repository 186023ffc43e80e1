create or replace function fence.words_of_message(body text, params jsonb) returns tsvector
  language plpgsql immutable parallel safe set search_path = ''
as $$
begin
  if params is null then return fence.words_of(body); end if;
  -- Identifiers are nothing that people look for.
  return fence.words_of(concat_ws(' ', body, (select string_agg(value #>> '{}', ' ') from jsonb_path_query(params, 'strict $.**') value
    where jsonb_typeof(value) = 'string' and value #>> '{}' !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$')));
end
$$;
comment on function fence.words_of_message is 'By what a message is found: its text, and what its fact says.';

create or replace function fence.take_words(most integer) returns bigint
  language sql security definer set search_path = ''
as $$
with taken as (
  update liaison.channel_entry e set words = fence.words_of_message(coalesce(e.edited_body, e.body), e.params)
  where fence.account_id() is null and e.id in (
    select w.id from liaison.channel_entry w where w.kind = 'message' and w.retracted_at is null and w.words is null
    limit most for update skip locked)
  returning 1)
select count(*) from taken
$$;
comment on function fence.take_words is 'Takes the words of messages that a version before left without, as many at a time; returns how many they were. For a worker.';
grant execute on function fence.take_words to liaison_portal;
