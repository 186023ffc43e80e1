create or replace function fence.administers(account uuid) returns boolean
  language sql stable set search_path = ''
as $$
select exists (select from liaison.account a where a.id = administers.account and a.id <> fence.account_id()
  and (fence.is_operator() or fence.is_administrator() and a.organization_id = fence.organization_id()))
$$;
comment on function fence.administers is 'People are run by their organization’s administrators and by NIRU’s; nobody runs their own account.';
grant execute on function fence.administers to liaison_portal;
