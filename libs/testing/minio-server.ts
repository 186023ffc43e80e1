import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/free-port.js';
import { untilAnswers } from './until-answers.js';

export interface RunningMinio {
  endpoint: string;
  accessKey: string;
  secretKey: string;
  pid: number;
  stop(): Promise<void>;
}

/** The MinIO server's program, named by MINIO; CI builds one. */
export const minioPath =
  process.env['MINIO'] && existsSync(process.env['MINIO']) ? process.env['MINIO'] : undefined;

/** Starts a real MinIO server on a folder of its own. */
export async function startMinio(): Promise<RunningMinio> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-minio-'));
  const port = await freePort();
  const [accessKey, secretKey] = ['liaison-test', 'liaison-test-secret'];
  const child = spawn(
    minioPath!,
    [
      'server',
      folder,
      '--address',
      `127.0.0.1:${port}`,
      '--console-address',
      `127.0.0.1:${await freePort()}`,
    ],
    {
      env: { ...process.env, MINIO_ROOT_USER: accessKey, MINIO_ROOT_PASSWORD: secretKey },
      stdio: 'ignore',
    },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(`${endpoint}/minio/health/ready`, child, 20);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
    });
  return { endpoint, accessKey, secretKey, pid: child.pid!, stop };
}
