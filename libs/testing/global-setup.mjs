// Jest loads this file itself, without the mapping of names, so it uses what the build has made.
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../dist/apps/standalone/embedded-postgres.js';
import { freePort } from '../../dist/apps/standalone/free-port.js';
import { provision } from '../../dist/apps/standalone/provision.js';

/** One PostgreSQL for the whole run, with a migrated database that each test file clones. */
export default async function setUp() {
  // One for many runs: tests of mutants.
  if (process.env.LIAISON_TEST_POSTGRES) return;
  const folder = mkdtempSync(join(tmpdir(), 'liaison-test-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    port,
    password: 'test',
    durable: false,
  });
  await provision(postgres.url, 'liaison_template');
  process.env.LIAISON_TEST_POSTGRES = postgres.url;
  process.env.LIAISON_TEST_FOLDER = folder;
  globalThis.testPostgres = postgres;
}
