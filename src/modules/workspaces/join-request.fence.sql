create or replace function fence.guard_join_request() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if old.state <> 'open' or new.state = 'open' then
    raise insufficient_privilege using message = 'this request has been answered';
  end if;
  if fence.by_portal() and not (new.state = 'withdrawn' and new.account_id = fence.account_id()
      or new.state <> 'withdrawn' and new.workspace_id = any (fence.manageable())) then
    raise insufficient_privilege using message = 'a request is withdrawn by whoever made it, and answered by a manager';
  end if;
  return new;
end
$$;
comment on function fence.guard_join_request is 'A request to join is answered once, by a manager, or withdrawn by whoever made it.';
