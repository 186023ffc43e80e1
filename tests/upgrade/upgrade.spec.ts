import { startTestPortal, type TestPortal } from '@liaison/testing';
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { asSuperuser, urlsOf, type DatabaseUrls } from '../../apps/standalone/provision.js';
import { newSettings } from '../../apps/standalone/settings.js';
import { jobsOf } from '../../apps/worker/jobs.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { migrate } from '../../src/database/migrate.js';
import { dumpSchema } from '../../tools/pg-dump.mjs';
import { differences } from '../access/ask.js';
import { MATRIX } from '../access/matrix.js';
import { factsOf, keptNames, linesOf, restore, type Line } from './kept.js';

const server = process.env['LIAISON_TEST_POSTGRES']!;
/** Lines of a kept version that say too little to be told as facts. */
const TEXTS_OF_BEFORE: Record<string, string[]> = {
  '1764316800000-baseline': ['Room opened: Active', 'Room opened: Active'],
};

const settings = newSettings();
const schemaOf = (urls: DatabaseUrls) => dumpSchema(urls.superuser, ['--schema=liaison', '--schema=fence']);

test('every version that was kept is tested', () => {
  const dumps = readdirSync('tests/upgrade').filter((name) => name.endsWith('.sql.gz'));
  expect(keptNames().map((name) => `${name}.sql.gz`)).toEqual(dumps);
  expect(dumps.length).toBeGreaterThan(0);
});

describe.each(keptNames())('from %s', (name) => {
  let urls: DatabaseUrls;
  let before: Record<string, unknown>;
  let lines: Line[];
  beforeAll(async () => {
    urls = await restore(name, `upgrade_${name.replaceAll(/\W/g, '_')}`);
    before = await factsOf(urls);
    lines = await linesOf(urls);
    await migrate(urls.owner);
  }, 60_000);

  test('the schema is that of a new database', async () => {
    expect(await schemaOf(urls)).toBe(await schemaOf(urlsOf(server, 'liaison_template')));
  });

  test('everything that was there is there', async () => {
    expect(await factsOf(urls)).toEqual(before);
  });

  test('what the portal had written is a fact, in the same words; what people wrote stays theirs', async () => {
    const after = await linesOf(urls);
    expect(after.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    const own = after.filter(({ category }) => !['significant_event', 'decision'].includes(category));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ fact }) => fact === null).map(({ text }) => text)).toEqual(
      TEXTS_OF_BEFORE[name] ?? [],
    );
    expect(after.some(({ fact, text }) => fact === null && text === 'Brought in: two more pumps')).toBe(true);
  });

  describe('and then', () => {
    let portal: TestPortal;
    beforeAll(async () => {
      portal = await startTestPortal({}, new URL(urls.superuser).pathname.slice(1));
    }, 60_000);
    afterAll(() => portal.close());

    test('every job runs', async () => {
      const worker = await NestFactory.createApplicationContext(WorkerModule, {
        logger: false,
        abortOnError: false,
      });
      for (const job of Object.values(jobsOf(worker))) await job({ id: randomUUID() });
      await worker.close();
    });

    test('everybody may do what the matrix says', async () => {
      expect(await differences(portal, MATRIX)).toEqual([]);
    }, 300_000);
  });

  test('killed at any moment and started again, it ends the same', async () => {
    const wanted = await schemaOf(urls);
    const again = await restore(name, `killed_${name.replaceAll(/\W/g, '_')}`);
    let kills = 0;
    // Closer together at first, where more happens, and not more of them on a machine that is slow.
    for (let patience = 60; (await migrateForAWhile(again, patience)) === 'killed'; patience *= 1.12) kills++;
    expect(kills).toBeGreaterThan(3);
    expect(await schemaOf(again)).toBe(wanted);
    expect(await factsOf(again)).toEqual(before);
  }, 120_000);
});

