create or replace function fence.end_sessions() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update liaison.session s set ended_at = now(), end_reason = 'account_closed'
    where s.ended_at is null and case tg_table_name
      when 'account' then s.account_id = new.id
      when 'organization' then s.organization_id = new.id
      else s.identity_provider_id = new.id end;
  return null;
end
$$;
comment on function fence.end_sessions is 'Closing an account, organization or provider ends its sessions for good; so does a change of role (CJIS IA-11).';

create or replace function fence.expire_sessions(account uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.session s set ended_at = now(), end_reason = 'expired' where s.account_id = account and s.ended_at is null
$$;
comment on function fence.expire_sessions is 'Ends the sessions of somebody whose access has run out. For triggers of other features, which decide it.';

create or replace function fence.last_seen(account uuid, since timestamptz) returns timestamptz
  language sql stable security definer set search_path = ''
as $$
select max(s.last_seen_at) from liaison.session s where s.account_id = account and s.last_seen_at >= since
$$;
comment on function fence.last_seen is 'When somebody last used a session since then; null when they did not. For functions of other features.';
