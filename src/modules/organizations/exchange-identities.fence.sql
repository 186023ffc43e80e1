create or replace function fence.hold_accounts(account uuid, other uuid) returns void
  language sql security definer set search_path = ''
as $$
select from liaison.account a where a.id in (account, other) order by a.id for update
$$;
comment on function fence.hold_accounts is 'Holds two accounts as they are until the transaction ends. For functions of other features.';

create or replace function fence.exchange_identities(account uuid, joined uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  old liaison.account;
  new liaison.account;
begin
  select * into old from liaison.account a where a.id = account;
  select * into new from liaison.account a where a.id = joined;
  -- For a moment a subject that no provider states: no two accounts have one identity.
  update liaison.account a set state = 'disabled', subject = gen_random_uuid()::text where a.id = joined;
  update liaison.account a set identity_provider_id = new.identity_provider_id, issuer = new.issuer, subject = new.subject
    where a.id = account;
  update liaison.account a set identity_provider_id = old.identity_provider_id, issuer = old.issuer, subject = old.subject
    where a.id = joined;
end
$$;
comment on function fence.exchange_identities is 'The person of one account signs in as the other from now on, and the one is disabled. For functions of other features, which have asked who may.';
