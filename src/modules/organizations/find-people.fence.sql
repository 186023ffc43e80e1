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
returns table (id uuid, title text, note text, place_id uuid, place text, at timestamptz, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  like_it text := fence.fold(words);
begin
  if numnode(asked) = 0 or fence.account_id() is null then return; end if;
  return query
    select n.id, n.name::text, coalesce(o.short_name, '')::text, n.organization_id, o.name::text, null::timestamptz, n.total
    from (
      select a.*, count(*) over () as total
      from liaison.account a
      where a.state = 'active'
        and case when alike then liaison.word_similarity(like_it, lower(a.name)) >= 0.35 else a.words @@ asked end
        and (a.organization_id = fence.organization_id() and not fence.is_responder() or a.id = fence.account_id()
          or fence.is_operator() or fence.knows_person(a.id))
      order by a.name collate liaison.by_name, a.id offset skip limit least(most, 101)) n
    left join fence.organizations o on o.id = n.organization_id
    order by n.name collate liaison.by_name, n.id;
end
$$;
comment on function fence.find_people is 'People who may sign in, whose name holds all the words or is alike, that the actor may know of.';
grant execute on function fence.find_people to liaison_portal;

update liaison.account a set words = fence.words_of(a.name) where a.words is null;
