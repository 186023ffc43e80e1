// `npm start`: installs and builds what is missing, then launches. One process from npm to the launcher: a shell between them
// would keep npm's signals for itself.
import { spawn } from 'node:child_process';
import { prepare } from './bootstrap.mjs';
import { nodePath } from './node.mjs';

function build() {
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), ['tools/build.mjs'], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('Liaison could not be built.'))));
  });
}

try {
  await prepare();
  await build();
  await import('./launch.mjs');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
