create or replace function fence.key_channel() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.key := case new.kind when 'general' then 'general' when 'log' then 'chronology' end;
  return new;
end
$$;
comment on function fence.key_channel is 'Gives the channels that every room begins with their keys, where a portal of the version before made them. It goes with the next version.';
