import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrations } from '../../src/database/migrations/index.js';

const git = (...words: string[]) =>
  execFileSync('git', words, { encoding: 'utf8', maxBuffer: 2 ** 30 }).trim();

/** The version before the newest migration: what runs while that one is applied. Null where the history is not at hand. */
export function previousCommit(): string | null {
  try {
    const newest = `src/database/migrations/${migrations.at(-1)!}.sql`;
    const added = git('log', '--diff-filter=A', '--format=%H', '--', newest).split('\n')[0];
    return added ? git('rev-parse', `${added}^`) : null;
  } catch {
    return null;
  }
}

/** The folder of that version, built with the packages of this one; made once. */
export function buildPrevious(commit: string): string {
  const folder = resolve('.cache', `previous-${commit.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  execFileSync('tar', ['-x', '-C', making], {
    input: execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30 }),
  });
  symlinkSync(resolve('node_modules'), join(making, 'node_modules'));
  const options = { cwd: making, env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'pipe' } as const;
  execFileSync(process.execPath, ['tools/build.mjs'], options);
  // The pages are not asked for; an empty folder would be served as well.
  if (!readdirSync(join(making, 'dist')).includes('src'))
    throw new Error('the previous version was not built');
  renameSync(making, folder);
  return folder;
}
