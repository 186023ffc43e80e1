import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 10_000;
/** A tenth of the time: whoever asks then waits for a collection once, and not in a row with others. */
const IDLE = 0.1;
/** Megabytes in use beyond what the last collection left: less is not worth it. */
const WORTH_BYTES = 32 * 1024 * 1024;

/**
 * Gives memory back to the machine when a busy time is over. V8 collects as memory is asked for, so a portal that nobody uses
 * would keep for hours what its busiest minute left.
 */
export function collectWhenIdle(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let left = inUse();
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > IDLE || inUse() - left < WORTH_BYTES) return;
    collect();
    left = inUse();
  }, EVERY_MS).unref();
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
