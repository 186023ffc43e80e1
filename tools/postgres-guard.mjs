// Stops the PostgreSQL of a folder when the program that started both is gone without having stopped it, killed for example.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 10_000;
const file = join(process.argv[2], 'postmaster.pid');

function pidOf() {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    // The number may be another program's by now.
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
      ? pid
      : undefined;
  } catch {
    return undefined;
  }
}

process.on('message', () => undefined); // it lives as long as the channel does
process.once('disconnect', async () => {
  // Fast: sessions are ended. Then at once: the next start recovers.
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    const pid = pidOf();
    if (pid) process.kill(pid, signal);
    for (let waited = 0; pidOf() && waited < LONGEST_MS; waited += 100) await wait(100);
  }
});
// A signal for the group is not for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
