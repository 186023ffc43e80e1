create or replace function fence.name_channel() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  -- Whoever names another one at the same time waits.
  perform from liaison.channel c where c.incident_id = new.incident_id and c.kind = 'log' for no key update;
  -- Direct channels are named for their positions, and nobody else is to know of them.
  if exists (select from liaison.channel c where c.incident_id = new.incident_id and c.id <> new.id and c.kind <> 'direct'
      and c.closed_at is null and fence.fold(c.name) = fence.fold(new.name)) then
    raise unique_violation using message = 'the room has a channel of this name', table = 'channel', constraint = 'channel_name_once';
  end if;
  return new;
end
$$;
comment on function fence.name_channel is 'Two open channels of a room do not have one name, however it is typed.';
