// The benchmark's data: 50 organizations, 500 workspaces, 5,000 people with about 10 memberships each, and the documents,
// in set-based statements. Two people are special: one with ten workspaces, one with four hundred.

/** Fills a fresh database; returns the two people's sessions. */
export async function seed(client, { documents }) {
  const run = (text, values) => client.query(text, values);
  await run('set session_replication_role = replica'); // no trigger of the portal's for made-up history
  await run(`insert into liaison.organization (slug, name, short_name, kind, country)
    select 'org-' || i, 'Organization ' || i, 'Org ' || i, 'fusion_center', 'USA' from generate_series(1, 50) i`);
  await run(`insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication)
    select id, name, 'https://' || slug || '.example', 'liaison', 'private_key_jwt' from liaison.organization`);
  await run(`insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, email, state)
    select o.id, p.id, p.issuer, 's' || i, 'Person ' || i, 'p' || i || '@' || o.slug || '.example', 'active'
    from generate_series(1, 5000) i
    join (select *, row_number() over (order by slug) as n from liaison.organization) o on o.n = i % 50 + 1
    join liaison.identity_provider p on p.organization_id = o.id`);
  await run(`insert into liaison.workspace (organization_id, name, created_by)
    select o.id, 'Workspace ' || i, (select id from liaison.account a where a.organization_id = o.id order by id limit 1)
    from generate_series(1, 500) i
    join (select *, row_number() over (order by slug) as n from liaison.organization) o on o.n = i % 50 + 1`);
  await run(`create temp table w as select *, row_number() over (order by name) as n from liaison.workspace`);
  await run(
    `create temp table a as select *, row_number() over (order by subject) as n from liaison.account`,
  );
  // Ten workspaces a person, spread; partners come in by agreements.
  await run(`insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by, admitted_until)
    select w.organization_id, w.id, a.id, a.organization_id, 'contributor', w.created_by, now() + interval '1 year'
    from a cross join generate_series(0, 9) k join w on w.n = (a.n * 7 + k * 53) % 500 + 1
    where a.n > 1 on conflict do nothing`);
  await run(`insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by, admitted_until)
    select w.organization_id, w.id, a.id, a.organization_id, 'contributor', w.created_by, now() + interval '1 year' from a join w on w.n <= 400 where a.n = 1`);
  await run(`insert into liaison.sharing_agreement (organization_id, workspace_id, partner_organization_id, workspace_name, purpose,
      marking_ceiling, state, expires_at, offered_by)
    select distinct on (m.workspace_id, m.person_organization_id) m.organization_id, m.workspace_id, m.person_organization_id, 'w', 'Joint work',
      'TLP:AMBER', 'accepted', now() + interval '1 year', m.added_by
    from liaison.workspace_member m where m.person_organization_id <> m.organization_id`);
  await run(
    `create temp table d as select uuidv7() as id, i, now() - (i || ' seconds')::interval as created_at from generate_series(1, $1::int) i`,
    [documents],
  );
  await run(`create temp table d2 as select d.*, w.id as workspace_id, a.id as account_id, a.name as author_name, a.organization_id
    from d join w on w.n = (d.i * 31) % 500 + 1 join a on a.n = (d.i * 17) % 5000 + 1`);
  await run(`insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256, created_at)
    select id, organization_id, workspace_id, 'file-' || i || '.pdf', 1000, 'application/pdf', sha256(i::text::bytea), created_at from d2`);
  await run(`insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, language, tags, words, created_by, author_name, created_at, updated_at)
    select id, organization_id, workspace_id, id, 'Bulletin ' || i, 'About ' || i, 'en', array['tag' || i % 20], to_tsvector('simple', 'bulletin ' || i),
      account_id, author_name, created_at, created_at from d2`);
  await run(`insert into liaison.document_version (organization_id, workspace_id, document_id, number, file_id, created_by, author_name, created_at)
    select organization_id, workspace_id, id, 1, id, account_id, author_name, created_at from d2`);
  await run('set session_replication_role = origin');
  await run('vacuum analyze');
  const session = async (subject) => {
    const token = `bench-${subject}`.padEnd(43, 'x');
    await run(
      `insert into liaison.session (organization_id, account_id, identity_provider_id, token_hash)
      select organization_id, id, identity_provider_id, sha256($2::bytea) from liaison.account where subject = $1`,
      [subject, token],
    );
    const { rows } = await run('select id from liaison.account where subject = $1', [subject]);
    return { token, accountId: rows[0].id };
  };
  const { rows } = await run('select subject from a where n in (1, 2) order by n');
  const [broad, narrow] = [await session(rows[0].subject), await session(rows[1].subject)];
  const own = await run(
    `select d.id from liaison.document d join liaison.workspace_member m on m.workspace_id = d.workspace_id and m.account_id = $1 limit 500`,
    [narrow.accountId],
  );
  const member = await run(
    'select workspace_id from liaison.workspace_member where account_id = $1 limit 1',
    [narrow.accountId],
  );
  return {
    broad,
    narrow,
    documentIds: own.rows.map(({ id }) => id),
    workspaceId: member.rows[0].workspace_id,
  };
}
