import { Injectable, Logger } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { Metrics } from '@liaison/operations';
import { Gauge } from 'prom-client';

const COUNTS = statement<object, { task: string; state: string; jobs: string }>(
  'job.counts',
  'select * from fence.job_counts()',
);

/** Tells Prometheus how many jobs wait, fail and are given up. */
@Injectable()
export class JobMetrics {
  private readonly log = new Logger(JobMetrics.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    metrics: Metrics,
  ) {
    const count = () => this.count();
    new Gauge({
      name: 'liaison_jobs',
      help: 'Jobs of the worker that wait, fail and are tried again, or are given up (dead), by what they do.',
      labelNames: ['task', 'state'],
      registers: [metrics.registry],
      async collect() {
        this.reset();
        for (const { task, state, jobs } of await count()) this.set({ task, state }, Number(jobs));
      },
    });
  }

  /** Other figures are told, too, when the database does not answer. */
  private async count(): Promise<{ task: string; state: string; jobs: string }[]> {
    try {
      return await this.runAs.run({ by: 'nobody' }, () => this.db.run(COUNTS, {}), { readOnly: true });
    } catch (error) {
      this.log.warn(`jobs could not be counted: ${(error as Error).message}`);
      return [];
    }
  }
}
