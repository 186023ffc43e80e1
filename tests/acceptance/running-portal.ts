import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';

/** The standalone portal as people start it, in processes of its own. */
export interface RunningPortal {
  url: string;
  port: number;
  data: string;
  /** The launcher's process. */
  pid: number;
  /** Process numbers by part, from what the launcher prints. */
  pids: Record<string, number>;
  output: () => string;
  /** Resolves when the launcher has ended, by itself or by `stop`. */
  ended: Promise<void>;
  /** The link in the first mail that is sent to an address; waits for it. */
  mailTo(address: string): Promise<string>;
  stop(): Promise<void>;
}

/** Two ports that follow one another: the portal's and the development providers'. */
async function freePorts(): Promise<number> {
  for (;;) {
    const servers = [createServer(), createServer()];
    const [first, second] = servers as [(typeof servers)[0], (typeof servers)[0]];
    try {
      await listen(first, 0);
      const { port } = first.address() as AddressInfo;
      await listen(second, port + 1);
      return port;
    } catch {
      // another pair
    } finally {
      for (const server of servers) server.close();
    }
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-acceptance-'));
  chmodSync(folder, 0o755);
  return folder;
}

export async function startStandalone(
  options: {
    data?: string;
    port?: number;
    env?: Record<string, string>;
    /** The folder of another version, built. */
    project?: string;
  } = {},
): Promise<RunningPortal> {
  const port = options.port ?? (await freePorts());
  const data = options.data ?? newDataFolder();
  const child = spawn(process.execPath, ['tools/launch.mjs', '--port', String(port), '--data', data], {
    cwd: options.project,
    env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '', LOG_LEVEL: 'error', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => lines.push(text.toString()));
  const output = () => lines.join('');
  await ready(child, output);
  const pids = Object.fromEntries(
    [...output().matchAll(/(\w+): started \(process (\d+)\)/g)].map((match) => [
      match[1]!.toLowerCase(),
      Number(match[2]),
    ]),
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    await stopChild(child);
    if (!options.data) rmSync(data, { recursive: true, force: true });
  };
  const mailTo = (address: string) => linkInMail(join(data, 'mail'), address);
  return { url: `http://localhost:${port}`, port, data, pid: child.pid!, pids, output, ended, mailTo, stop };
}

/** Mail of a development portal lies in a folder. */
async function linkInMail(folder: string, address: string): Promise<string> {
  for (;;) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const { to, text = '' } = await PostalMime.parse(readFileSync(join(folder, name)));
      const link = /https?:\/\/\S+/.exec(text)?.[0];
      if (link && to?.some((one) => one.address === address)) return link;
    }
    await wait(100);
  }
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      if (!output().includes('Liaison is ready')) return;
      clearInterval(look);
      resolve();
    }, 20);
    child.once('exit', (code) => {
      clearInterval(look);
      reject(new Error(`the portal did not start (exit code ${code}):\n${output()}`));
    });
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
