import { type INestApplicationContext, Logger } from '@nestjs/common';
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
import { SignInJob } from '../../src/modules/identity/index.js';
import { ReportJob, reportEvents } from '../../src/modules/reports/index.js';
import { SurgeJob, surgeEvents } from '../../src/modules/surge/index.js';

export const SCHEDULE: CronItem[] = [
  { task: 'sweep_uploads', match: '*/10 * * * *' },
  { task: 'forget_sign_ins', match: '*/5 * * * *' },
  { task: 'tell_surged', match: '* * * * *' },
  { task: 'end_expired_surge', match: '* * * * *' },
  { task: 'publish_reports', match: '* * * * *' },
];

/** Runs the jobs on their schedule; of several workers one runs each (graphile-worker sees to that). */
export async function startSchedule(app: INestApplicationContext, connectionString: string): Promise<Runner> {
  const log = new Logger('Schedule');
  const runner = await run({
    connectionString,
    concurrency: 2,
    noHandleSignals: true,
    taskList: jobsOf(app),
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

/** What is done under each name of the schedule. */
export function jobsOf(app: INestApplicationContext) {
  const uploads = app.get(UploadJob);
  const surge = app.get(SurgeJob);
  const reports = app.get(ReportJob);
  const signIns = app.get(SignInJob);
  return {
    sweep_uploads: async () => void (await uploads.sweep()),
    publish_reports: async () => void (await reports.publish()),
    tell_surged: async () => void (await surge.tell()),
    end_expired_surge: () => surge.endExpired(),
    forget_sign_ins: () => signIns.forget(),
  } satisfies TaskList;
}

/** What cannot wait for the minute is begun when it is announced; the schedule makes up for what was not heard. */
function hurry(app: INestApplicationContext): void {
  const log = new Logger('Schedule');
  const [surge, reports] = [app.get(SurgeJob), app.get(ReportJob)];
  const urgent: Record<string, () => Promise<unknown>> = {
    [surgeEvents.SURGE_ACTIVATED.name]: () => surge.tell(),
    [reportEvents.REPORT_APPROVED.name]: () => reports.publish(),
  };
  app.get(Relay).subscribe(({ name }) => {
    urgent[name]?.().catch((error: unknown) => {
      log.error(`what ${name} asks for was not done: ${(error as Error).message}`);
    });
  });
}
