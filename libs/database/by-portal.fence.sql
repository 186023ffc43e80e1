create or replace function fence.by_portal() returns boolean
  language sql stable set search_path = ''
return current_user = 'liaison_portal';
comment on function fence.by_portal is 'A statement of the portal itself makes the change, and no function of the fence that has asked who may: for triggers, which so tell what a person does from what follows from it.';
grant execute on function fence.by_portal to liaison_portal;
