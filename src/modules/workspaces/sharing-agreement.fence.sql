create or replace function fence.carry_to_members() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update liaison.workspace_member m set
      ended_at = case when new.state = 'ended' then now() end,
      admitted_until = case when new.state = 'accepted' then new.expires_at else '-infinity' end
    where m.workspace_id = new.workspace_id and m.person_organization_id = new.partner_organization_id and m.ended_at is null;
  return null;
end
$$;
comment on function fence.carry_to_members is 'The end of a sharing agreement ends the memberships that stand on it, so that a later agreement readmits nobody silently; another expiry is theirs too.';

create or replace function fence.guard_agreement() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if not (old.state = 'offered' and new.state in ('accepted', 'declined', 'ended') or old.state = 'accepted' and new.state = 'ended')
     or new.state in ('accepted', 'declined') and new.partner_organization_id is distinct from fence.organization_id() then
    raise insufficient_privilege using message = 'this agreement cannot go there';
  end if;
  if fence.by_portal() and not (fence.is_administrator() and new.partner_organization_id = fence.organization_id()
      and (new.state = 'ended' or new.expires_at > now())
      or new.state = 'ended' and new.organization_id = fence.organization_id() and new.workspace_id = any (fence.manageable())) then
    raise insufficient_privilege using message = 'an agreement is answered by the partner’s administrator in time, and ended by them or by the workspace’s own managers';
  end if;
  return new;
end
$$;
comment on function fence.guard_agreement is 'An agreement goes from offered to answered to ended: answered by an administrator of the partner while it is in time, ended by them or by a manager of the workspace who is of its own organization.';