test('a database that the first quotas made and one that the raised ones made end alike; what was set stays', async () => {
  const QUOTAS =
    'select scope, subject_id, uploads from liaison.quota order by scope, subject_id nulls first';
  const restored = await Promise.all(
    ['quotas_first', 'quotas_raised'].map((database) => restore('1764334800000-quotas', database)),
  );
  const [first] = restored;
  const found: unknown[] = [];
  for (const urls of restored)
    await asSuperuser(urls.superuser, async (client) => {
      if (urls === first) {
        await client.query(
          `update liaison.quota set uploads = case scope when 'person' then 50 when 'workspace' then 200 else 500 end`,
        );
        await client.query(
          `update public.liaison_applied set sha256 = $1 where name = 'quotas1764334800000'`,
          ['c34ba70361dbcfb2324d3613ee08d9cc6e314caa429f4934cf8f05a45fdfaf5a'],
        );
      }
      await client.query(
        `update liaison.quota set uploads = 7, changed_by = (select id from liaison.account limit 1) where scope = 'workspace'`,
      );
      await migrate(urls.owner);
      found.push((await client.query(QUOTAS)).rows);
      await client.query(
        `update public.liaison_applied set sha256 = 'other' where name = 'quotas1764334800000'`,
      );
      await expect(migrate(urls.owner)).rejects.toThrow('was changed after this database had run it');
    });
  expect(found[0]).toEqual(found[1]);
  expect(found[0]).toEqual([
    { scope: 'organization', subject_id: null, uploads: 2000 },
    { scope: 'person', subject_id: null, uploads: 200 },
    { scope: 'workspace', subject_id: null, uploads: 7 },
  ]);
}, 60_000);

test('what was acknowledged before an edit does not count for what it says now', async () => {
  const urls = await restore('1764334800000-quotas', 'editions');
  // Two acknowledge, then its author edits, then one acknowledges again as the versions before could not: by another hand.
  const happened = ['acknowledgement 1', 'acknowledgement 2', 'edit 0', 'acknowledgement 3'];
  const { rows } = await asSuperuser(urls.superuser, async (client) => {
    const found = await client.query<{ id: string }>(
      `select e.id from liaison.channel_entry e where e.kind = 'message' and e.edited_at is null and e.fact is null limit 1`,
    );
    for (const [at, what] of happened.entries()) {
      const [kind, who] = what.split(' ');
      await client.query(
        `insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, priority, account_id,
           author_name, author_organization, created_at, mentions, attachments, acknowledgements)
         select e.channel_id, c.last_sequence + $2, gen_random_uuid(), e.organization_id, $3, e.id, gen_random_uuid(), 'New words', 'routine',
           case when $4 = 0 then e.account_id else (select a.id from liaison.account a where a.id <> e.account_id order by a.id offset $4 limit 1) end,
           'A', 'O', now(), '[]', '[]', 0
         from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id where e.id = $1`,
        [found.rows[0]!.id, at + 1, kind, Number(who)],
      );
    }
    await client.query(
      `update liaison.channel_entry set edited_body = 'New words', edited_at = now(), acknowledgements = 3 where id = $1`,
      [found.rows[0]!.id],
    );
    await migrate(urls.owner);
    return client.query<{ kind: string; edition: number; acknowledgements: number }>(
      'select kind, edition, acknowledgements from liaison.channel_entry where message_id = $1 order by sequence',
      [found.rows[0]!.id],
    );
  });
  expect(rows.map(({ kind, edition }) => `${kind} ${edition}`)).toEqual([
    'message 2',
    'acknowledgement 1',
    'acknowledgement 1',
    'edit 2',
    'acknowledgement 2',
  ]);
  expect(rows[0]?.acknowledgements).toBe(1);
}, 60_000);

/** Runs the command as an operator does, and kills it after some milliseconds if it has not ended. */
async function migrateForAWhile(urls: DatabaseUrls, milliseconds: number): Promise<'done' | 'killed'> {
  const child = spawn(process.execPath, ['dist/src/database/migrate.cli.js'], {
    env: {
      ...process.env,
      SECRETS_KEY: settings.secretsKey,
      SIGNING_KEY: settings.signingKey,
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      OBJECT_STORE: 'disk',
      OBJECT_STORE_PATH: '.',
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_URL: urls.portal,
    },
    stdio: 'pipe',
  });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const code = await Promise.race([
    ended,
    wait(milliseconds + randomInt(40)).then(() => 'patience' as const),
  ]);
  if (code === 0) return 'done';
  if (code !== 'patience') throw new Error(said.join(''));
  child.kill('SIGKILL');
  await ended;
  await nobodyConnected(urls);
  return 'killed';
}

/** PostgreSQL notices that a client was killed when it next speaks to it. */
async function nobodyConnected({ superuser }: DatabaseUrls): Promise<void> {
  await asSuperuser(superuser, async (client) => {
    const others = `select from pg_stat_activity where usename = 'liaison_owner' and datname = current_database()`;
    while ((await client.query(others)).rowCount) await wait(5);
  });
}
