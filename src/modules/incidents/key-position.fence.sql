create or replace function fence.key_position() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  new.key := lower(regexp_replace(new.title, '[^A-Za-z]+', '_', 'g'));
  return new;
end
$$;
comment on function fence.key_position is 'Gives the positions that every room begins with their keys, where a portal of the version before made them. It goes with the next version.';
