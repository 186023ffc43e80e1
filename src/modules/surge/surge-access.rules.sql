-- Rows of liaison.surge_access: who may see and change them.
alter table liaison.surge_access enable row level security, force row level security;

grant select on liaison.surge_access to liaison_portal;
grant insert (
  id, organization_id, incident_id, account_id, person_organization_id, nipp_sector, region, activated_by,
  expires_at
) on liaison.surge_access to liaison_portal;
grant update (
  expires_at, ended_at, ended_by, reviewed_at, reviewed_by, review_note
) on liaison.surge_access to liaison_portal;

create policy surge_access_select on liaison.surge_access for select to liaison_portal
  using ((select fence.is_operator()) or incident_id = any ((select fence.readable())::uuid[]));

create policy surge_access_insert on liaison.surge_access for insert to liaison_portal
  with check ((select fence.is_operator())
    and incident_id = any ((select fence.manageable())::uuid[])
    and activated_by = (select fence.account_id()));

create policy surge_access_update on liaison.surge_access for update to liaison_portal
  using ((select fence.is_operator()))
  with check ((select fence.is_operator()));

create trigger admitted after insert on liaison.surge_access for each row
  execute function fence.let_in();

create trigger telling after insert on liaison.surge_access for each row when (new.told_at is null)
  execute function fence.start_job_about('tell_responder');

create trigger ended after update of expires_at, ended_at on liaison.surge_access for each row
  execute function fence.carry_surge();

create trigger guard before update on liaison.surge_access for each row
  execute function fence.guard_surge();
