import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Db, RunAs } from '@liaison/database';
import {
  type CronItem,
  Logger as JobLogger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import { UploadJob } from '../../src/modules/files/index.js';

const SCHEDULE: CronItem[] = [
  { task: 'sweep_uploads', match: '*/10 * * * *' },
  { task: 'forget_sign_ins', match: '*/5 * * * *' },
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
  const runAs = app.get(RunAs);
  const db = app.get(Db);
  return {
    sweep_uploads: async () => void (await uploads.sweep()),
    forget_sign_ins: async () =>
      void (await runAs.run({ by: 'nobody' }, () => db.query('select fence.forget_sign_ins()'))),
  };
}
