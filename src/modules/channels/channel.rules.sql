-- Rows of liaison.channel: who may see and change them.
alter table liaison.channel enable row level security, force row level security;

grant select on liaison.channel to liaison_portal;
grant insert (
  id, organization_id, incident_id, kind, key, name, purpose, audience, created_by
) on liaison.channel to liaison_portal;
grant update (name, purpose, closed_at) on liaison.channel to liaison_portal;

create policy channel_select on liaison.channel for select to liaison_portal
  using (id = any ((select fence.channels())::uuid[]));

create policy channel_insert on liaison.channel for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[]) and created_by = (select fence.account_id()));

create policy channel_update on liaison.channel for update to liaison_portal
  using (id = any ((select fence.channels())::uuid[]) and incident_id = any ((select fence.manageable())::uuid[]));

create trigger open before update of closed_at on liaison.channel for each row
  when (new.kind in ('general', 'log') and new.closed_at is not null)
  execute function fence.guard_channel();

create trigger named before insert or update of name on liaison.channel for each row
  when (new.kind <> 'direct') execute function fence.name_channel();

create trigger kept before delete on liaison.channel for each statement
  execute function fence.refuse_deletion();

create trigger keyed before insert on liaison.channel for each row
  when (new.key is null and new.kind in ('general', 'log')) execute function fence.key_channel();
