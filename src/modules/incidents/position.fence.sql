create or replace function fence.seat() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.admit(new.incident_id, new.account_id, 'contributor', new.assigned_by);
  return null;
end
$$;
comment on function fence.seat is 'Whoever holds a position is in the room.';

create or replace function fence.relieve() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform from fence.members m
    where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null for update;
  perform fence.dismiss(m.workspace_id, m.account_id, new.ended_at) from fence.members m
    where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null
      and m.role not in ('manager', 'owner')
      and not exists (select from liaison.position_assignment p
        where p.incident_id = new.incident_id and p.account_id = new.account_id and p.ended_at is null);
  return null;
end
$$;
comment on function fence.relieve is 'Access ends with the role: whoever holds no position any more has left the room, but for those who manage it.';

create or replace function fence.relieve_of_all() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update liaison.position_assignment p set ended_at = new.ended_at
    where p.incident_id = new.workspace_id and p.account_id = new.account_id and p.ended_at is null;
  return null;
end
$$;
comment on function fence.relieve_of_all is 'Whoever leaves a room holds no position in it.';
