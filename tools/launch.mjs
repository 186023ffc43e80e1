// Starts the standalone portal in a process group of its own: Ctrl-C in a terminal goes to every process of the group,
// and the database would stop before the portal that uses it. Here only the launcher hears it, and stops all in order.
import { fork } from 'node:child_process';

const child = fork('dist/apps/standalone/main.js', process.argv.slice(2), {
  detached: true,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
