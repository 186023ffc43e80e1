create or replace function fence.keep_operator(operator jsonb) returns uuid
  language plpgsql security definer set search_path = ''
as $$
declare o uuid;
begin
  select x.id into o from liaison.organization x where x.kind = 'operator';
  if o is null then
    insert into liaison.organization (slug, name, short_name, kind, country)
      values (operator ->> 'slug', operator ->> 'name', operator ->> 'shortName', 'operator', operator ->> 'country') returning id into o;
  else
    update liaison.organization x set slug = operator ->> 'slug', name = operator ->> 'name', short_name = operator ->> 'shortName',
      country = operator ->> 'country' where x.id = o;
  end if;
  return o;
end
$$;
comment on function fence.keep_operator is 'Makes the operator, or corrects it. For bootstrap.';

create or replace function fence.keep_administrator(organization uuid, provider uuid, issuer text, subject text, name text) returns uuid
  language sql security definer set search_path = ''
as $$
insert into liaison.account as x (organization_id, identity_provider_id, issuer, subject, name, role, state)
  values (organization, provider, keep_administrator.issuer, keep_administrator.subject, keep_administrator.name, 'administrator', 'active')
  on conflict (organization_id, issuer, subject) do update set role = 'administrator', state = 'active',
    identity_provider_id = excluded.identity_provider_id, name = excluded.name
  returning x.id
$$;
comment on function fence.keep_administrator is 'Makes somebody an administrator of an organization, whom they know or not. For bootstrap and recover.';

create or replace function fence.correct_first(organization uuid, issuer text, subject text, name text) returns void
  language sql security definer set search_path = ''
as $$
update liaison.account a set issuer = correct_first.issuer, subject = correct_first.subject, name = correct_first.name
  where a.id = (select x.id from liaison.account x where x.organization_id = organization order by x.created_at, x.id limit 1)
$$;
comment on function fence.correct_first is 'Corrects who the first administrator is, before anybody has signed in. For bootstrap.';

create or replace function fence.is_in_use() returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from liaison.organization o where o.kind <> 'operator')
  or exists (select from liaison.account a where a.last_sign_in_at is not null)
$$;
comment on function fence.is_in_use is 'Somebody has signed in here, or there are other organizations than the operator. For bootstrap.';
