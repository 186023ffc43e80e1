create or replace function fence.channels() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id()
$$;
comment on function fence.channels is 'Channels that the actor may read.';
grant execute on function fence.channels to liaison_portal;

create or replace function fence.postable_channels() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id() and postable
$$;
comment on function fence.postable_channels is 'Channels that the actor may post to: open ones, of incidents that are not closed.';
grant execute on function fence.postable_channels to liaison_portal;
