import { environment } from '@liaison/config';
import { parseArgs } from 'node:util';
import { asOwner } from './as-owner.js';
import {
  missingIn,
  PROVIDER_OPTIONS,
  PROVIDER_USAGE,
  providerFrom,
  registration,
  type ProviderValues,
} from './provider-options.js';

const NEEDED = ['reason', 'domain', 'issuer', 'client-id', 'subject', 'administrator'];

const USAGE = `Usage: npm run recover -- OPTIONS
  --reason "Why, at least ten characters; it stays on record"
${PROVIDER_USAGE}
A way back in when the operator's own provider is lost: makes another provider of the operator, or corrects the one with this issuer and
client id, and an administrator whom it vouches for.`;

/** `npm run recover`: for whoever holds the database, when NIRU's administrators cannot sign in any more. */
async function main(): Promise<void> {
  const options = { reason: { type: 'string' as const }, ...PROVIDER_OPTIONS };
  const values = parseArgs({ options }).values as ProviderValues & { reason?: string };
  const missing = missingIn(values, NEEDED);
  if (missing.length)
    throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}\n\n${USAGE}`);
  const provider = await providerFrom(values, 'Recovered sign-in');
  const administrator = { subject: values.subject, name: values.administrator };
  const [row] = await asOwner<{ id: string }>('select fence.recover($1, $2, $3) as id', [
    provider,
    administrator,
    values.reason,
  ]);
  console.log(`Done, and on record. ${registration(environment().PUBLIC_URL, row!.id)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
