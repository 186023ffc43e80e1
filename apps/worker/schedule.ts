import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Logger as JobLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { QUEUE } from '../../src/database/queue.js';
import { jobsOf, SCHEDULE } from './jobs.js';
import { SignsOfLife } from './signs-of-life.js';

/** A worker without its queue is of no use; whoever runs it starts another. */
function giveUp(): void {
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

/** Runs jobs as they are started, and those of the schedule; of several workers one runs each (graphile-worker sees to that). */
export async function startSchedule(app: INestApplicationContext, connectionString: string): Promise<Runner> {
  const log = new Logger('Schedule');
  const events = new EventEmitter();
  const signs = await SignsOfLife.give(connectionString, events, (error) => {
    log.error(`the worker’s sign of life ended: ${error.message}`);
    giveUp();
  });
  const jobs = jobsOf(app);
  const runner = await run({
    connectionString,
    schema: QUEUE,
    concurrency: 2,
    noHandleSignals: true,
    events,
    taskList: { ...jobs, release_jobs: () => signs.releaseJobs() },
    parsedCronItems: parseCronItems([...SCHEDULE, { task: 'release_jobs', match: '* * * * *' }]),
    logger: new JobLogger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
    }),
  });
  runner.promise
    .catch((error: unknown) => {
      log.error(`the schedule stopped: ${(error as Error).message}`);
      giveUp();
    })
    .finally(() => void signs.end());
  await signs.releaseJobs();
  await runner.addJob('start_owed_jobs', {}, { jobKey: 'start_owed_jobs' });
  return runner;
}
