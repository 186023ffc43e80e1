create or replace function fence.keep_words_of_organization() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.words := setweight(fence.words_of(concat_ws(' ', new.name, new.short_name)), 'A')
    || setweight(fence.words_of(concat_ws(' ', new.slug, new.region)), 'C');
  return new;
end
$$;
comment on function fence.keep_words_of_organization is 'Takes an organization’s words when it is registered and when it is changed.';

create or replace function fence.find_organizations(words text, alike boolean, skip integer, most integer)
returns table (id uuid, title text, note text, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  like_it text := fence.fold(words);
  operates boolean := fence.is_operator();
  responds boolean := fence.is_responder();
  own uuid := fence.organization_id();
  me uuid := fence.account_id();
begin
  if numnode(asked) = 0 or me is null then return; end if;
  return query
    select n.id, n.name::text, n.short_name::text, n.total
    from (
      select o.*, count(*) over () as total,
        case when alike then liaison.word_similarity(like_it, lower(o.name)) else ts_rank(o.words, asked) end as rank
      from liaison.organization o
      where case when alike then liaison.word_similarity(like_it, lower(o.name)) >= 0.35 else o.words @@ asked end
        and (o.listed and not responds or o.id = own or operates
          or fence.knows_organization(o.id))
      order by rank desc, o.name collate liaison.by_name, o.id offset skip limit least(most, 101)) n
    order by n.rank desc, n.name collate liaison.by_name, n.id;
end
$$;
comment on function fence.find_organizations is 'Organizations whose names, slug and region hold all the words, or whose name is alike, that the actor may know of.';
grant execute on function fence.find_organizations to liaison_portal;

update liaison.organization o set words = setweight(fence.words_of(concat_ws(' ', o.name, o.short_name)), 'A')
    || setweight(fence.words_of(concat_ws(' ', o.slug, o.region)), 'C')
  where o.words is null;
