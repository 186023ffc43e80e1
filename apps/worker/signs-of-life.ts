import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { QUEUE } from '../../src/database/queue.js';

const LOCK = `hashtext('liaison worker')`;

const HOLD = `select pg_advisory_lock(${LOCK}, hashtext($1))`;

/** Jobs of those who hold no lock of theirs: they were killed. graphile-worker itself waits for four hours. */
const RELEASE = `
  select ${QUEUE}.force_unlock_workers(array(
    select distinct j.locked_by from ${QUEUE}._private_jobs j
    where j.locked_by is not null and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
        and l.classid::bigint = (${LOCK}::bigint & 4294967295) and l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295))))`;

/** A connection that holds a lock for each of this process's workers: while it lives, they do. */
export class SignsOfLife {
  /** A connection does one thing after another. */
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(private readonly client: pg.Client) {}

  /** Begins before the first worker does. `onLost` is called when the connection breaks, for then others take our jobs. */
  static async give(
    connectionString: string,
    events: WorkerEvents,
    onLost: (error: Error) => void,
  ): Promise<SignsOfLife> {
    const client = new pg.Client({ connectionString, keepAlive: true, application_name: 'liaison worker' });
    await client.connect();
    client.on('error', onLost);
    const signs = new SignsOfLife(client);
    events.on('worker:create', ({ worker }) => {
      signs.query(HOLD, [worker.workerId]).catch(onLost);
    });
    return signs;
  }

  /** Lets others have the jobs of workers that died. */
  releaseJobs(): Promise<void> {
    return this.query(RELEASE);
  }

  async end(): Promise<void> {
    this.client.removeAllListeners('error');
    await this.client.end();
  }

  private query(text: string, values: unknown[] = []): Promise<void> {
    const next = this.tail.then(async () => void (await this.client.query(text, values)));
    this.tail = next.catch(() => undefined);
    return next;
  }
}
