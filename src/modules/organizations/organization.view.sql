create or replace view fence.organizations with (security_invoker) as
  select id, slug, name, short_name, kind, country, region, nipp_sector, state, listed
  from liaison.organization;
comment on view fence.organizations is 'What other features may know of organizations.';
grant select on fence.organizations to liaison_portal;
