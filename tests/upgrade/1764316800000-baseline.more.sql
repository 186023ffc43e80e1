-- Ten thousand documents more, as that version kept them.
with home as (select w.id, w.organization_id, m.account_id, a.name from liaison.workspace w
    join liaison.workspace_member m on m.workspace_id = w.id and m.role = 'owner' and m.ended_at is null
    join liaison.account a on a.id = m.account_id where w.kind = 'workspace' order by w.name limit 1),
  many as (select ('01a22000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n from generate_series(1, 10000) n),
  files as (insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
    select many.id, home.organization_id, home.id, 'sheet-' || n || '.txt', n, 'text/plain', sha256(n::text::bytea) from many, home returning id)
insert into liaison.document (id, organization_id, workspace_id, file_id, title, created_by, author_name, created_at, trashed_at)
  select many.id, home.organization_id, home.id, many.id, 'Sheet ' || n, home.account_id, home.name, timestamptz '2026-11-01Z' + make_interval(secs => n), case when n % 100 = 0 then timestamptz '2026-11-02Z' end
  from many, home;
