create or replace function fence.enter(
  live fence.live_session
) returns table(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
  language plpgsql security definer set search_path = ''
as $$
begin
  perform set_config('app.account', coalesce(live.account_id::text, ''), true),
          set_config('app.organization', coalesce(live.organization_id::text, ''), true),
          set_config('app.role', case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator'
                                      else coalesce(live.role, '') end, true);
  if live.id is not null then return query select live.id, live.account_id, live.organization_id, live.role, live.organization_kind,
                      live.last_seen_at < now() - interval '30 seconds', (select count(*)::int from (select from fence.live_membership m where m.account_id = live.account_id limit 100) counted); end if;
end
$$;
comment on function fence.enter is 'Sets the identity of the transaction from a session in force; from none, nobody.';

create or replace function fence.enter_by_token(
  hash bytea
) returns table(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
  language plpgsql security definer set search_path = ''
as $$
declare live fence.live_session;
begin
  select * into live from fence.live_session s where s.token_hash = hash;
  return query select * from fence.enter(live);
end
$$;
comment on function fence.enter_by_token is 'Who holds this token acts. Only the hash is known.';
grant execute on function fence.enter_by_token to liaison_portal;

create or replace function fence.enter_by_session(
  session uuid
) returns table(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
  language plpgsql security definer set search_path = ''
as $$
declare live fence.live_session;
begin
  select * into live from fence.live_session s where s.id = session;
  return query select * from fence.enter(live);
end
$$;
comment on function fence.enter_by_session is 'The person of a session acts again: deliveries to a subscriber.';
grant execute on function fence.enter_by_session to liaison_portal;

create or replace function fence.enter_to_write(
  hash bytea
) returns table(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean)
  language plpgsql security definer set search_path = ''
as $$
declare
  live record;
  -- Assigned behind the question and not asked with it: a planner may call what stands in a join for rows that the join then drops.
  ignored text;
begin
  select s.id, s.account_id, s.organization_id, s.role, s.organization_kind, s.last_seen_at < now() - interval '30 seconds' as stale
    into live from fence.live_session s where s.token_hash = hash;
  if not found then
    perform fence.enter_as_nobody();
    return;
  end if;
  ignored := set_config('app.account', live.account_id::text, true);
  ignored := set_config('app.organization', live.organization_id::text, true);
  ignored := set_config('app.role',
    case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator' else live.role end, true);
  return query select live.id, live.account_id, live.organization_id, live.role, live.organization_kind, live.stale;
end
$$;
comment on function fence.enter_to_write is 'Who holds this token acts, as by enter_by_token; the breadth, by which lists choose their plan, is not counted.';
grant execute on function fence.enter_to_write to liaison_portal;

create or replace function fence.enter_or_refuse(
  hash bytea, reads boolean
) returns json
  language plpgsql security definer set search_path = ''
as $$
declare
  live record;
  -- Assigned and not performed: an expression costs less than a statement.
  ignored text;
begin
  select s.id, s.account_id, s.organization_id, s.role, s.organization_kind, s.last_seen_at < now() - interval '30 seconds' as stale
    into live from fence.live_session s where s.token_hash = hash;
  if not found then
    raise invalid_authorization_specification using message = 'nobody is signed in';
  end if;
  ignored := set_config('app.account', live.account_id::text, true);
  ignored := set_config('app.organization', live.organization_id::text, true);
  ignored := set_config('app.role',
    case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator' else live.role end, true);
  if reads then ignored := set_config('transaction_read_only', 'on', true); end if;
  return json_build_object('session_id', live.id, 'account_id', live.account_id, 'organization_id', live.organization_id,
    'role', live.role, 'organization_kind', live.organization_kind, 'stale', live.stale);
end
$$;
comment on function fence.enter_or_refuse is 'Who holds this token acts in this transaction, which writes nothing when it only reads; for nobody it fails, so that what is sent behind it is not run.';
grant execute on function fence.enter_or_refuse to liaison_portal;

create or replace function fence.touch(session uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.session s set last_seen_at = now()
where s.id = session and exists (select from fence.live_session l where l.id = s.id)
$$;
comment on function fence.touch is 'Marks a session as used, at most twice a minute.';
grant execute on function fence.touch to liaison_portal;
