import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { Random } from './differential/random.js';
import { RandomWorldMaker } from './differential/random-world.js';

const SEED = Number(process.env['LIAISON_SEED'] ?? 20261129);
const WORLDS = process.env['LIAISON_FULL'] ? 20 : 3;
const EVERYTHING = 500;

/** Of each kind: what its function finds, and what row-level security shows of the table, of the same words. */
const KINDS = {
  document: {
    finds: 'fence.find_documents($1, $3, $2, null, null, null, null, null, null, $4, 100)',
    shows: `liaison.document d where d.words @@ fence.words_asked($1) and d.trashed_at is null
      and d.workspace_id = any (array(select s.id from fence.spaces s where s.exercise = $2))`,
  },
  message: {
    finds: 'fence.find_said(case when not $3 then $1 end, $2, $4, 100)',
    shows: `liaison.channel_entry e where e.words @@ fence.words_asked($1) and e.kind = 'message' and e.retracted_at is null
      and e.channel_id = any (array(select c.id from liaison.channel c join fence.spaces s on s.id = c.incident_id where s.exercise = $2))`,
  },
  incident: {
    finds: 'fence.find_incidents($1, $3, $2, $4, 100)',
    shows: `liaison.incident i join fence.spaces s on s.id = i.id where (s.words || i.words) @@ fence.words_asked($1)
      and s.exercise = $2`,
  },
  workspace: {
    finds: 'fence.find_workspaces($1, $3, $4, 100) where $2::boolean is not null',
    shows: `liaison.workspace w where w.words @@ fence.words_asked($1) and w.kind = 'workspace' and w.state = 'active'
      and $2::boolean is not null`,
  },
  organization: {
    finds: 'fence.find_organizations($1, $3, $4, 100) where $2::boolean is not null',
    shows: 'liaison.organization o where o.words @@ fence.words_asked($1) and $2::boolean is not null',
  },
  person: {
    finds: 'fence.find_people($1, $3, $4, 100) where $2::boolean is not null',
    shows: `liaison.account a where a.words @@ fence.words_asked($1) and a.state = 'active' and $2::boolean is not null`,
  },
};
/** Words of the worlds: names of what stands in them. */
const WORDS = ['message', 'document', 'workspace', 'room', 'agency', 'member', 'a', 'note', '2026'];
/** Taken out of a function, a rule makes the comparison red. */
const FAULTS: [kind: keyof typeof KINDS, name: string, rule: string, other: string][] = [
  ['document', 'find_documents', 's.id = any (fence.readable()) and', ''],
  ['document', 'find_documents', 'd.trashed_at is null and', ''],
  ['message', 'find_said', 'r.account_id = fence.account_id() and', ''],
  ['incident', 'find_incidents', '(i.id = any (mine) or operates)', 'true'],
  ['workspace', 'find_workspaces', `w.directory = 'everyone' or`, 'true or'],
  ['organization', 'find_organizations', 'o.listed and not responds', 'true'],
  ['person', 'find_people', 'or a.id = any (known)', 'or true'],
];

describe('search finds what row-level security shows, and nothing else', () => {
  let portal: TestPortal;
  let client: pg.Client;
  const people: GivenPerson[] = [];
  beforeAll(async () => {
    portal = await startTestPortal();
    for (let n = 0; n < WORLDS; n++)
      people.push(...(await new RandomWorldMaker(portal, new Random(SEED + n)).make()).people);
    // The worlds' messages are put there without being posted.
    await portal.sql(`update liaison.channel_entry set words = fence.words_of_message(body, params)
      where kind = 'message' and retracted_at is null and words is null`);
    client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await portal?.close();
  });

  const idsOf = async (text: string, values: unknown[]) => {
    const { rows } = await client.query<{ id: string }>(text, values);
    return rows.map(({ id }) => id).sort();
  };

  /** Answers every difference, and how much was found and how much hidden. */
  async function compare(kinds = Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    const differences: string[] = [];
    let [found, hidden] = [0, 0];
    for (const person of people) {
      await client.query('begin');
      await client.query('select fence.enter_by_session($1)', [person.sessionId]);
      for (const kind of kinds)
        for (const word of WORDS)
          for (const exercise of [false, true]) {
            const { finds, shows } = KINDS[kind];
            const shown = await idsOf(`select ${shows.includes(' i ') ? 'i.id' : 'id'} from ${shows}`, [
              word,
              exercise,
            ]);
            const ids: string[] = [];
            for (let skip = 0; skip < EVERYTHING; skip += 100) {
              const page = await idsOf(`select id from ${finds}`, [word, exercise, false, skip]);
              ids.push(...page);
              if (page.length < 100) break;
            }
            found += ids.length;
            hidden += shown.length === 0 ? 1 : 0;
            if (ids.sort().join() !== shown.join())
              differences.push(
                `${kind} “${word}” as ${person.name}: found ${ids.length}, shown ${shown.length}`,
              );
          }
      await client.query('rollback');
    }
    return { differences, found, hidden };
  }

  test('of everything that can be found', async () => {
    const { differences, found, hidden } = await compare();
    expect(differences.slice(0, 10)).toEqual([]);
    expect(found).toBeGreaterThan(1000);
    expect(hidden).toBeGreaterThan(100);
  }, 120_000);

  test.each(FAULTS)(
    'of a %s, and a fault planted in %s is seen',
    async (kind, name, rule, other) => {
      const [definition] = await portal.sql<{ text: string }>(
        `select pg_get_functiondef(oid) as text from pg_proc where proname = $1 and pronamespace = 'fence'::regnamespace`,
        [name],
      );
      expect(definition!.text).toContain(rule);
      await portal.sql(definition!.text.replace(rule, other));
      try {
        expect((await compare([kind])).differences).not.toEqual([]);
      } finally {
        await portal.sql(definition!.text);
      }
    },
    120_000,
  );

  test('nobody finds nothing, by names that are alike either', async () => {
    for (const alike of [false, true])
      for (const { finds } of Object.values(KINDS))
        expect(await idsOf(`select id from ${finds}`, ['workspace', false, alike, 0])).toEqual([]);
    const { codes } = await graphqlClient(portal.url)(null, '{ search(text: "agency") { alike } }');
    expect(codes).toEqual(['access.sign_in_required']);
  });

  test('what is alike is found among what has the same words, and by nobody else', async () => {
    for (const person of people.slice(0, 20)) {
      await client.query('begin');
      await client.query('select fence.enter_by_session($1)', [person.sessionId]);
      for (const [kind, { finds, shows }] of Object.entries(KINDS)) {
        if (kind === 'message') continue;
        const all = await idsOf(
          `select ${kind === 'incident' ? 'i.id' : 'id'} from ${shows.replace(/\S+ @@ fence\.words_asked\(\$1\)|\([^)]*\) @@ fence\.words_asked\(\$1\)/, '$1::text is not null')}`,
          ['', false],
        );
        const alike = await idsOf(`select id from ${finds}`, ['worksapce', false, true, 0]);
        expect([kind, alike.filter((id) => !all.includes(id))]).toEqual([kind, []]);
      }
      await client.query('rollback');
    }
  });
});
