create or replace function fence.number_period() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform from fence.incidents i where i.id = new.incident_id for no key update;
  select coalesce(max(p.number), 0) + 1 into new.number from liaison.operational_period p where p.incident_id = new.incident_id;
  if exists (select from liaison.operational_period p where p.incident_id = new.incident_id and p.ends_at > new.starts_at) then
    raise check_violation using message = 'operational periods do not overlap', constraint = 'operational_period_overlap';
  end if;
  return new;
end
$$;
comment on function fence.number_period is 'Gives an operational period its number; the next one begins when the last has ended, or later.';
