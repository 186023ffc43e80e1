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

const OPERATOR = ['name', 'short-name', 'slug', 'country'] as const;
const NEEDED = [...OPERATOR, 'domain', 'issuer', 'client-id', 'subject', 'administrator'];
type Values = ProviderValues & Partial<Record<(typeof OPERATOR)[number], string>>;

const USAGE = `Usage: npm run bootstrap -- OPTIONS
  --name "National Incident Response Unit" --short-name NIRU --slug niru --country USA
${PROVIDER_USAGE}
Makes the operator, its identity provider and its first administrator. The provider is asked first, and nothing is written when it does not
fit. Until somebody has signed in the command can be repeated, and corrects what it made.`;

/** `npm run bootstrap`: the first organization, before anybody can sign in. */
async function main(): Promise<void> {
  const options = {
    ...Object.fromEntries(OPERATOR.map((name) => [name, { type: 'string' as const }])),
    ...PROVIDER_OPTIONS,
  };
  const values = parseArgs({ options }).values as Values;
  const missing = missingIn(values, NEEDED);
  if (missing.length)
    throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}\n\n${USAGE}`);
  const provider = await providerFrom(values, `${values['short-name']} sign-in`);
  const operator = {
    slug: values.slug,
    name: values.name,
    shortName: values['short-name'],
    country: values.country,
  };
  const administrator = { subject: values.subject, name: values.administrator };
  const [row] = await asOwner<{ id: string }>('select fence.bootstrap($1, $2, $3) as id', [
    operator,
    provider,
    administrator,
  ]);
  console.log(`Done. ${registration(environment().PUBLIC_URL, row!.id)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
