create or replace function fence.keep_words_of_incident() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.words := setweight(fence.words_of(new.number), 'A') || setweight(fence.words_of(new.location), 'B');
  return new;
end
$$;
comment on function fence.keep_words_of_incident is 'Takes an incident’s words when it is opened and when it is changed.';

create or replace function fence.find_incidents(words text, alike boolean, of_exercises boolean, skip integer, most integer)
returns table (id uuid, title text, note text, place_id uuid, place text, at timestamptz, tlp text, cui text, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  like_it text := fence.fold(words);
  mine uuid[] := fence.readable();
  operates boolean := fence.is_operator();
begin
  if numnode(asked) = 0 then return; end if;
  return query
    select n.id, n.name::text, concat_ws(' · ', n.number, nullif(n.location, '')), n.id, n.name::text, n.opened_at, n.tlp::text, n.cui::text, n.total
    from (
      select i.*, s.name, count(*) over () as total,
        case when alike then liaison.word_similarity(like_it, lower(s.name)) else ts_rank(s.words || i.words, asked) end as rank
      from liaison.incident i
      join fence.spaces s on s.id = i.id
      where s.exercise = of_exercises and (i.id = any (mine) or operates)
        and case when alike then liaison.word_similarity(like_it, lower(s.name)) >= 0.35 else (s.words || i.words) @@ asked end
      order by i.status = 'closed', rank desc, i.opened_at desc, i.id offset skip limit least(most, 101)) n
    order by n.status = 'closed', n.rank desc, n.opened_at desc, n.id;
end
$$;
comment on function fence.find_incidents is 'Incidents whose name, number and location hold all the words, or whose name is alike, that the actor may know of: those that go on first.';
grant execute on function fence.find_incidents to liaison_portal;

update liaison.incident i set words = setweight(fence.words_of(i.number), 'A') || setweight(fence.words_of(i.location), 'B')
  where i.words is null;
