import { environment } from '@liaison/config';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLog, endWithLauncher, PortalLogger } from '@liaison/operations';
import { startSchedule } from './schedule.js';

/** Starts the worker: the same modules as the portal without HTTP, and the schedule of their jobs. */
async function main(): Promise<void> {
  const { JOBS_DATABASE_URL } = environment();
  if (!JOBS_DATABASE_URL)
    throw new Error('The configuration is not valid:\n  JOBS_DATABASE_URL: needed by the worker');
  // Its modules ask for the settings as they are loaded; what is wrong with those was said first.
  const { WorkerModule } = await import('./worker.module.js');
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new PortalLogger(createLog('worker')),
    abortOnError: false,
  });
  const schedule = await startSchedule(app, JOBS_DATABASE_URL);
  const stop = async () => {
    await schedule.stop();
    await app.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  endWithLauncher();
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
