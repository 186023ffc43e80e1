import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sayFact } from '@liaison/words';
import '../../src/modules/briefing/index.js';
import '../../src/modules/reports/index.js';
import '../../src/modules/surge/index.js';
import { asSuperuser, urlsOf, type DatabaseUrls } from '../../apps/standalone/provision.js';

const FOLDER = 'tests/upgrade';

/** The versions whose filled databases are kept, oldest first. */
export function keptNames(): string[] {
  return readdirSync(FOLDER)
    .flatMap((name) => /^(.+)\.sql\.gz$/.exec(name)?.[1] ?? [])
    .sort();
}

/** A database as a version left it, with ten thousand documents. */
export async function restore(name: string, database: string): Promise<DatabaseUrls> {
  const urls = urlsOf(process.env['LIAISON_TEST_POSTGRES']!, database);
  await asSuperuser(process.env['LIAISON_TEST_POSTGRES']!, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`create database ${database} owner liaison_owner`);
  });
  await asSuperuser(urls.superuser, async (client) => {
    await client.query(gunzipSync(readFileSync(`${FOLDER}/${name}.sql.gz`)).toString());
    await client.query('reset all');
    const more = `${FOLDER}/${name}.more.sql`;
    if (existsSync(more)) await client.query(readFileSync(more, 'utf8'));
  });
  return urls;
}

/** What an upgrade must not change, as people know it: in words that each version’s tables can answer. */
const FACTS: Record<string, string> = {
  people: `select o.slug, a.subject, a.name, a.role, a.state from liaison.account a join liaison.organization o on o.id = a.organization_id order by 1, 2`,
  memberships: `select w.name, a.subject, m.role, m.ended_at, m.admitted_until::text from liaison.workspace_member m
    join liaison.workspace w on w.id = m.workspace_id join liaison.account a on a.id = m.account_id order by 1, 2, 4`,
  agreements: `select workspace_name, purpose, state, expires_at from liaison.sharing_agreement order by 1, 2`,
  documents: `select d.id, d.title, d.description, d.language, d.tags, d.author_name, d.created_at, d.trashed_at, f.name, f.size, f.media_type, encode(f.sha256, 'hex') as sha256
    from liaison.document d join liaison.file f on f.id = d.file_id order by d.id`,
  incidents: `select i.number, w.name, i.kind, i.status, i.tlp, i.cui, i.report_minutes from liaison.incident i join liaison.workspace w on w.id = i.id order by 1`,
  positions: `select i.number, p.title, p.section, a.subject, h.ended_at, h.hand_over from liaison.position p join liaison.incident i on i.id = p.incident_id
    left join liaison.position_assignment h on h.position_id = p.id left join liaison.account a on a.id = h.account_id order by 1, 2, 4, 5`,
  messages: `select c.name, e.sequence, e.kind, e.message_id, e.category, e.tlp, e.cui, e.priority, e.author_name, e.author_organization,
      e.created_at, e.edited_body, e.retracted_at, e.pinned_at, e.acknowledgements, e.mentions, e.attachments
    from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id order by c.incident_id, c.name, e.sequence`,
  tasks: `select title, state, checklist, due_at from liaison.task order by 1, 4`,
  reports: `select number, state, events, period_from, period_to from liaison.situation_report order by 1`,
  surge: `select nipp_sector, expires_at, ended_at, told_at from liaison.surge_access order by 1, 2, 3`,
  templates: `select name, notice from liaison.incident_template order by 1`,
};

export async function factsOf({ superuser }: DatabaseUrls): Promise<Record<string, unknown>> {
  return asSuperuser(superuser, async (client) => {
    const facts: Record<string, unknown> = {};
    for (const [name, text] of Object.entries(FACTS)) {
      const { rows } = await client.query(text);
      if (!rows.length) throw new Error(`the kept database has no ${name}`);
      facts[name] = rows;
    }
    return facts;
  });
}

/** A line of a chronology as its reader sees it. */
export interface Line {
  category: string;
  fact: string | null;
  text: string;
}

/** Every line of every chronology in English, in a version with facts or before. */
export async function linesOf({ superuser }: DatabaseUrls): Promise<Line[]> {
  return asSuperuser(superuser, async (client) => {
    const { rows } = await client.query<{
      category: string;
      body: string;
      fact?: string | null;
      params?: Record<string, unknown>;
    }>(
      `select e.* from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id and c.kind = 'log'
       where e.kind = 'message' order by c.incident_id, e.sequence`,
    );
    return rows.map(({ category, body, fact = null, params = {} }) => ({
      category,
      fact,
      text: fact === null ? body : sayFact({ code: fact, params }, 'en'),
    }));
  });
}
