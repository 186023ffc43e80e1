// Builds the server and the web client when their sources are newer than what was built; `--force` builds in any case.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What the build itself writes beside its sources. */
const GENERATED = join('apps', 'web', 'src', 'graphql');

const PARTS = [
  {
    name: 'server',
    sources: [
      'src',
      'libs',
      'apps/worker',
      'apps/standalone',
      'tsconfig.json',
      'tsconfig.build.json',
      'nest-cli.json',
      'package-lock.json',
    ],
    command: ['nest', 'build', 'portal'],
    clean: ['dist/src', 'dist/libs', 'dist/apps'],
    // The migrations and the rules of the database, and how PDFs are set, beside what reads them.
    copy: { folders: ['src', 'libs'], files: /\.(sql|typ)$/ },
  },
  {
    name: 'fonts',
    sources: ['tools/fonts.mjs', 'package-lock.json'],
    command: ['node', 'tools/fonts.mjs'],
    clean: ['dist/fonts'],
  },
  {
    name: 'typed documents',
    sources: ['apps/web/src', 'apps/web/codegen.ts', 'src/schema.graphql', 'package-lock.json'],
    command: ['graphql-codegen', '--config', 'apps/web/codegen.ts', '--silent'],
    clean: [GENERATED],
  },
  {
    name: 'web client',
    sources: ['apps/web', 'src/schema.graphql', 'package-lock.json'],
    command: ['vite', 'build', 'apps/web', '--logLevel', 'warn'],
    clean: ['dist/web'],
  },
];

/** Every file below a path with its time, as one text: equal texts, nothing to build. */
function stateOf(path) {
  if (path === GENERATED || !existsSync(path)) return '';
  const info = statSync(path);
  if (!info.isDirectory()) return `${path} ${info.mtimeMs} ${info.size}\n`;
  return readdirSync(path)
    .sort()
    .map((name) => stateOf(join(path, name)))
    .join('');
}

function copyInto(target, { folders, files }) {
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true })) {
      if (!files.test(name)) continue;
      const to = join(target, folder, name);
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(join(folder, name), to);
    }
}

for (const { name, sources, command, clean, copy } of PARTS) {
  const stamp = join('dist', `.${name.replace(' ', '-')}`);
  const state = sources.map(stateOf).join('');
  if (!process.argv.includes('--force') && existsSync(stamp) && readFileSync(stamp, 'utf8') === state)
    continue;
  console.log(`Building the ${name}`);
  for (const folder of [...clean, stamp]) rmSync(folder, { recursive: true, force: true });
  const { status } = spawnSync(command[0], command.slice(1), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`The ${name} could not be built.`);
    process.exitCode = 1;
    break;
  }
  if (copy) copyInto('dist', copy);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, state);
}
