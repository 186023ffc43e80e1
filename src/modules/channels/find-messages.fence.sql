create or replace function fence.find_messages(
  incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamptz, before_id uuid,
  most integer
) returns setof jsonb
  language sql stable security definer set search_path = ''
as $$
with asked as materialized (
  select regexp_replace(websearch_to_tsquery('simple', words)::text, '''([^'']+)''', '''\1'':*', 'g')::tsquery as query)
select to_jsonb(e) from asked
join liaison.channel_entry e on e.kind = 'message' and e.retracted_at is null
  and (words = '' or (to_tsvector('simple', coalesce(e.edited_body, e.body)) || jsonb_to_tsvector('simple', coalesce(e.params, '{}'), '["string"]')) @@ asked.query)
join liaison.channel c on c.id = e.channel_id
join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id()
join fence.spaces w on w.id = c.incident_id
where (find_messages.incident is null and w.exercise = of_exercises or c.incident_id = find_messages.incident)
  and (not mentioned or e.mentions <> '[]' and e.mentions @> any (
    select jsonb_build_array(jsonb_build_object('id', x.id)) from (
      select fence.account_id() as id union all select fence.organization_id()
      union all select h.position_id from fence.seats h
        where h.account_id = fence.account_id() and h.ended_at is null) x))
  and (before is null or (e.created_at, e.id) < (before, before_id))
order by e.created_at desc, e.id desc limit least(most, 101)
$$;
comment on function fence.find_messages is 'Messages whose present text holds all the words, or their beginnings, in channels that the actor reads, latest first; those only that mention the actor, their positions or organization. Row-level security would keep the index from being used, so the same question is asked here.';
grant execute on function fence.find_messages to liaison_portal;
