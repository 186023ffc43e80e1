import { globSync, readFileSync } from 'node:fs';

/** Of a line that is logged what does not change: what stands before, between and behind what is filled in. */
function linesIn(text: string): string[] {
  const found = text.matchAll(/log\.(?:error|warn)\(\s*(?:\{[^}]*\},\s*)?(['`])([^]*?)\1/g);
  return [...found].map(([, , line]) => line!.replace(/: \$\{[^]*$/, '').replaceAll(/\$\{[^}]*\}/g, '…'));
}

test('docs/operations.md says of every line that is logged what to do', () => {
  const docs = readFileSync('docs/operations.md', 'utf8');
  const sources = ['src', 'libs', 'apps/worker'].flatMap((folder) => globSync(`${folder}/**/*.ts`));
  const lines = sources
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => linesIn(readFileSync(path, 'utf8')));
  expect(lines.length).toBeGreaterThan(15);
  // The longest part that is the same each time.
  const fixed = lines.map((line) =>
    line
      .split('…')
      .sort((a, b) => b.length - a.length)[0]!
      .trim(),
  );
  expect(fixed.filter((line) => !docs.includes(line))).toEqual([]);
});
