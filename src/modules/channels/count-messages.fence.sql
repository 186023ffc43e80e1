create or replace function fence.count_messages(incident uuid, account uuid) returns bigint
  language sql stable security definer set search_path = ''
as $$
select count(*) from liaison.channel c
join liaison.channel_entry e on e.channel_id = c.id and e.account_id = count_messages.account and e.kind = 'message'
where c.incident_id = incident
$$;
comment on function fence.count_messages is 'How many messages somebody wrote in the channels of a room, for functions of other features.';
