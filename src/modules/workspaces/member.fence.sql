create or replace function fence.make_first_owner() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
    values (new.organization_id, new.id, new.created_by, new.organization_id, 'owner', new.created_by);

  return null;
end
$$;
comment on function fence.make_first_owner is 'Whoever creates a workspace is its first owner.';

create or replace function fence.find_person(
  workspace uuid, address text
) returns table(account_id uuid, organization_id uuid)
  language sql stable security definer set search_path = ''
as $$
select a.id, a.organization_id from liaison.account a
join liaison.workspace w on w.id = workspace and w.id = any (fence.manageable())
where lower(a.email) = lower(address) and a.state = 'active'
  and (a.organization_id = w.organization_id or exists (
    select from liaison.sharing_agreement g where g.workspace_id = w.id and g.partner_organization_id = a.organization_id
      and g.state = 'accepted' and g.expires_at > now()))
limit 2
$$;
comment on function fence.find_person is 'The active person with exactly this address in the owner or an admitted partner of a workspace that the caller manages.';
grant execute on function fence.find_person to liaison_portal;
