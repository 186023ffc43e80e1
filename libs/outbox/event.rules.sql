-- Events: who may see and change them.
alter table liaison.event enable row level security, force row level security;

grant select on liaison.event to liaison_portal;
grant insert (id, organization_id, workspace_id, name, subject_id, account_id) on liaison.event to liaison_portal;

create policy event_select on liaison.event for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[]));

create policy event_insert on liaison.event for insert to liaison_portal
  with check (not account_id is distinct from (select fence.account_id())
    and organization_id = (select fence.organization_id()));

create trigger announce after insert on liaison.event for each row
  execute function fence.announce_event();
