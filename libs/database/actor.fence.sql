create or replace function fence.account_id() returns uuid
  language sql stable parallel safe
return nullif(current_setting('app.account', true), '')::uuid;
comment on function fence.account_id is 'The person who acts; null for nobody and the system.';
grant execute on function fence.account_id to liaison_portal;

create or replace function fence.organization_id() returns uuid
  language sql stable parallel safe
return nullif(current_setting('app.organization', true), '')::uuid;
comment on function fence.organization_id is 'The organization of the person or job that acts.';
grant execute on function fence.organization_id to liaison_portal;

create or replace function fence.is_administrator() returns boolean
  language sql stable parallel safe
return coalesce(current_setting('app.role', true) in ('administrator', 'operator'), false);
comment on function fence.is_administrator is 'The person administers their own organization.';
grant execute on function fence.is_administrator to liaison_portal;

create or replace function fence.is_operator() returns boolean
  language sql stable parallel safe
return coalesce(current_setting('app.role', true) = 'operator', false);
comment on function fence.is_operator is 'The person is a NIRU administrator.';
grant execute on function fence.is_operator to liaison_portal;

create or replace function fence.is_responder() returns boolean
  language sql stable parallel safe
return coalesce(current_setting('app.role', true) = 'responder', false);
comment on function fence.is_responder is 'The person acts by surge access.';
grant execute on function fence.is_responder to liaison_portal;

create or replace function fence.is_system() returns boolean
  language sql stable parallel safe
return coalesce(current_setting('app.role', true) = 'system', false);
comment on function fence.is_system is 'The portal itself acts, inside fence.organization_id().';
grant execute on function fence.is_system to liaison_portal;

create or replace function fence.enter_as_nobody() returns void
  language sql security definer set search_path = ''
as $$
select set_config('app.account', '', true), set_config('app.organization', '', true), set_config('app.role', '', true)
$$;
comment on function fence.enter_as_nobody is 'Nobody acts: every setting is empty.';
grant execute on function fence.enter_as_nobody to liaison_portal;

create or replace function fence.enter_as_system(organization uuid) returns void
  language sql security definer set search_path = ''
as $$
select fence.enter_as_nobody();
select set_config('app.organization', organization::text, true), set_config('app.role', 'system', true)
$$;
comment on function fence.enter_as_system is 'The portal itself acts inside one organization: sign-in, jobs. It reaches no workspace.';
grant execute on function fence.enter_as_system to liaison_portal;
