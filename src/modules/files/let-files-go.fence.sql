create or replace function fence.let_files_go(files uuid[]) returns void
  language sql security definer set search_path = ''
as $$
update liaison.file f set state = 'gone', name = '' where f.id = any (files) and f.state <> 'gone';
select fence.start_job('remove_file', f) from unnest(files) f
$$;
comment on function fence.let_files_go is 'Nobody may open these files any more, and their objects are to be removed. For functions of other features, which decide it.';

create or replace function fence.owe_removals() returns void
  language sql security definer set search_path = ''
as $$
select fence.start_owed_job('remove_file', f.id)
  from liaison.file f where f.state = 'gone' and f.removed_at is null and fence.account_id() is null
$$;
comment on function fence.owe_removals is 'Has the objects removed of all files that are gone and still have one. For a worker.';
grant execute on function fence.owe_removals to liaison_portal;

create or replace function fence.is_leaving(file uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
select exists (select from liaison.file f where f.id = file and f.state = 'gone' and f.removed_at is null) and fence.account_id() is null
$$;
comment on function fence.is_leaving is 'The file is gone for everybody, and its object is still to be removed. For a worker.';
grant execute on function fence.is_leaving to liaison_portal;

create or replace function fence.mark_removed(file uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.file f set removed_at = clock_timestamp()
  where f.id = file and f.state = 'gone' and f.removed_at is null and fence.account_id() is null
$$;
comment on function fence.mark_removed is 'The object of a file that is gone is not in the store any more.';
grant execute on function fence.mark_removed to liaison_portal;
