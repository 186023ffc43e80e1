create or replace function fence.guard_member() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if not fence.by_portal() or not exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'workspace') then
    return new;
  end if;
  if new.role <> old.role and new.account_id = fence.account_id() then
    raise insufficient_privilege using message = 'nobody changes their own role';
  end if;
  if 'owner' in (old.role, new.role) and new.account_id <> fence.account_id() and new.workspace_id <> all (fence.owned()) then
    raise insufficient_privilege using message = 'owners are made and let go by owners';
  end if;
  return new;
end
$$;
comment on function fence.guard_member is 'In a workspace owners are made and let go by owners, and nobody changes their own role; who is in a room follows from its incident.';
