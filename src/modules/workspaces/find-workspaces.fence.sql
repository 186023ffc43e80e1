create or replace function fence.keep_words_of_workspace() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.words := setweight(fence.words_of(new.name), 'A') || setweight(fence.words_of(new.summary), 'C');
  return new;
end
$$;
comment on function fence.keep_words_of_workspace is 'Takes a workspace’s words when it is made and when it is changed.';

create or replace function fence.find_workspaces(words text, alike boolean, skip integer, most integer)
returns table (id uuid, title text, note text, organization_id uuid, place_id uuid, place text, at timestamptz, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  like_it text := fence.fold(words);
  mine uuid[] := fence.readable();
  responds boolean := fence.is_responder();
  own uuid := fence.organization_id();
  me uuid := fence.account_id();
begin
  if numnode(asked) = 0 or me is null then return; end if;
  return query
    select n.id, n.name::text, n.summary::text, n.organization_id, case when n.id = any (mine) then n.id end, n.name::text,
      case when n.id = any (mine) then n.created_at end, n.total
    from (
      select w.*, count(*) over () as total,
        case when alike then liaison.word_similarity(like_it, lower(w.name)) else ts_rank(w.words, asked) end as rank
      from liaison.workspace w
      where w.kind = 'workspace' and w.state = 'active'
        and case when alike then liaison.word_similarity(like_it, lower(w.name)) >= 0.35 else w.words @@ asked end
        and (w.id = any (mine) or not responds
          and (w.directory = 'everyone' or w.directory = 'organization' and w.organization_id = own))
      order by rank desc, w.name collate liaison.by_name, w.id offset skip limit least(most, 101)) n
    order by n.rank desc, n.name collate liaison.by_name, n.id;
end
$$;
comment on function fence.find_workspaces is 'Workspaces whose name or summary holds all the words, or whose name is alike: the actor’s own, and those of the directory.';
grant execute on function fence.find_workspaces to liaison_portal;

update liaison.workspace w set words = setweight(fence.words_of(w.name), 'A') || setweight(fence.words_of(w.summary), 'C')
  where w.words is null;
