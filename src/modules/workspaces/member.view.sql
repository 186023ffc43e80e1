create or replace view fence.members with (security_invoker) as
  select workspace_id, account_id, person_organization_id, role, ended_at
  from liaison.workspace_member;
comment on view fence.members is 'Memberships, also ended ones, for other features.';
grant select on fence.members to liaison_portal;
