create or replace function fence.count_stored(scope text, subject uuid, since timestamptz) returns bigint
  language plpgsql stable security definer set search_path = ''
as $$
begin
  case scope
    when 'person' then return fence.bytes_brought(subject, since);
    when 'workspace' then
      return (select coalesce(sum(f.size), 0) from liaison.file f where f.workspace_id = subject and f.created_at > since and f.state <> 'gone');
    when 'organization' then
      return (select coalesce(sum(f.size), 0) from liaison.file f where f.organization_id = subject and f.created_at > since and f.state <> 'gone');
  end case;
end
$$;
comment on function fence.count_stored is 'Bytes that a person, a workspace or an organization keeps of what has come since, counted now.';

create or replace function fence.under_way(scope text, subject uuid) returns table(bytes bigint, uploads bigint)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  case scope
    when 'person' then return query select coalesce(sum(u.size), 0)::bigint, count(*) from liaison.upload u where u.account_id = subject;
    when 'workspace' then return query select coalesce(sum(u.size), 0)::bigint, count(*) from liaison.upload u where u.workspace_id = subject;
    when 'organization' then
      return query select coalesce(sum(u.size), 0)::bigint, count(*) from liaison.upload u where u.organization_id = subject;
  end case;
end
$$;
comment on function fence.under_way is 'Bytes announced by the uploads of a person, into a workspace or of an organization, and how many those are.';

create or replace function fence.storage_use(scope text, subject uuid)
  returns table(bytes bigint, most_bytes bigint, uploads bigint, most_uploads integer)
  language sql stable security definer set search_path = ''
as $$
select coalesce(
    (select c.bytes from liaison.storage_count c where c.scope = storage_use.scope and c.subject_id = subject
       and c.counted_at > clock_timestamp() - interval '1 minute'),
    fence.count_stored(scope, subject, '-infinity')) + w.bytes,
  q.bytes, w.uploads, q.uploads
from fence.under_way(scope, subject) w cross join lateral (
  select l.bytes, l.uploads from liaison.quota l where l.scope = storage_use.scope and (l.subject_id = subject or l.subject_id is null)
  order by l.subject_id nulls last limit 1) q
$$;
comment on function fence.storage_use is 'How much a person, a workspace or an organization keeps and has under way, and how much they may. What is kept was counted within the last minute.';

create or replace function fence.count_anew(scope text, subject uuid) returns void
  language sql security definer set search_path = ''
as $$
insert into liaison.storage_count (scope, subject_id, bytes, counted_at)
  values (count_anew.scope, subject, fence.count_stored(count_anew.scope, subject, '-infinity'), clock_timestamp())
  on conflict on constraint storage_count_pkey do update set bytes = excluded.bytes, counted_at = excluded.counted_at
$$;
comment on function fence.count_anew is 'Counts what a person, a workspace or an organization keeps, and keeps the count for a minute.';

create or replace function fence.keep_to_quota(scope text, subject uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  counted timestamptz := coalesce((select c.counted_at from liaison.storage_count c
    where c.scope = keep_to_quota.scope and c.subject_id = subject), '-infinity');
  used record;
begin
  if counted < clock_timestamp() - interval '1 minute' then
    perform fence.count_anew(scope, subject);
    counted := clock_timestamp();
  end if;
  select * into used from fence.storage_use(scope, subject);
  -- Near to what they may, it is counted again each second: what has arrived within a minute can matter.
  if used.bytes > 0.9 * used.most_bytes and counted < clock_timestamp() - interval '1 second' then
    perform fence.count_anew(scope, subject);
    select * into used from fence.storage_use(scope, subject);
  end if;
  if used.uploads > used.most_uploads then
    raise exception 'too many uploads' using errcode = '23514', constraint = 'quota_uploads_of_' || scope;
  end if;
  if used.bytes > used.most_bytes then
    raise exception 'too many bytes' using errcode = '23514', constraint = 'quota_bytes_of_' || scope;
  end if;
end
$$;
comment on function fence.keep_to_quota is 'Refuses what is more than a person, a workspace or an organization may keep or have under way. Several who begin at the same instant may pass it together by what each announces.';

create or replace function fence.storage_shown(workspace uuid)
  returns table(scope text, subject_id uuid, bytes bigint, most_bytes bigint, uploads bigint, most_uploads integer)
  language sql stable security definer set search_path = ''
as $$
select s.scope, s.subject_id, u.bytes + coalesce(n.bytes, 0), u.most_bytes, u.uploads, u.most_uploads
from (values ('person', fence.account_id()), ('workspace', workspace), ('organization', fence.organization_id())) s (scope, subject_id)
cross join lateral fence.storage_use(s.scope, s.subject_id) u
left join lateral (select fence.count_stored(c.scope, c.subject_id, c.counted_at) as bytes from liaison.storage_count c
  where c.scope = s.scope and c.subject_id = s.subject_id and c.counted_at > clock_timestamp() - interval '1 minute') n on true
where fence.account_id() is not null and s.subject_id is not null
  and (s.scope <> 'workspace' or s.subject_id = any (fence.contributable()))
$$;
comment on function fence.storage_shown is 'What the actor, their organization, and a workspace that they may add to keep and may keep, with what has come since it was counted.';
grant execute on function fence.storage_shown to liaison_portal;

create or replace function fence.change_quota(scope text, subject uuid, bytes bigint, uploads integer)
  returns table(used bigint, most_bytes bigint, under_way bigint, most_uploads integer)
  language plpgsql security definer set search_path = ''
as $$
begin
  if not fence.is_operator() or not (case scope
    when 'person' then exists (select from fence.people p where p.id = change_quota.subject)
    when 'workspace' then exists (select from fence.spaces w where w.id = change_quota.subject)
    when 'organization' then exists (select from fence.organizations o where o.id = change_quota.subject)
    else false end) then return; end if;
  insert into liaison.quota (scope, subject_id, bytes, uploads, changed_by)
    values (change_quota.scope, subject, change_quota.bytes, change_quota.uploads, fence.account_id())
    on conflict on constraint quota_subject_key do update
      set bytes = excluded.bytes, uploads = excluded.uploads, changed_by = excluded.changed_by, changed_at = now();
  return query select u.bytes, u.most_bytes, u.uploads, u.most_uploads from fence.storage_use(change_quota.scope, subject) u;
end
$$;
comment on function fence.change_quota is 'Sets what a person, a workspace or an organization may keep; gives nothing where there is none. For NIRU’s administrators.';
grant execute on function fence.change_quota to liaison_portal;
