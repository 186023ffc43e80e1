import { setTimeout as pause } from 'node:timers/promises';
import type { Runs } from './applied.js';

/** How often the tables are asked for before the attempt fails: about half a minute. */
const ATTEMPTS = 60;

/** Does work in a transaction of its own, and again when somebody held a table. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
      await pause(250 + Math.random() * 500);
    }
}

/** Somebody holds a table: SQLSTATE lock_not_available, or a deadlock after all. */
function isBusy(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return ['55P03', '40P01'].includes(code ?? '') || (cause instanceof Error && isBusy(cause));
}

/**
 * All at once and first, for what a portal reads in one order and a migration in another would be a deadlock. It gives up
 * before PostgreSQL looks for one (deadlock_timeout, a second), so that no person's transaction is the one that is ended.
 */
export async function lockEverything(runs: Runs): Promise<void> {
  await runs.query(`set local lock_timeout = '500ms'`);
  // Views first, as those who read by them do; they belong to another role than the tables.
  await asDefiner(runs, () => lock(runs, 'fence', 'v'));
  await lock(runs, 'liaison', 'r');
}

async function lock(runs: Runs, schema: string, kind: 'r' | 'v'): Promise<void> {
  const found = await runs.query<{ name: string }[]>(
    'select oid::regclass::text as name from pg_class where relnamespace = to_regnamespace($1) and relkind = $2 order by 1',
    [schema, kind],
  );
  if (found.length) await runs.query(`lock table ${found.map(({ name }) => name).join(', ')}`);
}

/** As the owner of functions and views, whom row-level security does not bind. */
export async function asDefiner(runs: Runs, work: () => Promise<void>): Promise<void> {
  await runs.query('set local role liaison_definer');
  await work();
  await runs.query('reset role');
}
