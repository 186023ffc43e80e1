create or replace function fence.guard_ended() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if old.ended_at is not null then
    raise insufficient_privilege using message = 'this has ended';
  end if;
  return new;
end
$$;
comment on function fence.guard_ended is 'What has ended stays ended.';
