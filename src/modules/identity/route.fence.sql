create or replace function fence.route_address(
  address_domain text
) returns table(provider_id uuid, organization_id uuid, organization_name text, provider_name text)
  language sql stable security definer set search_path = ''
as $$
select p.id, o.id, case when o.listed then o.name else '' end, case when o.listed then p.name else '' end from liaison.email_domain d
join liaison.identity_provider p on p.id = d.identity_provider_id and p.state = 'active'
join fence.organizations o on o.id = p.organization_id and o.state = 'active'
where d.domain = lower(address_domain) and d.verified_at is not null order by o.name collate liaison.by_name, p.name collate liaison.by_name limit 20
$$;
comment on function fence.route_address is 'Where people of an e-mail domain sign in: verified domains, active providers, active organizations; without the names of those that are not listed.';
grant execute on function fence.route_address to liaison_portal;

create or replace function fence.route_organization(
  organization_slug text
) returns table(provider_id uuid, organization_id uuid, organization_name text, provider_name text)
  language sql stable security definer set search_path = ''
as $$
select p.id, o.id, case when o.listed then o.name else '' end, case when o.listed then p.name else '' end from fence.organizations o
join liaison.identity_provider p on p.organization_id = o.id and p.state = 'active'
where o.slug = organization_slug and o.state = 'active' order by p.name collate liaison.by_name limit 20
$$;
comment on function fence.route_organization is 'Where people of an organization sign in, by the short name in a link; without its name when it is not listed.';
grant execute on function fence.route_organization to liaison_portal;

create or replace function fence.route_provider(provider uuid) returns uuid
  language sql stable security definer set search_path = ''
as $$
select o.id from liaison.identity_provider p
join fence.organizations o on o.id = p.organization_id and o.state = 'active'
where p.id = provider and p.state = 'active'
$$;
comment on function fence.route_provider is 'The organization of a provider that may sign people in; null when it may not.';
grant execute on function fence.route_provider to liaison_portal;
