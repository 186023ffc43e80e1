create or replace function fence.find_documents(
  words text, alike boolean, of_exercises boolean, workspace uuid, organization uuid, media text, tongue text, tag text,
  since timestamptz, skip integer, most integer
) returns table (id uuid, title text, note text, organization_id uuid, place_id uuid, place text, at timestamptz, total bigint)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  mine uuid[] := array(select s.id from fence.spaces s where s.id = any (fence.readable()) and s.exercise = of_exercises
    and (workspace is null or s.id = workspace));
begin
  if numnode(asked) = 0 then return; end if;
  if alike then
    -- Its setting can be made when the library is there.
    perform liaison.word_similarity('', '');
    perform set_config('pg_trgm.word_similarity_threshold', '0.35', true);
  end if;
  -- Planned for what is asked. The newest 200 that fit are ranked, so that a word that all of them hold costs no more than another.
  return query execute $statement$
    select n.id, n.title::text, f.name::text, n.organization_id, n.workspace_id, s.name::text, n.created_at, n.total
    from (
      select c.*, count(*) over () as total from (
        select d.*, $statement$ || case when alike then 'liaison.word_similarity($1, lower(d.title))'
          else $rank$ts_rank('{0.05, 0.1, 0.3, 1}', d.words, $2)$rank$ end || $statement$ as rank
        from liaison.document d
        where d.trashed_at is null and d.workspace_id = any ($3) and $statement$
        || case when alike then '$1 operator(liaison.<%) lower(d.title)' else 'd.words @@ $2' end
        || case when organization is not null then ' and d.organization_id = $4' else '' end
        || case when tongue is not null then ' and d.language = $5' else '' end
        || case when tag is not null then ' and exists (select from unnest(d.tags) t (tag) where fence.fold(t.tag) = fence.fold($6))' else '' end
        || case when since is not null then ' and d.created_at >= $7' else '' end
        || case when media is not null then ' and exists (select from fence.files m where m.id = d.file_id and m.media_type = $8)' else '' end
        || $statement$ order by d.created_at desc, d.id desc limit case when $9 > 0 or $10 > 20 then 601 else 200 end) c
      order by c.rank desc, c.created_at desc, c.id desc offset $9 limit $10) n
    join fence.spaces s on s.id = n.workspace_id
    join fence.files f on f.id = n.file_id
    order by n.rank desc, n.created_at desc, n.id desc$statement$
    using fence.fold(words), asked, mine, organization, tongue, tag, since, media, skip, least(most, 101);
end
$$;
comment on function fence.find_documents is 'Documents whose title, tags, file name or description hold all the words, or their beginnings, or whose titles are alike, of workspaces that the actor reads; the best of the newest 200 first. Row-level security would keep the index from being used, so the same question is asked here.';
grant execute on function fence.find_documents to liaison_portal;
