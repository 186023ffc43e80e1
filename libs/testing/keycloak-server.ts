import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/free-port.js';
import { untilAnswers } from './until-answers.js';

export interface RunningKeycloak {
  issuer: string;
  stop(): Promise<void>;
}

/** Keycloak's folder, built for `--db=dev-mem` and named by KEYCLOAK; CI unpacks one from Maven Central. */
export const keycloakPath =
  process.env['KEYCLOAK'] && existsSync(process.env['KEYCLOAK']) ? process.env['KEYCLOAK'] : undefined;

// A third of the processor time and memory of Java's defaults.
const JAVA = '-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1';

/** Starts a real Keycloak in memory, with one realm as its import format describes it. */
export async function startKeycloak(
  realm: { realm: string },
  { port: given, options = [] }: { port?: number; options?: string[] } = {},
): Promise<RunningKeycloak> {
  const folder = runFolder(realm);
  const port = given ?? (await freePort());
  const base = `http://localhost:${port}`;
  const child = spawn(
    join(folder, 'bin/kc.sh'),
    [
      'start',
      '--optimized',
      '--http-enabled=true',
      '--cache=local',
      '--import-realm',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      ...(options.some((option) => option.startsWith('--hostname=')) ? [] : [`--hostname=${base}`]),
      ...options,
    ],
    { env: { ...process.env, JAVA_OPTS_APPEND: JAVA }, stdio: 'ignore' },
  );
  const issuer = `${base}/realms/${realm.realm}`;
  // The port opens when the realm is there.
  await untilAnswers(`${issuer}/.well-known/openid-configuration`, child, 120);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
    });
  return { issuer, stop };
}

/** A home of its own whose big parts are those of the built Keycloak: the script finds its home by its own real path. */
function runFolder(realm: { realm: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-keycloak-'));
  cpSync(join(keycloakPath!, 'bin'), join(folder, 'bin'), { recursive: true });
  for (const part of ['lib', 'conf', 'providers', 'themes'])
    symlinkSync(join(keycloakPath!, part), join(folder, part));
  mkdirSync(join(folder, 'data/import'), { recursive: true });
  writeFileSync(join(folder, 'data/import/realm.json'), JSON.stringify(realm));
  return folder;
}
