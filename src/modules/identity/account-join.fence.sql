create or replace function fence.may_be_joined(account uuid, joined uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from fence.people a
  join liaison.identity_provider before on before.id = a.identity_provider_id and before.state = 'disabled'
  join fence.people b on b.id = joined and b.organization_id = a.organization_id
  join liaison.identity_provider since on since.id = b.identity_provider_id and since.state = 'active'
  where a.id = account and a.state in ('active', 'dormant') and b.state in ('pending', 'active'))
$$;
comment on function fence.may_be_joined is 'An account whose provider is disabled may be joined by one of the same organization whose provider is not; neither is disabled.';
grant execute on function fence.may_be_joined to liaison_portal;

create or replace function fence.confirm_join(asked uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare j liaison.account_join;
begin
  select * into j from liaison.account_join x where x.id = asked and x.state = 'open' for update;
  if not found or not fence.may_be_joined(j.account_id, j.joined_id) then return false; end if;
  if j.requested_by = fence.account_id() or not fence.administers(j.account_id) or not fence.administers(j.joined_id) then
    raise insufficient_privilege using message = 'another administrator confirms that two accounts are one person’s';
  end if;
  update liaison.account_join x set state = 'confirmed', decided_by = fence.account_id(), decided_at = now() where x.id = asked;
  perform fence.exchange_identities(j.account_id, j.joined_id);
  return true;
end
$$;
comment on function fence.confirm_join is 'A second administrator confirms that two accounts are one person’s: who signs in by the new provider is the account of before. False when there is nothing to confirm.';
grant execute on function fence.confirm_join to liaison_portal;
