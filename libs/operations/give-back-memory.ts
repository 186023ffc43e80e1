import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 10_000;
const MB = 1024 * 1024;
/**
 * How much of the time a portal may be at work, and how much more it has of the machine than it was left with the last time, to make
 * it worth to give some back: whoever asks meanwhile waits for it, a quarter of a second. Busier than that, V8 knows best.
 */
const WORTH = [
  { utilization: 0.1, bytes: 64 * MB },
  { utilization: 0.5, bytes: 256 * MB },
];

type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/**
 * Gives memory back to the machine when a busy time is over. V8 collects as memory is asked for, so a portal that nobody uses
 * would keep for hours what its busiest minute left, and one with little to do for many minutes.
 */
export async function giveBackMemory(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  const trim = await allocatorsTrim();
  let left = process.memoryUsage.rss();
  let before = performance.eventLoopUtilization();
  let last = 1;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    // What lives in the last seconds of a busy time lives no more a little later.
    const busiest = Math.max(utilization, last);
    before = now;
    last = utilization;
    const more = process.memoryUsage.rss() - left;
    if (!WORTH.some((worth) => busiest < worth.utilization && more > worth.bytes)) return;
    // The other flavors keep the pages that they have emptied.
    collect({ type: 'major', flavor: 'last-resort' });
    trim();
    left = process.memoryUsage.rss();
  }, EVERY_MS).unref();
}

/**
 * What the C library keeps of freed memory because something behind it lives: 150 MB of what uploads arrived in. glibc gives that
 * back when it is told to, and only then (malloc_trim(3)). Elsewhere nothing is done.
 */
async function allocatorsTrim(): Promise<() => void> {
  try {
    const { default: koffi } = await import('koffi');
    const trim = koffi.load('libc.so.6').func('int malloc_trim(size_t pad)') as (pad: number) => number;
    return () => void trim(0);
  } catch {
    return () => undefined;
  }
}
