-- In plpgsql, an expression: policies ask it several times a statement, and a function in SQL costs half as much again.
create or replace function fence.readable() returns uuid[]
  language plpgsql stable parallel safe security definer set search_path = ''
as $$
begin
  return array(select m.workspace_id from fence.live_membership m where m.account_id = fence.account_id());
end
$$;
comment on function fence.readable is 'Workspaces that the actor may read.';
grant execute on function fence.readable to liaison_portal;

create or replace function fence.contributable() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
where account_id = fence.account_id() and role in ('contributor', 'manager', 'owner')
$$;
comment on function fence.contributable is 'Workspaces that the actor may add to: contributor, manager, owner.';
grant execute on function fence.contributable to liaison_portal;

create or replace function fence.manageable() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
where account_id = fence.account_id() and role in ('manager', 'owner')
$$;
comment on function fence.manageable is 'Workspaces that the actor manages: manager, owner.';
grant execute on function fence.manageable to liaison_portal;

create or replace function fence.owned() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
where account_id = fence.account_id() and role = 'owner'
$$;
comment on function fence.owned is 'Workspaces that the actor owns.';
grant execute on function fence.owned to liaison_portal;

create or replace function fence.exercises() returns uuid[]
  language sql stable parallel safe security definer set search_path = ''
as $$
select coalesce(array_agg(w.id), '{}') from liaison.workspace w
join fence.live_membership m on m.workspace_id = w.id and m.account_id = fence.account_id() where w.exercise
$$;
comment on function fence.exercises is 'Rooms of exercises that the actor may read; lists of what is real leave them out.';
grant execute on function fence.exercises to liaison_portal;
