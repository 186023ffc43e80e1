create or replace function fence.bytes_brought(person uuid, since timestamptz) returns bigint
  language sql stable security definer set search_path = ''
as $$
select coalesce(sum(f.size), 0)::bigint from liaison.document_version v join fence.files f on f.id = v.file_id
  where v.created_by = person and v.created_at > since and f.state <> 'gone'
$$;
comment on function fence.bytes_brought is 'Bytes of the files that somebody has brought since and that are not gone. For functions of other features.';
