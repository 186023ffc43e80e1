import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { fail } from './jobs.errors.js';

/** A row of fence.failing_jobs; times are ISO 8601. */
interface Failing {
  id: number;
  task: string;
  attempts: number;
  dead: boolean;
  lastError: string;
  startedAt: string;
  failedAt: string;
  nextAttemptAt: string | null;
}

const FAILING = statement<{ after: string | null; most: number }, { job: Failing }>(
  'job.failing',
  'select * from fence.failing_jobs(:after::bigint, :most) as job',
);
const RETRY = statement<{ id: string }, { retried: boolean }>(
  'job.retry',
  'select fence.retry_job(:id::bigint) as retried',
);

/** What the worker could not do, for those who run the portal. */
@Injectable()
export class JobService {
  constructor(private readonly db: Db) {}

  /** One row more than the page, if there is one. */
  async failing(page: PageArgs): Promise<Failing[]> {
    const [after = null] = decodeCursor(page.after, [CURSOR.count]);
    const rows = await this.db.run(FAILING, { after, most: page.first + 1 });
    return rows.map(({ job }) => job);
  }

  /** Throws `job.not_failing`. */
  async retry(id: string): Promise<void> {
    const [row] = await this.db.run(RETRY, { id });
    if (!row?.retried) throw fail('job.not_failing');
  }
}
