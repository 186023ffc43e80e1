-- Rows of liaison.account: who may see and change them.
alter table liaison.account enable row level security, force row level security;

grant select on liaison.account to liaison_portal;
grant insert (
  id, organization_id, identity_provider_id, issuer, subject, name, email, role, state, attributes,
  last_sign_in_at
) on liaison.account to liaison_portal;
grant update (
  name, email, role, state, attributes, last_sign_in_at, nipp_sector, region
) on liaison.account to liaison_portal;

create policy account_select on liaison.account for select to liaison_portal
  using (organization_id = (select fence.organization_id()) and not (select fence.is_responder())
    or id = (select fence.account_id())
    or (select fence.is_operator())
    or fence.knows_person(id));

create policy account_insert on liaison.account for insert to liaison_portal
  with check ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy account_update on liaison.account for update to liaison_portal
  using ((select fence.is_operator())
    or (select fence.is_administrator()) and organization_id = (select fence.organization_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()))
  with check ((select fence.is_operator())
    or (select fence.is_administrator()) and organization_id = (select fence.organization_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create trigger closed after update of state, role on liaison.account for each row
  when (old.role <> new.role or old.state in ('active', 'dormant') and new.state <> old.state)
  execute function fence.end_sessions();

create trigger dormant after update of state on liaison.account for each row
  when (new.state <> old.state and ('dormant' = new.state or 'dormant' = old.state))
  execute function fence.leave_everything();

create trigger guard before update of role, state on liaison.account for each row
  execute function fence.guard_account();

create trigger kept before delete on liaison.account for each statement
  execute function fence.refuse_deletion();

create trigger vetted before update of state, nipp_sector, region on liaison.account for each row
  execute function fence.guard_vetting();

create trigger worded before insert or update of name on liaison.account for each row
  execute function fence.keep_words_of_account();
