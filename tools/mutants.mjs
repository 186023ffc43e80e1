// Changes the code in small ways and looks whether a test turns red: `npm run mutants`, `npm run mutants -- --mutate FILES`. All runs
// share one PostgreSQL. See docs/mutants.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import setUp from '../libs/testing/global-setup.mjs';
import tearDown from '../libs/testing/global-teardown.mjs';

await setUp();
const stryker = [
  'node_modules/@stryker-mutator/core/bin/stryker.js',
  'run',
  'tests/mutants/stryker.config.json',
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, stryker, {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '' },
});
const [code] = await once(child, 'exit').finally(tearDown);
process.exit(code ?? 1);
