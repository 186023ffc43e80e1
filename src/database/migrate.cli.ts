import { environment } from '@liaison/config';
import { migrate } from './migrate.js';

/** `npm run migrate`: brings the schema up to date as the role liaison_owner. */
async function main(): Promise<void> {
  const { DATABASE_OWNER_URL } = environment();
  if (!DATABASE_OWNER_URL) throw new Error('DATABASE_OWNER_URL: needed to migrate');
  const run = await migrate(DATABASE_OWNER_URL);
  console.log(run.length ? `Migrated: ${run.join(', ')}` : 'The schema is up to date.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
