create or replace function fence.keep_words_of_account() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.words := fence.words_of(new.name);
  return new;
end
$$;
comment on function fence.keep_words_of_account is 'Takes the words of a person’s name when it is told and when it is changed.';

create or replace function fence.find_people(words text, alike boolean, skip integer, most integer)
returns table (id uuid, title text, organization_id uuid, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  like_it text := fence.fold(words);
  named uuid[];
  known uuid[];
  operates boolean := fence.is_operator();
  responds boolean := fence.is_responder();
  own uuid := fence.organization_id();
  me uuid := fence.account_id();
begin
  if numnode(asked) = 0 or me is null then return; end if;
  named := case when alike
    then array(select a.id from liaison.account a where a.state = 'active' and liaison.word_similarity(like_it, lower(a.name)) >= 0.35)
    else array(select a.id from liaison.account a where a.state = 'active' and a.words @@ asked) end;
  known := fence.known_among(named);
  return query
    select n.id, n.name::text, n.organization_id, n.total
    from (
      select a.*, count(*) over () as total
      from liaison.account a
      where a.id = any (named)
        and (a.organization_id = own and not responds or a.id = me
          or operates or a.id = any (known))
      order by a.name collate liaison.by_name, a.id offset skip limit least(most, 101)) n
    order by n.name collate liaison.by_name, n.id;
end
$$;
comment on function fence.find_people is 'People who may sign in, whose name holds all the words or is alike, that the actor may know of.';
grant execute on function fence.find_people to liaison_portal;

update liaison.account a set words = fence.words_of(a.name) where a.words is null;
