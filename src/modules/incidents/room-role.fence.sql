create or replace function fence.join_room(incident uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not fence.is_operator() then
    raise insufficient_privilege using message = 'only administrators of the operator join a room by themselves';
  end if;
  perform fence.admit(i.id, fence.account_id(), 'manager', fence.account_id()) from liaison.incident i where i.id = incident;
end
$$;
comment on function fence.join_room is 'A NIRU administrator becomes a manager of a room; nobody else can.';
grant execute on function fence.join_room to liaison_portal;

create or replace function fence.guard_room_role() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if (new.role in ('manager', 'owner') or tg_op = 'UPDATE' and old.role in ('manager', 'owner'))
      and (tg_op = 'INSERT' or new.role <> old.role)
      and fence.account_id() is not null and not fence.is_operator()
      and exists (select from fence.spaces w where w.id = new.workspace_id and w.kind = 'room') then
    raise insufficient_privilege using message = 'those who run a room are appointed by the operator';
  end if;
  return new;
end
$$;
comment on function fence.guard_room_role is 'NIRU appoints those who run a room; whom it appointed appoints nobody.';
