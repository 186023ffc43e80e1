import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newDataFolder, startStandalone, type RunningPortal } from './running-portal.js';

const SECONDS_TO_END = 12;

const running = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** The processes that hang on another, and on those. */
function below(pid: number): number[] {
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const pids = children.stdout.split('\n').filter(Boolean).map(Number);
  return pids.flatMap((one) => [one, ...below(one)]);
}

async function ended(pids: number[]): Promise<number[]> {
  for (let n = 0; n < SECONDS_TO_END * 10 && pids.some(running); n++) await wait(100);
  return pids.filter(running);
}

function launch(...given: string[]) {
  return spawnSync(process.execPath, ['tools/start.mjs', ...given], {
    env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

describe('what is no start prints why, and ends', () => {
  test.each([[['--help']], [['--help', '--port', 'x']]])('%j', (given) => {
    const { status, stdout } = launch(...given);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: npm start')]);
  });

  test.each([
    [['--wrong'], /Unknown option '--wrong'[^]*Usage: npm start/],
    [['--port'], /Usage: npm start/],
    [['--port', '70000'], /--port must be between 1 and 65534, not 70000/],
    [['word'], /Usage: npm start/],
    [['--data', '/dev/null/here'], /The folder \/dev\/null\/here cannot be made/],
    [['--data', '/proc/here/and/there'], /The folder \/proc\/here\/and\/there cannot be made/],
    [['--data', 'package.json'], /The folder .*package\.json cannot be made/],
  ])('%j', (given, sentence) => {
    const { status, stderr } = launch(...given);
    expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

const PROGRAMS = [
  'src/main',
  'apps/worker/main',
  'src/database/migrate.cli',
  'src/database/bootstrap.cli',
  'apps/standalone/main',
];

describe('a program', () => {
  test.each(PROGRAMS)('%s looks at the version of Node.js before anything else', (path) => {
    expect(/^import .*$/m.exec(readFileSync(`${path}.ts`, 'utf8'))![0]).toMatch(/'@liaison\/config';$/);
    expect(readFileSync('libs/config/index.ts', 'utf8')).toMatch(/^import '.\/needs-node.js';/);
  });

  test.each(PROGRAMS.slice(0, 3))('%s says all that is wrong with its settings, in words', (path) => {
    const env = { PATH: process.env['PATH'], SECURITY_CONTACT: 'nobody', PORT: '-1' };
    const { status, stderr } = spawnSync(process.execPath, [`dist/${path}.js`], { env, encoding: 'utf8' });
    expect(status).toBe(1);
    for (const sentence of [/DATABASE_URL: /, /SECRETS_KEY: /, /SECURITY_CONTACT: must be mailto:/, /PORT: /])
      expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a data folder', () => {
  const data = newDataFolder();
  let portal: RunningPortal | undefined;
  afterAll(async () => {
    await portal?.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  test('belongs to one portal at a time, and a second start leaves the first alone', async () => {
    portal = await startStandalone({ data });
    for (const given of [[], ['--reset']]) {
      const { status, stderr } = launch('--data', data, '--port', String(portal.port + 10), ...given);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`Another Liaison runs on ${data}`)]);
    }
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
    expect(existsSync(join(data, 'settings.json'))).toBe(true);
  }, 120_000);

  test.each(['launcher', 'standalone program'])(
    'a killed %s leaves nothing that runs, and the next start works',
    async (which) => {
      const { port } = portal!;
      const program = below(portal!.pid);
      const standalone = program[0]!;
      const postgres = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(which === 'launcher' ? portal!.pid : standalone, 'SIGKILL');
      expect(await ended([portal!.pid, ...program, postgres])).toEqual([]);
      portal = await startStandalone({ data, port });
      expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
    },
    120_000,
  );
});

test('SIGTERM to npm ends all that it started', async () => {
  const data = newDataFolder();
  const probe = await startStandalone({ data });
  await probe.stop();
  const npm: ChildProcess = spawn('npm', ['start', '--', '--port', String(probe.port), '--data', data], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  npm.stdout!.on('data', (text: Buffer) => (printed += text.toString()));
  while (!printed.includes('Liaison is ready')) await wait(100);
  const all = below(npm.pid!);
  expect(all.length).toBeGreaterThan(4);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  expect(await ended(all)).toEqual([]);
  rmSync(data, { recursive: true, force: true });
}, 120_000);
