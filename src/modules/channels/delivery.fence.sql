create or replace function fence.delivery(
  channel uuid, after bigint, sessions uuid[]
) returns table(head bigint, receivers bigint[], entries jsonb)
  language sql stable security definer set search_path = ''
as $$
select c.last_sequence,
  (select coalesce(array_agg(t.i), '{}') from unnest(sessions) with ordinality t (session_id, i)
   join fence.live_session l on l.id = t.session_id
   join fence.live_channel r on r.account_id = l.account_id and r.channel_id = channel),
  (select coalesce(jsonb_agg(fence.entry_json(e.entry) || jsonb_build_object('message', fence.entry_json(m)) order by (e.entry).sequence), '[]')
   from (select n as entry from liaison.channel_entry n where n.channel_id = channel and n.sequence > after order by n.sequence limit 200) e
   left join liaison.channel_entry m on m.channel_id = channel and m.id = (e.entry).message_id and (e.entry).kind <> 'message')
from liaison.channel c where c.id = channel
$$;
comment on function fence.delivery is 'What a channel’s subscribers are due: who of them may still read it, and the next entries. Without a place to start from, the newest place only.';
grant execute on function fence.delivery to liaison_portal;

create or replace function fence.heads(asked uuid[]) returns table(channel_id uuid, head bigint)
  language sql stable security definer set search_path = ''
as $$
select c.id, c.last_sequence from liaison.channel c where c.id = any (asked)
$$;
comment on function fence.heads is 'The newest place of channels: what heals an announcement that never came.';
grant execute on function fence.heads to liaison_portal;
