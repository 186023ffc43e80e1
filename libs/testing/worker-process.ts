import { environment } from '@liaison/config';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestPortal } from './test-portal.js';

/** A worker in a process of its own, that can be killed. */
export interface WorkerProcess {
  /** As a power cut would: nothing of it goes on. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a worker, as an operator does, on the database and the store of a portal. */
export async function startWorkerProcess(portal: TestPortal): Promise<WorkerProcess> {
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment()))
    if (value !== undefined) settings[name] = String(value);
  const child = spawn(process.execPath, ['dist/apps/worker/main.js'], {
    env: { ...settings, NODE_OPTIONS: '', JOBS_DATABASE_URL: portal.jobsDatabaseUrl },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([once(child, 'message'), failed(child)]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the worker did not start (exit code ${code})`);
}
