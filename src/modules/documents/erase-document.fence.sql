create or replace function fence.refuse_erased() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise insufficient_privilege using message = 'this document has been erased';
end
$$;
comment on function fence.refuse_erased is 'What is erased stays as it is.';

create or replace function fence.let_documents_go(
  documents uuid[], by_whom uuid, why text
) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform fence.let_files_go(array(select v.file_id from liaison.document_version v where v.document_id = any (documents)));
  update liaison.document d set erased_at = now(), erased_by = by_whom, erasure_reason = why,
      erased_by_name = (select p.name from fence.people p where p.id = by_whom),
      trashed_at = coalesce(d.trashed_at, now()), trashed_by = coalesce(d.trashed_by, by_whom),
      title = '', description = '', tags = '{}', updated_at = now()
    where d.id = any (documents);
  perform fence.start_job('forget_title', d) from unnest(documents) d;
end
$$;
comment on function fence.let_documents_go is 'Erases documents with their files; what remains says that they were, and who erased them and why. For functions that have asked who may.';

create or replace function fence.erase_document(
  document uuid, reason text
) returns boolean
  language plpgsql security definer set search_path = ''
as $$
declare d liaison.document;
begin
  select * into d from liaison.document x where x.id = document and x.erased_at is null for update;
  if not found or d.workspace_id <> all (fence.readable()) then return false; end if;
  if d.workspace_id <> all (fence.owned()) and not fence.is_operator()
      and not (fence.is_administrator() and d.organization_id = fence.organization_id()) then
    raise insufficient_privilege using message = 'owners and administrators erase';
  end if;
  perform fence.let_documents_go(array[d.id], fence.account_id(), reason);
  return true;
end
$$;
comment on function fence.erase_document is 'Erases a document at once and for good. For owners of its workspace, administrators of the organization that it comes from, and NIRU’s, who are members; false when it is not there any more.';
grant execute on function fence.erase_document to liaison_portal;

create or replace function fence.erase_trashed(
  before timestamptz, most integer
) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare expired uuid[];
begin
  if fence.account_id() is not null then return 0; end if;
  select coalesce(array_agg(x.id), '{}') into expired from (
    select d.id from liaison.document d where d.trashed_at < before and d.erased_at is null
    order by d.trashed_at limit most for update skip locked) x;
  perform fence.let_documents_go(expired, null, null);
  perform fence.record_event(d.organization_id, d.workspace_id, 'document.erased', d.id, null)
    from liaison.document d where d.id = any (expired);
  return cardinality(expired);
end
$$;
comment on function fence.erase_trashed is 'Erases what went to the trash before; answers how many. For a worker.';
grant execute on function fence.erase_trashed to liaison_portal;
