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
  place record;
  entry uuid;
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
    -- As fence.append does: the place, and behind its lock whether the incident still takes a line.
    update liaison.channel c set last_sequence = c.last_sequence + 1 where c.incident_id = room.incident_id and c.kind = 'log'
      returning c.id, c.last_sequence into place;
    entry := uuidv7();
    insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category, body, tlp, cui,
        account_id, author_name, author_organization, created_at)
      select place.id, place.last_sequence, entry, a.organization_id, 'message', entry, entry, 'participation',
        format('Surge access of %s ended by the clock, at %s',
          case room.responders when 1 then '1 responder' else room.responders || ' responders' end,
          to_char(room.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI"Z"')),
        i.tlp, i.cui, a.id, a.name, o.short_name, clock_timestamp()
      from fence.incidents i join fence.people a on a.id = room.activated_by join fence.organizations o on o.id = a.organization_id
      where i.id = room.incident_id and i.status <> 'closed';
    if found then
      perform pg_notify('liaison_event', json_build_object('id', entry, 'name', 'channel.appended',
        'organizationId', room.organization_id, 'workspaceId', null, 'subjectId', place.id)::text);
    else
      update liaison.channel c set last_sequence = place.last_sequence - 1 where c.id = place.id;
    end if;
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
