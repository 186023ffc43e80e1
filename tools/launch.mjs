// Starts the standalone portal in a process group of its own: Ctrl-C in a terminal goes to every process of the group,
// and the database would stop before the portal that uses it. Here only the launcher hears it, and stops all in order.
import { fork } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';
import { nodePath } from './node.mjs';

const LOOK_MS = 500;

const child = fork('dist/apps/standalone/main.js', process.argv.slice(2), {
  detached: true,
  stdio: 'inherit',
  execPath: nodePath(),
});
const stop = () => child.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

// Whoever started this may be killed without a word, npm or its shell.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  stop();
}, LOOK_MS);
watch.unref();

child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
