-- Rows of liaison.session: who may see and change them.
alter table liaison.session enable row level security, force row level security;

grant select (
  id, organization_id, account_id, identity_provider_id, provider_session, id_token_sealed, acr, amr, address,
  user_agent, created_at, last_seen_at, expires_at, ended_at, end_reason
) on liaison.session to liaison_portal;
grant insert (
  id, organization_id, account_id, identity_provider_id, token_hash, provider_session, id_token_sealed, acr, amr,
  address, user_agent
) on liaison.session to liaison_portal;
grant update (ended_at, end_reason) on liaison.session to liaison_portal;

create policy session_select on liaison.session for select to liaison_portal
  using (account_id = (select fence.account_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy session_insert on liaison.session for insert to liaison_portal
  with check ((select fence.is_system()) and organization_id = (select fence.organization_id()));

create policy session_update on liaison.session for update to liaison_portal
  using (account_id = (select fence.account_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()))
  with check (account_id = (select fence.account_id())
    or (select fence.is_system()) and organization_id = (select fence.organization_id()));

create trigger ending after update on liaison.session for each row
  when (new.ended_at is distinct from old.ended_at or new.expires_at < old.expires_at or new.last_seen_at < old.last_seen_at)
  execute function fence.announce_ending();

create trigger guard before update of ended_at on liaison.session for each row
  execute function fence.guard_ended();
