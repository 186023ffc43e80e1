import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of the database of a data folder, as its superuser or another role. */
export function databaseOf(folder: string, role = 'postgres'): string {
  const [, , , port] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const { databasePassword } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as {
    databasePassword: string;
  };
  return `postgres://${role}:${databasePassword}@127.0.0.1:${port}/liaison`;
}
