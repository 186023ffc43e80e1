create or replace function fence.guard_join_request() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if old.state <> 'open' or new.state = 'open' then
    raise insufficient_privilege using message = 'this request has been answered';
  end if;
  return new;
end
$$;
comment on function fence.guard_join_request is 'A request to join is answered once.';
