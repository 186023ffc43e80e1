create or replace function fence.find_participant(
  incident uuid, address text
) returns table(account_id uuid, organization_id uuid)
  language sql stable security definer set search_path = ''
as $$
select a.id, a.organization_id from fence.people a
join liaison.incident i on i.id = incident and i.id = any (fence.manageable())
where lower(a.email) = lower(address) and a.state = 'active'
  and (a.organization_id = i.organization_id or exists (select from liaison.incident_organization p
    where p.incident_id = i.id and p.participant_id = a.organization_id and p.ended_at is null))
limit 2
$$;
comment on function fence.find_participant is 'The active person with exactly this address, of the operator or of an organization that takes part in an incident that the caller manages.';
grant execute on function fence.find_participant to liaison_portal;

create or replace function fence.leave_with_organization() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.dismiss(m.workspace_id, m.account_id, new.ended_at) from fence.members m
    where m.workspace_id = new.incident_id and m.person_organization_id = new.participant_id and m.ended_at is null
      and not exists (select from fence.surges s where s.incident_id = m.workspace_id and s.account_id = m.account_id
        and s.ended_at is null);
  return null;
end
$$;
comment on function fence.leave_with_organization is 'An organization that leaves an incident takes its people along, but not those who are there by surge access.';
