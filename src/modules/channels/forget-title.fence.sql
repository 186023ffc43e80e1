create or replace function fence.forget_title(document uuid) returns void
  language sql security definer set search_path = ''
as $$
update liaison.channel_entry e set attachments = (
    select jsonb_agg(case when (a.one ->> 'id')::uuid = document then a.one || '{"title": ""}' else a.one end order by a.place)
    from jsonb_array_elements(e.attachments) with ordinality a (one, place))
  where fence.account_id() is null
    and e.channel_id in (select c.id from liaison.channel c join fence.documents d on d.workspace_id = c.incident_id
      where d.id = document and d.erased_at is not null)
    and e.attachments @> jsonb_build_array(jsonb_build_object('id', document))
$$;
comment on function fence.forget_title is 'Takes the title of an erased document out of the messages that it is attached to. For a worker.';
grant execute on function fence.forget_title to liaison_portal;
