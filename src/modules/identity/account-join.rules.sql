-- Rows of liaison.account_join: who may see and change them. Confirming is fence.confirm_join.
alter table liaison.account_join enable row level security, force row level security;

grant select on liaison.account_join to liaison_portal;
grant insert (
  id, organization_id, account_id, joined_id, reason, requested_by
) on liaison.account_join to liaison_portal;
grant update (state, decided_by, decided_at) on liaison.account_join to liaison_portal;

create policy account_join_select on liaison.account_join for select to liaison_portal
  using ((select fence.is_operator())
    or (select fence.is_administrator()) and organization_id = (select fence.organization_id()));

create policy account_join_insert on liaison.account_join for insert to liaison_portal
  with check (requested_by = (select fence.account_id())
    and fence.administers(account_id) and fence.administers(joined_id) and fence.may_be_joined(account_id, joined_id, requested_by));

create policy account_join_update on liaison.account_join for update to liaison_portal
  using (state = 'open' and fence.administers(account_id) and fence.administers(joined_id))
  with check (state = 'declined' and decided_by = (select fence.account_id()));

create trigger kept before delete on liaison.account_join for each statement
  execute function fence.refuse_deletion();
