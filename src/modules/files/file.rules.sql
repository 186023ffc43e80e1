-- Rows of liaison.file: who may see and change them.
alter table liaison.file enable row level security, force row level security;

grant select on liaison.file to liaison_portal;
grant insert (id, organization_id, workspace_id, name, size, media_type, sha256) on liaison.file to liaison_portal;

create policy file_select on liaison.file for select to liaison_portal
  using (workspace_id = any ((select fence.readable())::uuid[]));

create policy file_insert on liaison.file for insert to liaison_portal
  with check (organization_id = (select fence.organization_id())
    and workspace_id = any ((select fence.contributable())::uuid[]));

create trigger ending after update of state on liaison.file for each row
  execute function fence.announce_ending();
