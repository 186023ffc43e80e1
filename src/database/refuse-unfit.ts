import { readApplied, type Runs } from './applied.js';
import { migrations, otherTexts } from './migrations/index.js';
import { migrationHash, migrationName } from './sql-migration.js';

/** The last migration of the versions before the first baseline. */
const BEFORE_BASELINE = 1764000000000;

/** Refuses, in one sentence that says what to do, a database that these migrations did not make or cannot continue. */
export async function refuseUnfit(runs: Runs): Promise<void> {
  const ran = await migrationsRun(runs);
  if (ran.some((name) => Number(name.slice(-13)) < BEFORE_BASELINE))
    throw new Error(
      'This database was made by a development version of Liaison from before its first baseline and cannot be upgraded: give an empty database (npm start -- --reset deletes the one of the standalone portal), and bring documents over by downloading them from the old version.',
    );
  const known = new Set(migrations.map(migrationName));
  if (ran.some((name) => !known.has(name)))
    throw new Error(
      'The database belongs to a newer version of Liaison. Start that version, or restore a backup.',
    );
  await refuseChanged(runs);
}

/** For a portal at its start, which may be older than the database (rolling update), but not newer. */
export async function refuseBehind(runs: Runs): Promise<void> {
  const applied = await readApplied(runs);
  if (migrations.some((file) => !applied.has(migrationName(file))))
    throw new Error('The database is older than this version of Liaison. Run npm run migrate first.');
  await refuseChanged(runs);
}

async function refuseChanged(runs: Runs): Promise<void> {
  const applied = await readApplied(runs);
  for (const file of migrations) {
    const sha256 = applied.get(migrationName(file));
    if (sha256 !== undefined && sha256 !== migrationHash(file) && sha256 !== otherTexts[file])
      throw new Error(
        `The migration ${file} was changed after this database had run it: install the version of Liaison that wrote this database, or restore the file.`,
      );
  }
}

async function migrationsRun(runs: Runs): Promise<string[]> {
  const [found] = await runs.query<{ present: boolean }[]>(
    `select to_regclass('public.liaison_migration') is not null as present`,
  );
  if (!found?.present) return [];
  const rows = await runs.query<{ name: string }[]>('select name from public.liaison_migration');
  return rows.map(({ name }) => name);
}
