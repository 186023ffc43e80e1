create or replace function fence.admit_member() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  new.admitted_until := 'infinity';
  -- Locked, so that nobody who is becoming dormant is let in beside it.
  perform from fence.people a where a.id = new.account_id for share;
  if exists (select from fence.people a where a.id = new.account_id and a.state = 'dormant') then
    select s.expires_at into new.admitted_until from fence.surges s
      where s.incident_id = new.workspace_id and s.account_id = new.account_id and s.ended_at is null and s.expires_at > now() for share;
    if not found then
      raise insufficient_privilege using message = 'only surge access admits a dormant responder';
    end if;
    return new;
  end if;
  if new.person_organization_id <> new.organization_id then
    if exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
      perform from fence.participants p
        where p.incident_id = new.workspace_id and p.participant_id = new.person_organization_id and p.ended_at is null for share;
      if not found then
        raise insufficient_privilege using message = 'this organization takes no part in the incident';
      end if;
      return new;
    end if;
    select g.expires_at into new.admitted_until from liaison.sharing_agreement g
      where g.workspace_id = new.workspace_id and g.partner_organization_id = new.person_organization_id
        and g.state = 'accepted' and g.expires_at > now() for share;
    if not found then
      raise insufficient_privilege using message = 'no sharing agreement in force admits this organization';
    end if;
  end if;
  return new;
end
$$;
comment on function fence.admit_member is 'A member of a partner is admitted until its agreement expires, to a room while its organization takes part; a dormant responder while surge access lasts. Locks what admits, so that what is being ended admits nobody.';
