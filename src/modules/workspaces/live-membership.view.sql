create or replace view fence.live_membership as
  select m.workspace_id, m.account_id, m.role, m.person_organization_id, m.admitted_until
  from liaison.workspace_member m
  where m.ended_at is null and m.admitted_until > now();
comment on view fence.live_membership is 'Memberships in force: a person of the owner, or of a partner whose sharing agreement is accepted and not expired.';
