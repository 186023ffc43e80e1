// Runs on whatever Node.js the machine has: installs what is missing, so that the next command of the script runs on
// the Node.js that the project brings. Nothing is imported but Node.js itself and a neighbour.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePath } from './node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.liaison-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
// What npm says of its own set-up and of packages for a newer Node.js, which the project brings.
const NOISE = /npm warn (EBADENGINE|Unknown|install-scripts|deprecated)|^\s*$/;

function install() {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        for (const line of String(text).split('\n')) if (!NOISE.test(line)) console.log(`  ${line}`);
      });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci failed with exit code ${code}.`)),
    );
  });
}

/** Installs the packages where they are missing or of another version. Throws one sentence when that fails, or Node.js is too old. */
export async function prepare() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('Installing packages (about two minutes the first time)');
    rmSync(stamp, { force: true });
    await install();
    writeFileSync(stamp, lock);
  }
  nodePath();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  prepare().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
