create or replace function fence.tell(incident uuid, entry uuid, category text, fact text, params jsonb) returns bigint
  language sql security definer set search_path = ''
as $$
select (e.entry ->> 'sequence')::bigint
from liaison.channel c
join fence.incidents i on i.id = c.incident_id
join fence.spaces w on w.id = i.id
cross join lateral fence.append_line(entry, c.id, 'message', entry, entry, tell.category, '', i.tlp, i.cui, 'routine', null, w.exercise,
  '{}', '{}', tell.fact, tell.params) e (entry)
where c.incident_id = incident and c.kind = 'log'
$$;
comment on function fence.tell is 'Writes a fact into the chronology of a room, in the actor’s name; nothing comes back when it may not be. Marked as the incident is.';
grant execute on function fence.tell to liaison_portal;
