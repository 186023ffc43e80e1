create or replace function fence.start_job(
  task text, payload jsonb, key text
) returns void
  language sql security definer set search_path = ''
as $$
select queue.add_job(task, payload => payload::json, job_key => key)
$$;
comment on function fence.start_job is 'Has a worker do something when the transaction commits. Another with the same key takes the place of one that has not begun. For functions of features.';

create or replace function fence.start_owed_job(
  task text, payload jsonb, key text
) returns void
  language sql security definer set search_path = ''
as $$
select queue.add_job(task, payload => payload::json, job_key => key, job_key_mode => 'unsafe_dedupe')
$$;
comment on function fence.start_owed_job is 'Has a worker do what it should have been told of already; a job with that key, a failed one too, stays as it is. For functions of features.';
