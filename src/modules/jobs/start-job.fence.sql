create or replace function fence.start_job(
  task text, about uuid
) returns void
  language sql security definer set search_path = ''
as $$
select queue.add_job(task, payload => json_build_object('id', about), job_key => task || ':' || about)
$$;
comment on function fence.start_job is 'Has a worker do something about a thing when the transaction commits. Another of the same takes the place of one that has not begun. For functions of features.';

create or replace function fence.start_owed_job(
  task text, about uuid
) returns void
  language sql security definer set search_path = ''
as $$
select queue.add_job(task, payload => json_build_object('id', about), job_key => task || ':' || about, job_key_mode => 'unsafe_dedupe')
$$;
comment on function fence.start_owed_job is 'Has a worker do what it should have been told of already; a job of the same, a failed one too, stays as it is. For functions of features.';

create or replace function fence.start_job_about() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.start_job(tg_argv[0], new.id);
  return null;
end
$$;
comment on function fence.start_job_about is 'Has a worker do what the trigger names about the row.';
