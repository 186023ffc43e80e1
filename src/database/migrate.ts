import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/** A connection that may change the schema: the role liaison_owner. */
export function createOwnerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    schema: 'public',
    migrationsTableName: 'liaison_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
}

/** Brings the schema to the newest version. Returns the names of what was run. Refuses a database that is newer than the code. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createOwnerDataSource(url).initialize();
  try {
    await refuseNewer(dataSource);
    const run = await dataSource.runMigrations();
    return run.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ present: boolean }[]>(
    `select to_regclass('public.liaison_migration') is not null as present`,
  );
  if (!row?.present) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const applied = await dataSource.query<{ name: string }[]>('select name from public.liaison_migration');
  const unknown = applied.filter(({ name }) => !known.has(name));
  if (unknown.length)
    throw new Error(
      'The database belongs to a newer version of Liaison. Start that version, or restore a backup.',
    );
}
