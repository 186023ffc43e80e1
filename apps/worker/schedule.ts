import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Db, RunAs } from '@liaison/database';
import { Relay } from '@liaison/outbox';
import {
  type CronItem,
  Logger as JobLogger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import { UploadJob } from '../../src/modules/files/index.js';
import { SurgeJob, surgeEvents } from '../../src/modules/surge/index.js';

const SCHEDULE: CronItem[] = [
  { task: 'sweep_uploads', match: '*/10 * * * *' },
  { task: 'forget_sign_ins', match: '*/5 * * * *' },
  { task: 'tell_surged', match: '* * * * *' },
];

/** Runs the jobs on their schedule; of several workers one runs each (graphile-worker sees to that). */
export async function startSchedule(app: INestApplicationContext, connectionString: string): Promise<Runner> {
  const log = new Logger('Schedule');
  const runner = await run({
    connectionString,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks(app),
    parsedCronItems: parseCronItems(SCHEDULE),
    logger: new JobLogger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
    }),
  });
  hurry(app);
  runner.promise.catch((error: unknown) => {
    log.error(`the schedule stopped: ${(error as Error).message}`);
    // A worker without a schedule is of no use; whoever runs it starts another.
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  });
  return runner;
}

function tasks(app: INestApplicationContext): TaskList {
  const uploads = app.get(UploadJob);
  const surge = app.get(SurgeJob);
  const runAs = app.get(RunAs);
  const db = app.get(Db);
  return {
    sweep_uploads: async () => void (await uploads.sweep()),
    tell_surged: async () => void (await surge.tell()),
    forget_sign_ins: async () =>
      void (await runAs.run({ by: 'nobody' }, () => db.query('select fence.forget_sign_ins()'))),
  };
}

/** What cannot wait for the minute is begun when it is announced; the schedule makes up for what was not heard. */
function hurry(app: INestApplicationContext): void {
  const log = new Logger('Schedule');
  const surge = app.get(SurgeJob);
  app.get(Relay).subscribe(({ name }) => {
    if (name !== surgeEvents.SURGE_ACTIVATED) return;
    surge.tell().catch((error: unknown) => {
      log.error(`responders were not told: ${(error as Error).message}`);
    });
  });
}
