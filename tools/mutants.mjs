// Changes the code in small ways and looks whether a test turns red: `npm run mutants`, `npm run mutants -- PART ...`. All runs share
// one PostgreSQL. See docs/mutants.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import setUp from '../libs/testing/global-setup.mjs';
import tearDown from '../libs/testing/global-teardown.mjs';
import { PARTS } from '../tests/mutants/parts.mjs';

const LEAST_SCORE = 0.85;

async function run(part) {
  const { mutate } = PARTS[part];
  const files = [...mutate, '!**/*.spec.ts'].join(',');
  const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
  const child = spawn(
    process.execPath,
    [stryker, 'run', 'tests/mutants/stryker.config.mjs', '--mutate', files],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_OPTIONS: '', LIAISON_MUTANTS: part },
    },
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Stryker ended with ${code}`);
}

/** How many of a part's mutants died, and a line for each that did not. */
function report(part) {
  const { files } = JSON.parse(readFileSync(`.cache/mutants/${part}.json`, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((each) => ({ file, ...each })),
  );
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { file, location, mutatorName, replacement, status } of left)
    console.log(
      `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName} ${replacement}`,
    );
  return { part, killed, left: left.length, score: killed / (killed + left.length) };
}

const wanted = process.argv.slice(2);
const parts = wanted.length ? wanted : Object.keys(PARTS);
await setUp();
try {
  for (const part of parts) await run(part);
} finally {
  await tearDown();
}
const scores = parts.map(report);
for (const { part, killed, left, score } of scores)
  console.log(`${part}: ${(score * 100).toFixed(1)} %, ${killed} killed, ${left} left`);
process.exit(scores.every(({ score }) => score >= LEAST_SCORE) ? 0 : 1);
