import { Logger, runMigrations } from 'graphile-worker';
import type { Runs } from './applied.js';

/** The schema of graphile-worker's tables. It belongs to liaison_owner: whoever runs jobs cannot change what adding one does. */
export const QUEUE = 'queue';

const RIGHTS = `
  grant usage on schema ${QUEUE} to liaison_jobs, liaison_definer;
  grant select, insert, update, delete on all tables in schema ${QUEUE} to liaison_jobs, liaison_definer;
  revoke execute on all functions in schema ${QUEUE} from public;
  grant execute on all functions in schema ${QUEUE} to liaison_jobs, liaison_definer;
  do $$
  declare held text;
  begin
    for held in select oid::regclass from pg_class where relnamespace = '${QUEUE}'::regnamespace and relkind = 'r' and relrowsecurity loop
      execute format('drop policy if exists jobs on %s', held);
      execute format('create policy jobs on %s to liaison_jobs using (true) with check (true)', held);
    end loop;
  end $$`;

/** Makes the queue of jobs, or brings it to the newest version. */
export async function prepareQueue(url: string, runs: Runs): Promise<void> {
  await runMigrations({ connectionString: url, schema: QUEUE, logger: new Logger(() => () => undefined) });
  await runs.query(RIGHTS);
}
