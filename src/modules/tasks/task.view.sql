create or replace view fence.tasks with (security_invoker) as
  select id, incident_id, checklist, title, detail, state, position_id, due_at, created_at
  from liaison.task;
comment on view fence.tasks is 'What other features may know of tasks.';
grant select on fence.tasks to liaison_portal;
