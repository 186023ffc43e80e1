create or replace function fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare o uuid; p uuid;
begin
  if exists (select from fence.organizations) then raise exception 'this installation already has organizations'; end if;
  insert into liaison.organization (slug, name, short_name, kind, country)
    values (operator ->> 'slug', operator ->> 'name', operator ->> 'shortName', 'operator', operator ->> 'country') returning id into o;
  insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication, client_secret_sealed, first_sign_in)
    values (o, provider ->> 'name', provider ->> 'issuer', provider ->> 'clientId', provider ->> 'clientAuthentication',
      provider ->> 'clientSecretSealed', 'pending') returning id into p;
  insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at)
    values (o, p, lower(provider ->> 'domain'), now());
  insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, role, state)
    values (o, p, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name', 'administrator', 'active');
  return p;
end
$$;
comment on function fence.bootstrap is 'Makes the operator, its provider and its first administrator in an empty installation; refuses any other.';
