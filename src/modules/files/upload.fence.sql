create or replace function fence.begin_upload(
  id uuid, workspace uuid, size bigint, name text, metadata jsonb
) returns setof uuid
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into liaison.upload (id, organization_id, workspace_id, account_id, size, name, metadata)
    select begin_upload.id, fence.organization_id(), w.id, m.account_id, begin_upload.size, begin_upload.name, begin_upload.metadata
      from fence.live_membership m join fence.spaces w on w.id = m.workspace_id and w.state = 'active'
      where m.account_id = fence.account_id() and m.workspace_id = begin_upload.workspace and m.role in ('contributor', 'manager', 'owner');
  if not found then return; end if;
  perform fence.keep_to_quota('person', fence.account_id());
  perform fence.keep_to_quota('workspace', begin_upload.workspace);
  perform fence.keep_to_quota('organization', fence.organization_id());
  return next begin_upload.id;
end
$$;
comment on function fence.begin_upload is 'Begins the actor’s upload into a workspace that they may add to; gives nothing where they may not, and refuses what is more than they, it or their organization may keep.';
grant execute on function fence.begin_upload to liaison_portal;

create or replace function fence.share_upload(
  upload uuid, document uuid, media_type text, sha256 bytea
) returns setof uuid
  language plpgsql security definer set search_path = ''
as $$
declare taken record;
begin
  delete from liaison.upload u using fence.live_membership m, fence.spaces w
    where u.id = share_upload.upload and u.abandoned_at is null and u.account_id = fence.account_id()
      and m.account_id = u.account_id and m.workspace_id = u.workspace_id and m.role in ('contributor', 'manager', 'owner')
      and w.id = u.workspace_id and w.state = 'active'
    returning u.* into taken;
  if not found then return; end if;
  perform fence.keep_file(taken.id, taken.organization_id, taken.workspace_id, taken.name, taken.size, share_upload.media_type, share_upload.sha256);
  perform fence.share_document(share_upload.document, taken.organization_id, taken.workspace_id, taken.id, taken.metadata ->> 'title',
    taken.metadata ->> 'description', taken.metadata ->> 'language',
    array(select jsonb_array_elements_text(taken.metadata -> 'tags')), taken.account_id);
  return next share_upload.document;
end
$$;
comment on function fence.share_upload is 'Makes the document of the actor’s upload, whose object is complete, in its place; gives nothing where they may not, or it is gone.';
grant execute on function fence.share_upload to liaison_portal;

create or replace function fence.finish_upload(
  upload uuid, document uuid, media_type text, sha256 bytea, piece_hashes bytea
) returns setof uuid
  language plpgsql security definer set search_path = ''
as $$
begin
  return query select fence.share_upload(upload, document, finish_upload.media_type, finish_upload.sha256);
  if found and finish_upload.piece_hashes is not null then
    update liaison.file f set piece_hashes = finish_upload.piece_hashes where f.id = upload;
  end if;
end
$$;
comment on function fence.finish_upload is 'Makes the document of the actor’s upload, whose object is complete, with the hashes of its pieces; gives nothing where they may not, or it is gone.';
grant execute on function fence.finish_upload to liaison_portal;
