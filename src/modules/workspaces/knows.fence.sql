create or replace function fence.knows_organization(organization uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from liaison.sharing_agreement g where g.workspace_id = any (fence.readable())
    and organization in (g.organization_id, g.partner_organization_id))
  or fence.is_administrator() and exists (select from liaison.sharing_agreement g
    where g.organization_id = organization and g.partner_organization_id = fence.organization_id())
  or exists (select from fence.participants p where p.participant_id = organization and p.incident_id = any (fence.readable()))
  or exists (select from liaison.workspace w where w.organization_id = organization and w.kind = 'room' and w.id = any (fence.readable()))
$$;
comment on function fence.knows_organization is 'The actor shares a workspace or a room with this organization, or it offered theirs an agreement.';
grant execute on function fence.knows_organization to liaison_portal;

create or replace function fence.knows_person(person uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from liaison.workspace_member m where m.account_id = person and m.workspace_id = any (fence.readable()))
  or exists (select from liaison.join_request r where r.account_id = person and r.workspace_id = any (fence.manageable()))
$$;
comment on function fence.knows_person is 'The actor shares or shared a workspace with this person, or answers their request to join.';
grant execute on function fence.knows_person to liaison_portal;

create or replace function fence.known_among(people uuid[]) returns uuid[]
  language sql stable security definer set search_path = ''
as $$
select array(
  select m.account_id from liaison.workspace_member m where m.account_id = any (people) and m.workspace_id = any (fence.readable())
  union
  select r.account_id from liaison.join_request r where r.account_id = any (people) and r.workspace_id = any (fence.manageable()))
$$;
comment on function fence.known_among is 'Of these people those of whom fence.knows_person is true, asked once for all of them.';
grant execute on function fence.known_among to liaison_portal;
