create or replace function fence.open_direct(incident uuid, channel uuid, positions uuid[]) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare existing uuid;
begin
  perform from fence.incidents i join fence.live_membership m on m.workspace_id = i.id and m.account_id = fence.account_id()
    where i.id = open_direct.incident and i.status <> 'closed' and m.role <> 'reader' for no key update of i;
  if not found
     or (select count(*) from fence.positions p where p.incident_id = open_direct.incident and p.id = any (positions)) not between 2 and 10
     or (select count(distinct p) from unnest(positions) p) <>
        (select count(*) from fence.positions p where p.incident_id = open_direct.incident and p.id = any (positions))
     or not exists (select from fence.seats h
       where h.position_id = any (positions) and h.account_id = fence.account_id() and h.ended_at is null) then
    return null;
  end if;
  select c.id into existing from liaison.channel c
    where c.incident_id = open_direct.incident and c.kind = 'direct' and c.closed_at is null
      and (select array_agg(a.position_id order by a.position_id) from liaison.channel_audience a where a.channel_id = c.id)
        = (select array_agg(distinct p order by p) from unnest(positions) p);
  if existing is not null then return existing; end if;
  insert into liaison.channel (id, organization_id, incident_id, kind, name, audience, created_by)
    select open_direct.channel, i.organization_id, i.id, 'direct',
      left((select string_agg(p.title, ' – ' order by p.rank, p.id) from fence.positions p where p.id = any (positions)), 80),
      'closed', fence.account_id()
    from fence.incidents i where i.id = open_direct.incident;
  insert into liaison.channel_audience (organization_id, incident_id, channel_id, position_id)
    select i.organization_id, i.id, open_direct.channel, p from fence.incidents i, (select distinct unnest(positions) as p) named
    where i.id = open_direct.incident;
  return open_direct.channel;
end
$$;
comment on function fence.open_direct is 'Makes a direct channel between positions of a room, one of which the actor holds, or returns the open one between the same positions. Null when it may not be.';
grant execute on function fence.open_direct to liaison_portal;
