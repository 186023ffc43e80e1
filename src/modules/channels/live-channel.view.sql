create or replace view fence.live_channel as
  select c.id as channel_id, m.account_id,
    c.closed_at is null and m.role <> 'reader' and i.status <> 'closed' as postable,
    c.incident_id, c.kind
  from liaison.channel c
  join fence.incidents i on i.id = c.incident_id
  join fence.live_membership m on m.workspace_id = c.incident_id
  where c.audience = 'room' or exists (
    select from liaison.channel_audience a
    where a.channel_id = c.id and (a.participant_id = m.person_organization_id or exists (
      select from fence.seats p
      where p.position_id = a.position_id and p.account_id = m.account_id and p.ended_at is null)));
comment on view fence.live_channel is 'Who reads which channel, and may post: members of the room in force, of closed ones those whom the audience names.';
