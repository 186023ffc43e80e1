create or replace function fence.failing_jobs(
  after bigint, most integer
) returns setof jsonb
  language sql stable security definer set search_path = ''
as $$
select jsonb_build_object('id', j.id, 'task', t.identifier, 'attempts', j.attempts, 'dead', j.attempts >= j.max_attempts,
    'lastError', left(j.last_error, 500), 'startedAt', j.created_at, 'failedAt', j.updated_at,
    'nextAttemptAt', case when j.attempts < j.max_attempts then j.run_at end)
from queue._private_jobs j join queue._private_tasks t on t.id = j.task_id
where fence.is_operator() and j.last_error is not null and j.id > coalesce(after, 0) order by j.id limit most
$$;
comment on function fence.failing_jobs is 'Jobs whose last attempt failed, the oldest first, for NIRU’s administrators: what, and why, and not about whom.';
grant execute on function fence.failing_jobs to liaison_portal;

create or replace function fence.retry_job(job bigint) returns boolean
  language sql security definer set search_path = ''
as $$
select count(*) > 0 from queue.reschedule_jobs(
  array(select j.id from queue._private_jobs j where j.id = job and j.last_error is not null and fence.is_operator()),
  run_at => now(), attempts => 0)
$$;
comment on function fence.retry_job is 'Has a failed job done at once, with all its attempts before it. For NIRU’s administrators; false when it does not fail any more.';
grant execute on function fence.retry_job to liaison_portal;

create or replace function fence.job_counts() returns table(task text, state text, jobs bigint)
  language sql stable security definer set search_path = ''
as $$
select t.identifier, case when j.attempts >= j.max_attempts then 'dead' when j.last_error is not null then 'failing' else 'waiting' end, count(*)
from queue._private_jobs j join queue._private_tasks t on t.id = j.task_id group by 1, 2
$$;
comment on function fence.job_counts is 'How many jobs wait, fail and are given up, by what they do.';
grant execute on function fence.job_counts to liaison_portal;
