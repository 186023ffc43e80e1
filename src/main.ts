import { environment } from '@liaison/config';
import { createPortal } from './portal.js';

/** Starts the portal. What is wrong with the configuration or the database is one clear message, and exit code 1. */
async function main(): Promise<void> {
  const { HOST, PORT } = environment();
  const app = await createPortal();
  await app.listen(PORT, HOST);
  // Tells a launcher that waits for it; without one there is no channel.
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  // Open handles would keep a half-started process alive; nothing of it is worth waiting for.
  process.kill(process.pid, 'SIGKILL');
});
