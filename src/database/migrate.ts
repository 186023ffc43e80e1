import { DataSource } from 'typeorm';
import { prepareApplied } from './applied.js';
import { applyDefinitions } from './apply-definitions.js';
import { patiently } from './beside-others.js';
import { migrations } from './migrations/index.js';
import { prepareQueue } from './queue.js';
import { refuseUnfit } from './refuse-unfit.js';
import { sqlMigration } from './sql-migration.js';

/** A connection that may change the schema: the role liaison_owner. */
export function createOwnerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: migrations.map(sqlMigration),
    schema: 'public',
    migrationsTableName: 'liaison_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 3,
    // By default each refusal of a busy table is told as a failure before it is tried again.
    logger: 'debug',
  });
}

/**
 * Brings tables and rules to the newest version. Returns what was run. Each migration is a transaction, and so are the rules:
 * killed anywhere, the next start goes on. Refuses a database that was made by other texts, or by a newer version.
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createOwnerDataSource(url).initialize();
  const turn = dataSource.createQueryRunner();
  try {
    // Two that start together migrate one after the other. The lock ends with the connection.
    await turn.query(`select pg_advisory_lock(hashtext('liaison migrate'))`);
    await refuseUnfit(turn);
    await prepareApplied(turn);
    await prepareQueue(url, turn);
    const run = (await patiently(() => dataSource.runMigrations())).map(({ name }) => name);
    return (await applyDefinitions(dataSource)) ? [...run, 'rules'] : run;
  } finally {
    await turn.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await turn.release();
    await dataSource.destroy();
  }
}
