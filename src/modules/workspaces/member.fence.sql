create or replace function fence.make_first_owner() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.admit(new.id, new.created_by, 'owner', new.created_by);
  return null;
end
$$;
comment on function fence.make_first_owner is 'Whoever creates a workspace is its first owner.';

create or replace function fence.find_person(
  workspace uuid, address text
) returns table(account_id uuid, organization_id uuid)
  language sql stable security definer set search_path = ''
as $$
select a.id, a.organization_id from fence.people a
join liaison.workspace w on w.id = workspace and w.id = any (fence.manageable())
where lower(a.email) = lower(address) and a.state = 'active'
  and (a.organization_id = w.organization_id or exists (
    select from liaison.sharing_agreement g where g.workspace_id = w.id and g.partner_organization_id = a.organization_id
      and g.state = 'accepted' and g.expires_at > now()))
limit 2
$$;
comment on function fence.find_person is 'The active person with exactly this address in the owner or an admitted partner of a workspace that the caller manages.';
grant execute on function fence.find_person to liaison_portal;

create or replace function fence.admit(workspace uuid, account uuid, role text, admitted_by uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
    select w.organization_id, w.id, a.id, a.organization_id, admit.role, admit.admitted_by
    from liaison.workspace w, fence.people a where w.id = admit.workspace and a.id = admit.account
    -- Takes the row's lock, so that whoever ends the membership at the same time sees that it is still wanted.
    on conflict (workspace_id, account_id) where ended_at is null do update set role = workspace_member.role;
end
$$;
comment on function fence.admit is 'Makes somebody a member; who is one already stays what they are. For triggers of other features, which decide it.';

create or replace function fence.dismiss(workspace uuid, account uuid, since timestamptz) returns void
  language sql security definer set search_path = ''
as $$
update liaison.workspace_member m set ended_at = since
  where m.workspace_id = workspace and m.account_id = account and m.ended_at is null
$$;
comment on function fence.dismiss is 'Ends a membership. For triggers of other features, which decide it.';

create or replace function fence.dismiss_everywhere(account uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.workspace_member m set ended_at = now() where m.account_id = account and m.ended_at is null
$$;
comment on function fence.dismiss_everywhere is 'Ends every membership of a person. For triggers of other features, which decide it.';

create or replace function fence.limit_membership(workspace uuid, account uuid, until timestamptz) returns void
  language sql security definer set search_path = ''
as $$
update liaison.workspace_member m set admitted_until = until
  where m.workspace_id = workspace and m.account_id = account and m.ended_at is null
$$;
comment on function fence.limit_membership is 'Says until when a member is admitted. For triggers of other features, which decide it.';
