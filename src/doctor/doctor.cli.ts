import { environment } from '@liaison/config';
import 'reflect-metadata';
import { checkDatabase, checkRoles, checkWorker } from './database.check.js';
import { reason, wrong, type Finding } from './finding.js';

const SIGNS = { ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' } as const;

/** A check that fails is a finding as well. */
async function findingsOf(what: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [wrong(what, `cannot be looked at (${reason(error)})`, 'Mend what is said above first.')];
  }
}

/** `npm run doctor`: looks at everything that an installation stands on, and says what is wrong and how to mend it. */
async function main(): Promise<void> {
  environment();
  // They ask for the settings as they are loaded; what is wrong with those was said first.
  const services = await import('./services.check.js');
  const checks: [what: string, check: () => Promise<Finding[]>][] = [
    ['database', checkDatabase],
    ['roles', checkRoles],
    ['worker', checkWorker],
    ['object store', services.checkStore],
    ['mail', services.checkMail],
    ['providers', services.checkProviders],
    ['address', services.checkAddress],
  ];
  const findings: Finding[] = [];
  for (const [what, check] of checks)
    for (const finding of await findingsOf(what, check)) {
      findings.push(finding);
      console.log(`${SIGNS[finding.state]} ${finding.what}: ${finding.says}`);
      if (finding.remedy) console.log(`        → ${finding.remedy}`);
    }
  const bad = findings.filter(({ state }) => state === 'wrong').length;
  console.log(bad ? `${bad} of ${findings.length} are wrong.` : 'Nothing is wrong.');
  process.exit(bad ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
