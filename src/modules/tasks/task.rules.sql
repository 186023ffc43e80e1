-- Rows of liaison.task: who may see and change them.
alter table liaison.task enable row level security, force row level security;

grant select on liaison.task to liaison_portal;
grant insert (
  id, organization_id, incident_id, checklist, title, detail, position_id, assignee_id, due_at, created_by,
  changed_by
) on liaison.task to liaison_portal;
grant update (
  title, detail, state, position_id, assignee_id, due_at, changed_by, changed_at
) on liaison.task to liaison_portal;

create policy task_select on liaison.task for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy task_insert on liaison.task for insert to liaison_portal
  with check (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = task.incident_id and i.status <> 'closed')
    and created_by = (select fence.account_id())
    and changed_by = (select fence.account_id()));

create policy task_update on liaison.task for update to liaison_portal
  using (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = task.incident_id and i.status <> 'closed')
    and (incident_id = any ((select fence.manageable())::uuid[])
      or created_by = (select fence.account_id()) or assignee_id = (select fence.account_id()) or position_id in (select h.position_id from fence.seats h where h.account_id = (select fence.account_id()) and h.ended_at is null)))
  with check (incident_id = any ((select fence.contributable())::uuid[])
    and exists (select from fence.incidents i where i.id = task.incident_id and i.status <> 'closed')
    and changed_by = (select fence.account_id()));
