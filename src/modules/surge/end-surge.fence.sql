create or replace function fence.end_surge() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update liaison.surge_access s set ended_at = now(), ended_by = fence.account_id()
    where s.incident_id = new.id and s.ended_at is null and s.expires_at > now();
  return null;
end
$$;
comment on function fence.end_surge is 'Closing an incident ends its surge access.';

create or replace function fence.end_expired_surge(incident uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  room record;
  author uuid;
  acting text := coalesce(fence.account_id()::text, '');
begin
  if fence.account_id() is not null and not fence.is_operator() then return; end if;
  for room in
    with ended as (
      update liaison.surge_access s set ended_at = s.expires_at where s.id in (
        select x.id from liaison.surge_access x where x.ended_at is null and x.expires_at <= now()
          and (incident is null or x.incident_id = incident) order by x.id for update)
      returning s.*)
    select e.incident_id, e.organization_id, (array_agg(e.activated_by order by e.expires_at desc))[1] as activated_by,
      count(*) as responders, max(e.expires_at) as expires_at
    from ended e group by 1, 2 order by 1
  loop
    perform fence.record_event(room.organization_id, room.incident_id, 'surge.ended', room.incident_id, null);
    -- In the name of who let them in, or of the room's owner when that one has left: the log has one way in.
    select coalesce(
        (select r.account_id from fence.live_channel r where r.channel_id = c.id and r.account_id = room.activated_by and r.postable),
        (select m.account_id from fence.live_membership m where m.workspace_id = c.incident_id and m.role = 'owner' limit 1))
      into author from fence.room_channels c where c.incident_id = room.incident_id and c.kind = 'log';
    perform set_config('app.account', author::text, true);
    perform fence.tell(room.incident_id, uuidv7(), 'participation', 'surge.ended_by_clock',
      jsonb_build_object('responders', room.responders, 'at', room.expires_at));
    perform set_config('app.account', acting, true);
  end loop;
end
$$;
comment on function fence.end_expired_surge is 'Marks surge access that the clock has ended as ended, to one incident or, for null, to all, and tells it in the chronology of each room, in the name of who activated it. For a worker and the operator; access itself ends without it.';
grant execute on function fence.end_expired_surge to liaison_portal;

create or replace function fence.leave_everything() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update liaison.surge_access s set ended_at = now() where s.account_id = new.id and s.ended_at is null and s.expires_at > now();
  perform fence.dismiss_everywhere(new.id);
  return null;
end
$$;
comment on function fence.leave_everything is 'Whoever becomes dormant is a member of nothing, and whoever no longer is has no surge access.';
