-- Rows of liaison.workspace: who may see and change them.
alter table liaison.workspace enable row level security, force row level security;

grant select on liaison.workspace to liaison_portal;
grant insert (
  id, organization_id, name, summary, directory, created_by, kind, exercise
) on liaison.workspace to liaison_portal;
grant update (name, summary, directory, state) on liaison.workspace to liaison_portal;

create policy workspace_select on liaison.workspace for select to liaison_portal
  using (id = any ((select fence.readable())::uuid[])
    or directory = 'organization'
      and organization_id = (select fence.organization_id())
      and (select fence.account_id()) is not null
      and not (select fence.is_responder())
    or directory = 'everyone' and (select fence.account_id()) is not null and not (select fence.is_responder())
    or kind = 'room' and (select fence.is_operator()));

create policy workspace_insert on liaison.workspace for insert to liaison_portal
  with check (organization_id = (select fence.organization_id())
    and created_by = (select fence.account_id())
    and not (select fence.is_responder())
    and (kind = 'workspace' or (select fence.is_operator())));

create policy workspace_update on liaison.workspace for update to liaison_portal
  using (id = any ((select fence.manageable())::uuid[]))
  with check (id = any ((select fence.manageable())::uuid[]));

create trigger guard before update on liaison.workspace for each row when (new.state <> old.state)
  execute function fence.guard_workspace();

create trigger first_owner after insert on liaison.workspace for each row
  execute function fence.make_first_owner();

create trigger worded before insert or update of name, summary on liaison.workspace for each row
  execute function fence.keep_words_of_workspace();
