create or replace view fence.people with (security_invoker) as
  select id, organization_id, issuer, subject, name, email, role, state, nipp_sector, region, identity_provider_id
  from liaison.account;
comment on view fence.people is 'What other features may know of people.';
grant select on fence.people to liaison_portal;
