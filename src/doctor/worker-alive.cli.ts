import { environment } from '@liaison/config';
import 'reflect-metadata';
import { checkWorker } from './database.check.js';

/** Ends with 0 while a worker is at work: the health check of its container. */
async function main(): Promise<void> {
  environment();
  const [worker] = await checkWorker();
  if (worker?.state !== 'ok') throw new Error(worker?.says);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
