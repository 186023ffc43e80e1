create or replace function fence.guard_incident() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise insufficient_privilege using message = 'this incident is closed';
end
$$;
comment on function fence.guard_incident is 'A closed incident changes when it is reopened, and not before.';

create or replace function fence.guard_check_in() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if fence.by_portal() and new.account_id <> fence.account_id() then
    raise insufficient_privilege using message = 'whoever holds a position checks in to it';
  end if;
  return new;
end
$$;
comment on function fence.guard_check_in is 'Whoever holds a position checks in to it themselves.';
