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
