import { makeFolder } from '@liaison/config';
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/**
 * Keeps a data folder for this process until it ends, however it ends: the operating system holds the lock, an address that only
 * one can listen at. Throws one sentence when another has it.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new Error(`The folder ${folder} cannot be made: choose another one with --data.`, { cause: error });
  });
  const address = addressOf(realpathSync(folder));
  const server =
    (await listen(address)) ?? ((await answers(address)) ? undefined : await listenAnew(address));
  if (!server)
    throw new Error(
      `Another Liaison runs on ${folder}. Stop it first, or choose another folder with --data.`,
    );
  server.unref();
  return () => void server.close();
}

function addressOf(folder: string): string {
  const name = `liaison-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(folder, 'lock');
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

/** Somebody listens there. An address that is a file stays when its process is killed. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
}

function listenAnew(address: string): Promise<Server | undefined> {
  if (!address.startsWith('\0')) rmSync(address, { force: true });
  return listen(address);
}
