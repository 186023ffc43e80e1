-- Rows of liaison.channel_audience: who may see and change them.
alter table liaison.channel_audience enable row level security, force row level security;

grant select on liaison.channel_audience to liaison_portal;
grant insert (
  id, organization_id, incident_id, channel_id, position_id, participant_id
) on liaison.channel_audience to liaison_portal;

create policy channel_audience_select on liaison.channel_audience for select to liaison_portal
  using (channel_id = any ((select fence.channels())::uuid[]));

create policy channel_audience_insert on liaison.channel_audience for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[]));
