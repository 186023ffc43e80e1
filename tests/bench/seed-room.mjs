// A room with 5,000 people, eleven channels and 10,000 messages in each of ten; and the limit's own copy of its tables, which has
// no triggers and no row-level security.

export const CHANNELS = 10;

/** Fills an already seeded database; returns the channels, and the tokens of the people in the room. */
export async function seedRoom(client, { people = 5000, messages = 10_000 } = {}) {
  const run = (text, values) => client.query(text, values);
  await run('set session_replication_role = replica');
  await run(`create temp table opener as select * from liaison.account order by subject limit 1`);
  await run(`create temp table room as
    with w as (insert into liaison.workspace (organization_id, name, kind, created_by)
      select organization_id, 'Storm', 'room', id from opener returning *)
    select * from w`);
  await run(`insert into liaison.incident (id, organization_id, number, kind, tlp, lead_organization_id, opened_by)
    select id, organization_id, 'INC-2026-0001', 'incident', 'TLP:AMBER', organization_id, created_by from room`);
  await run(
    `create temp table present as select a.*, row_number() over (order by a.subject) as n from liaison.account a order by a.subject limit $1`,
    [people],
  );
  await run(`insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by, admitted_until)
    select r.organization_id, r.id, p.id, p.organization_id, 'contributor', r.created_by, 'infinity' from room r cross join present p`);
  await run(`insert into liaison.session (organization_id, account_id, identity_provider_id, token_hash)
    select organization_id, id, identity_provider_id, sha256(rpad('room-' || n, 43, 'x')::bytea) from present`);
  const { rows } = await run(
    `insert into liaison.channel (organization_id, incident_id, kind, name, last_sequence, created_by)
     select organization_id, id, 'topic', 'Channel ' || i, case when i = 0 then 0 else $1::int end, created_by from room, generate_series(0, $2::int) i
     returning id`,
    [messages, CHANNELS],
  );
  const [quiet, ...channels] = rows.map(({ id }) => id);
  await run(
    `insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, account_id,
       author_name, author_organization, created_at, words)
     select c, i, x.message, p.organization_id, 'message', x.message, x.message, 'Message ' || i || ' of the night shift, as long as such lines are.', 'TLP:AMBER', p.id,
       p.name, 'Org', now() - make_interval(secs => $2 - i),
       fence.words_of('Message ' || i || ' of the night shift, as long as such lines are.')
     from unnest($1::uuid[]) c cross join generate_series(1, $2::int) i join present p on p.n = i % $3::int + 1 cross join lateral (select md5(c::text || i)::uuid as message) x`,
    [channels, messages, people],
  );
  await run('set session_replication_role = origin');
  await run('create schema bare');
  await run('create table bare.channel as select id, incident_id, last_sequence from liaison.channel');
  await run('alter table bare.channel add primary key (id)');
  await run('create table bare.entry (like liaison.channel_entry including defaults including indexes)');
  // What search needs is the portal's own to pay for.
  const { rows: searches } = await run(
    `select indexname from pg_indexes where schemaname = 'bare' and tablename = 'entry'
       and (indexdef like '%USING gin%' or indexdef like '%created_at DESC%' or indexdef like '%words IS NULL%')`,
  );
  for (const { indexname } of searches) await run(`drop index bare.${indexname}`);
  await run('vacuum analyze');
  const tokens = Array.from({ length: people }, (_, i) => `room-${i + 1}`.padEnd(43, 'x'));
  const { rows: made } = await run('select id from room');
  return { id: made[0].id, quiet, channels, tokens };
}
