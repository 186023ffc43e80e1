create or replace function fence.guard_workspace() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if fence.by_portal() and new.kind = 'workspace' and new.id <> all (fence.owned()) then
    raise insufficient_privilege using message = 'owners archive and reopen a workspace';
  end if;
  return new;
end
$$;
comment on function fence.guard_workspace is 'Owners archive and reopen a workspace; a room goes with its incident.';
