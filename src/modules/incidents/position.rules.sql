-- Rows of liaison.position: who may see and change them.
alter table liaison."position" enable row level security, force row level security;

grant select on liaison."position" to liaison_portal;
grant insert (id, organization_id, incident_id, key, title, section, rank) on liaison."position" to liaison_portal;

create policy position_select on liaison."position" for select to liaison_portal
  using (incident_id = any ((select fence.readable())::uuid[]));

create policy position_insert on liaison."position" for insert to liaison_portal
  with check (incident_id = any ((select fence.manageable())::uuid[]));

create trigger keyed before insert on liaison."position" for each row
  when (new.key is null and new.section <> 'other') execute function fence.key_position();
