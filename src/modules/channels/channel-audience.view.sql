create or replace view fence.audiences with (security_invoker) as
  select channel_id, incident_id, position_id, participant_id
  from liaison.channel_audience;
comment on view fence.audiences is 'Who reads closed channels, for other features.';
grant select on fence.audiences to liaison_portal;
