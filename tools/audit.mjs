// Asks the registry for known flaws in what the product ships. Some registries refuse to answer: that is said and does
// not fail the check; an answer with high or critical flaws does.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
let counts;
try {
  counts = JSON.parse(stdout).metadata?.vulnerabilities;
} catch {
  // no answer
}
if (!counts) console.log('Dependency audit: the registry did not answer, so it was left out.');
else {
  console.log(
    `Dependency audit: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low.`,
  );
  if (counts.critical + counts.high > 0) process.exitCode = 1;
}
