create or replace function fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare o uuid; p uuid;
begin
  if fence.is_in_use() then
    raise exception 'this installation is in use: change it as an administrator, or find a way back in with npm run recover';
  end if;
  o := fence.keep_operator(operator);
  select x.id into p from liaison.identity_provider x where x.organization_id = o order by x.created_at, x.id limit 1;
  -- The one that was given before, which nobody uses yet.
  delete from liaison.email_domain d where d.identity_provider_id = p and d.domain <> lower(provider ->> 'domain');
  p := fence.keep_provider(o, p, provider);
  perform fence.correct_first(o, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name');
  perform fence.keep_administrator(o, p, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name');
  return p;
end
$$;
comment on function fence.bootstrap is 'Makes the operator, its provider and its first administrator; corrects them until somebody has signed in, and refuses from then on.';

create or replace function fence.keep_provider(organization uuid, known uuid, provider jsonb) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare p uuid := coalesce(known, uuidv7());
begin
  insert into liaison.identity_provider as x (id, organization_id, name, issuer, client_id, client_authentication, client_secret_sealed,
      scopes, endpoint_hosts, claim_mapping, required_acr, required_amr, trusts_addresses, first_sign_in)
    values (p, keep_provider.organization, provider ->> 'name', provider ->> 'issuer', provider ->> 'clientId', provider ->> 'clientAuthentication',
      provider ->> 'clientSecretSealed', fence.texts(provider -> 'scopes'), fence.texts(provider -> 'endpointHosts'), provider -> 'claimMapping',
      fence.texts(provider -> 'requiredAcr'), fence.texts(provider -> 'requiredAmr'), (provider ->> 'trustsAddresses')::boolean, 'pending')
    on conflict (id) do update set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
      client_authentication = excluded.client_authentication, client_secret_sealed = excluded.client_secret_sealed, scopes = excluded.scopes,
      endpoint_hosts = excluded.endpoint_hosts, claim_mapping = excluded.claim_mapping, required_acr = excluded.required_acr,
      required_amr = excluded.required_amr, trusts_addresses = excluded.trusts_addresses, state = 'active',
      -- What is not said here would go on locking out whoever corrects it.
      max_authentication_age = null, previous_secret_sealed = null;
  insert into liaison.email_domain as d (organization_id, identity_provider_id, domain, verified_at)
    values (keep_provider.organization, p, lower(provider ->> 'domain'), now())
    on conflict (organization_id, identity_provider_id, domain) do update set verified_at = coalesce(d.verified_at, now());
  return p;
end
$$;
comment on function fence.keep_provider is 'Makes a provider of an organization, or corrects the known one, with the domain that it vouches for. For bootstrap and recover.';

create or replace function fence.texts(list jsonb) returns text[]
  language sql immutable parallel safe set search_path = ''
return coalesce((select array_agg(value #>> '{}') from jsonb_array_elements(list) value), '{}');
comment on function fence.texts is 'A JSON list of texts as an array.';

create or replace function fence.recover(provider jsonb, administrator jsonb, reason text) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare o uuid; p uuid; a uuid;
begin
  select x.id into o from fence.organizations x where x.kind = 'operator';
  if o is null then raise exception 'this installation has no operator yet: begin with npm run bootstrap'; end if;
  p := fence.keep_provider(o, (select x.id from liaison.identity_provider x
    where x.organization_id = o and x.issuer = provider ->> 'issuer' and x.client_id = provider ->> 'clientId'), provider);
  a := fence.keep_administrator(o, p, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name');
  insert into liaison.recovery (organization_id, identity_provider_id, account_id, reason, database_role)
    values (o, p, a, recover.reason, session_user);
  return p;
end
$$;
comment on function fence.recover is 'A way back in when the operator’s own provider is lost: another provider and an administrator whom it vouches for, on record with the reason.';

create or replace function fence.providers_in_use() returns table(organization_name text, name text, issuer text, endpoint_hosts text[], client_authentication text)
  language sql stable security definer set search_path = ''
as $$
select o.name, p.name, p.issuer, p.endpoint_hosts, p.client_authentication
from liaison.identity_provider p join fence.organizations o on o.id = p.organization_id
where p.state = 'active' and o.state = 'active' order by o.name, p.name limit 200
$$;
comment on function fence.providers_in_use is 'The providers that people sign in at, for the operator’s checks (npm run doctor); the owner of the tables alone may call it.';
