create or replace function fence.guard_channel() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise insufficient_privilege using message = 'a room keeps its general channel and its chronology';
end
$$;
comment on function fence.guard_channel is 'A room is never without its general channel and its chronology.';
