// PDFs of 5,000 lines, eight of one person at once, and small ones of somebody else beside them: those may not wait for more than a second.
import { Agent } from 'node:http';
import { figures, send } from './load.mjs';

const LARGE_LINES = 5000;
const SMALL_LINES = 20;
const AT_ONCE = 8;
const MOST_DELAY_MS = 1000;

/** Rooms with a chronology of so many lines each, and two people in both; answers the rooms and the people's tokens. */
export async function seedChronologies(client) {
  const run = (text, values) => client.query(text, values);
  await run('set session_replication_role = replica');
  const rooms = [];
  for (const [at, lines] of [LARGE_LINES, SMALL_LINES].entries()) {
    const { rows } = await run(
      `with a as (select * from liaison.account order by subject limit 1),
         w as (insert into liaison.workspace (organization_id, name, kind, created_by) select organization_id, 'Chronology', 'room', id from a returning *),
         i as (insert into liaison.incident (id, organization_id, number, kind, tlp, lead_organization_id, opened_by)
           select id, organization_id, 'INC-2026-1' || $2::text, 'incident', 'TLP:AMBER', organization_id, created_by from w returning *),
         m as (insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by, admitted_until)
           select w.organization_id, w.id, p.id, p.organization_id, 'contributor', w.created_by, 'infinity'
           from w cross join (select * from liaison.account order by subject limit 2) p),
         c as (insert into liaison.channel (organization_id, incident_id, kind, key, name, last_sequence, created_by)
           select organization_id, id, 'log', 'chronology', 'Chronology', $1::int, created_by from w returning *),
         e as (insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category, body, tlp,
             account_id, author_name, author_organization, created_at)
           select c.id, n, x, c.organization_id, 'message', x, x, 'significant_event',
             repeat('Line ' || n || ' of the night, which says what was seen by those who were at the pier. ', 3), 'TLP:AMBER', c.created_by,
             'Dana Whitfield', 'NIRU', now() - make_interval(secs => $1::int - n)
           from c cross join generate_series(1, $1::int) n cross join lateral (select md5(c.id::text || n)::uuid as x) k)
       select id from i`,
      [lines, at],
    );
    rooms.push(rows[0].id);
  }
  await run(
    `insert into liaison.session (organization_id, account_id, identity_provider_id, token_hash)
     select organization_id, id, identity_provider_id, sha256(rpad('pdf-' || n, 43, 'x')::bytea)
     from (select *, row_number() over (order by subject) as n from (select * from liaison.account order by subject limit 2) two) p`,
  );
  await run('set session_replication_role = origin');
  await run('vacuum analyze');
  return { rooms, tokens: [1, 2].map((n) => `pdf-${n}`.padEnd(43, 'x')) };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Prints what a large one takes alone, a small one alone, and the small ones beside eight large ones. */
export async function pdfCases({ port, cookie, rooms, tokens }) {
  const agent = new Agent({ keepAlive: true });
  const draw = (person, room) =>
    timed(async () => {
      const path = `/exports/incidents/${rooms[room]}/chronology.pdf`;
      const headers = { cookie: cookie(tokens[person]) };
      const response = await send({ host: '127.0.0.1', port, path, agent, headers });
      if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
    });
  const name = 'PDFs of 5,000 lines';
  const print = (what, line) => console.log(JSON.stringify({ name, what, ...line }));
  await draw(1, 1);
  print('a large one alone', { ms: Math.round(await draw(0, 0)) });
  const alone = [];
  for (let n = 0; n < 20; n++) alone.push(await draw(1, 1));
  const before = figures(alone, 1);
  print('small ones alone', { p50Ms: before.p50Ms, p95Ms: before.p95Ms });
  let running = true;
  const large = timed(() => Promise.all(Array.from({ length: AT_ONCE }, () => draw(0, 0)))).finally(
    () => (running = false),
  );
  const beside = [];
  while (running) beside.push(await draw(1, 1));
  const { p50Ms, p95Ms, p99Ms } = figures(beside, 1);
  const longest = Math.round(Math.max(...beside));
  print(`small ones beside ${AT_ONCE} large ones of another`, {
    p50Ms,
    p95Ms,
    p99Ms,
    longestMs: longest,
    mostDelayMs: MOST_DELAY_MS,
  });
  print(`${AT_ONCE} large ones`, { ms: Math.round(await large) });
  agent.destroy();
}
