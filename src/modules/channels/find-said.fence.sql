create or replace function fence.find_said(words text, of_exercises boolean, skip integer, most integer)
returns table (
  id uuid, title text, note text, place_id uuid, place text, at timestamptz, tlp text, cui text, channel_id uuid, total bigint
)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  asked tsquery := fence.words_asked(words);
  mine uuid[] := array(select r.channel_id from fence.live_channel r join fence.spaces w on w.id = r.incident_id
    where r.account_id = fence.account_id() and w.exercise = of_exercises);
begin
  if numnode(asked) = 0 then return; end if;
  -- Planned for what is asked: the newest one after another are best for words that many hold, the index for the others.
  return query execute $statement$
    select n.id, concat_ws(' · ', n.author_name, n.author_organization), left(coalesce(n.edited_body, n.body), 2000), c.incident_id, s.name::text,
      n.created_at, n.tlp::text, n.cui::text, n.channel_id, n.total
    from (
      select x.*, count(*) over () as total from (
        select e.* from liaison.channel_entry e
        where e.kind = 'message' and e.retracted_at is null and e.channel_id = any ($2) and e.words @@ $1
        order by e.created_at desc, e.id desc limit greatest(51, $3 + $4 + 1)) x
      order by x.created_at desc, x.id desc offset $3 limit $4) n
    join liaison.channel c on c.id = n.channel_id
    join fence.spaces s on s.id = c.incident_id
    order by n.created_at desc, n.id desc$statement$
    using asked, mine, skip, least(most, 101);
end
$$;
comment on function fence.find_said is 'Messages whose present text holds all the words, or their beginnings, in channels that the actor reads, latest first; more than fifty are counted only as far as they are asked for.';
grant execute on function fence.find_said to liaison_portal;
