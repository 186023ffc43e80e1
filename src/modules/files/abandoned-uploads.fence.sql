create or replace function fence.abandoned_uploads(
  before timestamptz
) returns table(id uuid, organization_id uuid, store_reference text)
  language sql stable security definer set search_path = ''
as $$
select u.id, u.organization_id, u.store_reference from liaison.upload u where u.touched_at < before order by u.touched_at limit 500
$$;
comment on function fence.abandoned_uploads is 'Uploads that no bytes have reached since, for the worker to clean up.';
grant execute on function fence.abandoned_uploads to liaison_portal;
