create or replace function fence.may_be_joined(account uuid, joined uuid, requester uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from fence.people a
  join liaison.identity_provider before on before.id = a.identity_provider_id and before.state = 'disabled'
  join fence.people b on b.id = joined and b.organization_id = a.organization_id
  join liaison.identity_provider since on since.id = b.identity_provider_id and since.state = 'active'
  join fence.people r on r.id = requester and r.state = 'active' and r.role = 'administrator'
  where a.id = account and a.state in ('active', 'dormant') and b.state in ('pending', 'active')
    -- A provider that was registered anew with the issuer of before lets the same people into the same accounts.
    and not exists (select from liaison.identity_provider p
      where p.organization_id = a.organization_id and p.issuer = a.issuer and p.state = 'active'))
$$;
comment on function fence.may_be_joined is 'An account to which no provider leads any more may be joined by one of the same organization to which one does; neither is disabled, and whoever asks is an administrator.';
grant execute on function fence.may_be_joined to liaison_portal;

create or replace function fence.confirm_join(asked uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare j liaison.account_join;
begin
  select * into j from liaison.account_join x where x.id = asked and x.state = 'open' for update;
  if not found then return false; end if;
  -- Whoever is being locked out now is locked out.
  perform fence.hold_accounts(j.account_id, j.joined_id);
  if not fence.may_be_joined(j.account_id, j.joined_id, j.requested_by) then return false; end if;
  if j.requested_by = fence.account_id() or not fence.administers(j.account_id) or not fence.administers(j.joined_id) then
    raise insufficient_privilege using message = 'another administrator confirms that two accounts are one person’s';
  end if;
  update liaison.account_join x set state = 'confirmed', decided_by = fence.account_id(), decided_at = now() where x.id = asked;
  perform fence.expire_sessions(j.account_id);
  perform fence.exchange_identities(j.account_id, j.joined_id);
  return true;
end
$$;
comment on function fence.confirm_join is 'A second administrator confirms that two accounts are one person’s: who signs in by the new provider is the account of before. False when there is nothing to confirm.';
grant execute on function fence.confirm_join to liaison_portal;

create or replace function fence.names_in_join(asked uuid) returns table(requester text, decider text)
  language sql stable security definer set search_path = ''
as $$
select r.name, d.name from liaison.account_join j
  join fence.people r on r.id = j.requested_by left join fence.people d on d.id = j.decided_by
  where j.id = asked and (fence.is_operator() or fence.is_administrator() and j.organization_id = fence.organization_id())
$$;
comment on function fence.names_in_join is 'Who asked for a join and who decided it, NIRU’s people too, for those who may read it.';
grant execute on function fence.names_in_join to liaison_portal;
