create or replace function fence.guard_vetting() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if fence.account_id() is not null and not fence.is_operator() and (
      (new.nipp_sector, new.region) is distinct from (old.nipp_sector, old.region)
      or new.state <> old.state and (old.state = 'dormant' and new.state <> 'disabled'
        or new.state = 'dormant' and (old.state <> 'disabled' or old.nipp_sector is null)
        or new.state = 'active' and old.nipp_sector is not null)) then
    raise insufficient_privilege using message = 'responders are vetted by the operator';
  end if;
  return new;
end
$$;
comment on function fence.guard_vetting is 'NIRU vets: an organization’s own administrator locks its responders out and lets them back, and no more.';
