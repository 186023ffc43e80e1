create or replace function fence.guard_account() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if fence.by_portal() and new.id = fence.account_id() then
    raise insufficient_privilege using message = 'nobody changes their own account';
  end if;
  return new;
end
$$;
comment on function fence.guard_account is 'Nobody changes their own role or state.';
