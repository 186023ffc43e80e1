-- Rows of liaison.organization: who may see and change them.
alter table liaison.organization enable row level security, force row level security;

grant select on liaison.organization to liaison_portal;
grant insert (
  id, slug, name, short_name, kind, country, region, listed, nipp_sector
) on liaison.organization to liaison_portal;
grant update (name, short_name, region, state, listed, nipp_sector) on liaison.organization to liaison_portal;

create policy organization_select on liaison.organization for select to liaison_portal
  using (listed and (select fence.account_id()) is not null and not (select fence.is_responder())
    or id = (select fence.organization_id())
    or (select fence.is_operator())
    or fence.knows_organization(id));

create policy organization_insert on liaison.organization for insert to liaison_portal
  with check ((select fence.is_operator()));

create policy organization_update on liaison.organization for update to liaison_portal
  using ((select fence.is_operator()))
  with check ((select fence.is_operator()));

create trigger closed after update of state on liaison.organization for each row
  when (new.state = 'suspended')
  execute function fence.end_sessions();

create trigger kept before delete on liaison.organization for each statement
  execute function fence.refuse_deletion();

create trigger worded before insert or update of name, short_name, slug, region on liaison.organization for each row
  execute function fence.keep_words_of_organization();
