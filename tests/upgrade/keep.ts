// Keeps the database of this version for the upgrade tests: `npm run keep -- NAME` before a release, or when a migration has
// landed. It fills the demo and writes tests/upgrade/NAME.sql.gz.
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { dumpDatabase } from '../../tools/pg-dump.mjs';
import { startStandalone } from '../acceptance/running-portal.js';
import { databaseOf } from './database-of.js';
import { fill } from './fill.js';

/** The worker shares the approved report, and tells responders. */
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const open = `select from liaison.situation_report where state = 'approved' and document_id is null
    union all select from liaison.surge_access where told_at is null and ended_at is null`;
  while ((await client.query(open)).rowCount) await wait(200);
  await client.query(
    'truncate liaison.presence, liaison.rate_limit; delete from liaison.sign_in; delete from liaison.session',
  );
  await client.end();
}

/** Every database has that schema already. */
const withoutPublic = (text: string) =>
  text.replaceAll(/^(CREATE SCHEMA public|ALTER SCHEMA public .*|COMMENT ON SCHEMA public .*);$/gm, '');

const name = process.argv[2];
if (!name || !/^[\w.-]+$/.test(name)) throw new Error('Usage: npm run keep -- NAME');
const portal = await startStandalone();
try {
  await fill(portal.url);
  const url = databaseOf(portal.data);
  await settled(url);
  const text = await dumpDatabase(url, ['--schema=liaison', '--schema=fence', '--schema=public']);
  writeFileSync(`tests/upgrade/${name}.sql.gz`, gzipSync(withoutPublic(text), { level: 9 }));
  console.log(`written: tests/upgrade/${name}.sql.gz`);
} finally {
  await portal.stop();
}
