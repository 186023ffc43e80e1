import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Resolves when the address answers with success; throws when the process has ended or the time is over. */
export async function untilAnswers(url: string, child: ChildProcess, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (child.exitCode === null && Date.now() < end) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await setTimeout(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${child.spawnfile} did not start`);
}
