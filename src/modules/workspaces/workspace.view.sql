create or replace view fence.spaces with (security_invoker) as
  select id, organization_id, name, kind, exercise, state, directory, words
  from liaison.workspace;
comment on view fence.spaces is 'What other features may know of workspaces, rooms among them.';
grant select on fence.spaces to liaison_portal;
