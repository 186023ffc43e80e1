create or replace function fence.let_in() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform from fence.people a where a.id = new.account_id and a.state = 'dormant' for share;
  if not found then
    raise insufficient_privilege using message = 'only dormant responders have surge access';
  end if;
  if not exists (select from liaison.surge_access o
      where o.account_id = new.account_id and o.id <> new.id and o.ended_at is null and o.expires_at > now()) then
    perform fence.expire_sessions(new.account_id);
  end if;
  perform fence.dismiss(new.incident_id, new.account_id, now());
  perform fence.admit(new.incident_id, new.account_id, 'contributor', new.activated_by);
  return null;
end
$$;
comment on function fence.let_in is 'Surge access lets a dormant responder into the room, anew: what remains of an earlier access ends, its sessions too, so that none comes to life again.';

create or replace function fence.carry_surge() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.limit_membership(new.incident_id, new.account_id, new.expires_at);
  if new.ended_at is not null then
    perform fence.dismiss(new.incident_id, new.account_id, now());
    if not exists (select from liaison.surge_access o
        where o.account_id = new.account_id and o.ended_at is null and o.expires_at > now()) then
      perform fence.expire_sessions(new.account_id);
    end if;
  end if;
  return null;
end
$$;
comment on function fence.carry_surge is 'Another end of surge access is that of the membership, and of sessions that nothing else holds up.';

create or replace function fence.guard_surge() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if old.reviewed_at is not null
     or old.ended_at is not null and new.ended_at is distinct from old.ended_at
     or new.expires_at <> old.expires_at and (old.ended_at is not null or old.expires_at <= now())
     or new.reviewed_at is not null and (coalesce(new.ended_at, new.expires_at) > now()
       or fence.account_id() is not null and new.reviewed_by is distinct from fence.account_id()) then
    raise insufficient_privilege using message = 'this access cannot go there';
  end if;
  if fence.by_portal() and new.ended_at is not null and old.ended_at is null and new.incident_id <> all (fence.manageable()) then
    raise insufficient_privilege using message = 'access is ended by those who run the room';
  end if;
  return new;
end
$$;
comment on function fence.guard_surge is 'What was signed off stays as it was; what has ended stays ended; what is still in force cannot be signed off.';

create or replace function fence.is_surged(account uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from liaison.surge_access s join fence.people a on a.id = s.account_id
  where s.account_id = account and a.organization_id = fence.organization_id() and s.ended_at is null and s.expires_at > now())
$$;
comment on function fence.is_surged is 'This person has surge access in force: asked at sign-in, as their organization.';
grant execute on function fence.is_surged to liaison_portal;
