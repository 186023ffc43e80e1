import { readFileSync } from 'node:fs';

/** Settings with those that stand in files, as orchestrators hand secrets over: `SECRETS_KEY_FILE` names the file of SECRETS_KEY. */
export function withFiles(
  source: Record<string, string | undefined>,
  names: readonly string[],
): { values: Record<string, string | undefined>; problems: string[] } {
  const values = { ...source };
  const problems: string[] = [];
  for (const name of names) {
    const file = source[`${name}_FILE`];
    if (!file) continue;
    try {
      values[name] = readFileSync(file, 'utf8').trimEnd();
    } catch (error) {
      problems.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return { values, problems };
}
