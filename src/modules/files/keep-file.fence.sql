create or replace function fence.keep_file(
  id uuid, organization uuid, workspace uuid, name text, size bigint, media_type text, sha256 bytea
) returns void
  language sql security definer set search_path = ''
as $$
insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
  values (keep_file.id, organization, workspace, keep_file.name, keep_file.size, keep_file.media_type, keep_file.sha256)
$$;
comment on function fence.keep_file is 'Tells of a file that the portal itself has put into the store. For functions of other features.';
