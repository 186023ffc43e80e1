import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './project-root.js';

export interface Arguments {
  port: number;
  data: string;
  reset: boolean;
  demo: boolean;
}

export const USAGE = `Usage: npm start -- [--port 4000] [--data DIR] [--reset] [--no-demo]
  --port     port of the portal; the development providers take the next one
  --data     folder for database, files and keys (default .data)
  --reset    delete that folder's data first
  --no-demo  without demo organizations, people and documents`;

/** Reads the command line; throws one sentence when it is wrong. */
export function readArguments(argv: string[]): Arguments {
  const values = parsed(argv);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new Error(`--port must be between 1 and 65534, not ${values.port}.`);
  return { port, data: resolve(values.data), reset: values.reset, demo: values.demo };
}

function parsed(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4000' },
        data: { type: 'string', default: join(projectRoot(), '.data') },
        reset: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: true },
      },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}
