create or replace function fence.number_incident() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare stem text := case new.kind when 'exercise' then 'EXR' when 'special_event' then 'EVT' when 'continuity' then 'COOP' else 'INC' end
  || '-' || extract(year from now() at time zone 'utc') || '-';
begin
  perform pg_advisory_xact_lock(hashtext('incident ' || new.organization_id || stem));
  select stem || lpad(n::text, greatest(4, length(n::text)), '0') into new.number
    from (select 1 + count(*) as n from liaison.incident i
      where i.organization_id = new.organization_id and i.number like stem || '%') taken;
  return new;
end
$$;
comment on function fence.number_incident is 'Gives the number: one series a year and kind, without gaps, since people read gaps as what they may not see.';
