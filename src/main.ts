import { environment } from '@liaison/config';
import { setFlagsFromString } from 'node:v8';
import { endWithLauncher, giveBackMemory } from '@liaison/operations';

/**
 * The heap may grow to three times what lives in it before all of it is collected, and the pieces of passing files count
 * with the heap. By V8's own measure 64 MB of them bring a collection however much lives, and it costs more than their
 * transfer.
 */
setFlagsFromString('--heap-growing-percent=200');
setFlagsFromString('--external-memory-accounted-in-global-limit');

/** Starts the portal. What is wrong with the configuration or the database is one clear message, and exit code 1. */
async function main(): Promise<void> {
  const { HOST, PORT } = environment();
  // Its modules ask for the settings as they are loaded; what is wrong with those is said first.
  const { createPortal } = await import('./portal.js');
  const app = await createPortal();
  await app.listen(PORT, HOST);
  endWithLauncher();
  await giveBackMemory();
  // Tells a launcher that waits for it; without one there is no channel.
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // Open handles would keep a half-started process alive; nothing of it is worth waiting for.
  process.exit(1);
});
