const LONGEST_MS = 4000;

/** A launcher that is gone without a word was killed: what it has started ends as if it had been told to, and soon. */
export function endWithLauncher(): void {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Whoever listens to a channel is kept alive by it.
  process.channel?.unref();
}
