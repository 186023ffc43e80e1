create or replace function fence.find_messages(
  incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamptz, before_id uuid,
  most integer
) returns setof jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  mine uuid[] := array(select r.channel_id from fence.live_channel r
    join fence.spaces w on w.id = r.incident_id
    where r.account_id = fence.account_id()
      and (find_messages.incident is null and w.exercise = of_exercises or r.incident_id = find_messages.incident));
  about jsonpath;
begin
  if words ~ '[^[:space:]]' and numnode(asked) = 0 then return; end if;
  if mentioned then
    about := (select string_agg(format('$[*].id == "%s"', x.id), ' || ') from (
      select fence.account_id() as id union all select fence.organization_id()
      union all select h.position_id from fence.seats h
        where h.account_id = fence.account_id() and h.ended_at is null) x);
  end if;
  -- Planned for what is asked: the newest messages one after another are best for words that many hold, the index for the others.
  return query execute $statement$
    select fence.entry_json(e) from liaison.channel_entry e
    where e.kind = 'message' and e.retracted_at is null and e.channel_id = any ($1)$statement$
    || case when numnode(asked) > 0 then ' and e.words @@ $2' else '' end
    || case when mentioned then ' and e.mentions <> ''[]'' and e.mentions @@ $3' else '' end
    || case when before is not null then ' and (e.created_at, e.id) < ($4, $5)' else '' end
    || ' order by e.created_at desc, e.id desc limit $6'
    using mine, asked, about, before, before_id, least(most, 101);
end
$$;
comment on function fence.find_messages is 'Messages whose present text holds all the words, or their beginnings, in channels that the actor reads, latest first; those only that mention the actor, their positions or organization. Row-level security would keep the index from being used, so the same question is asked here.';
grant execute on function fence.find_messages to liaison_portal;
