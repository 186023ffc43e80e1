create or replace view fence.room_channels with (security_invoker) as
  select id, incident_id, kind, name, purpose, audience, created_at, closed_at
  from liaison.channel;
comment on view fence.room_channels is 'What other features may know of channels.';
grant select on fence.room_channels to liaison_portal;
