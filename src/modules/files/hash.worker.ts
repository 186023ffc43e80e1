import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** What the portal says: bytes that follow, the end of a stream, or that nobody wants it any more. */
export type HashMessage = { id: number } & ({ bytes: Uint8Array } | { end: true } | { drop: true });

const hashes = new Map<number, Hash>();

parentPort?.on('message', (message: HashMessage) => {
  const { id } = message;
  const hash = hashes.get(id) ?? createHash('sha256');
  if ('bytes' in message) {
    hashes.set(id, hash.update(message.bytes));
    parentPort?.postMessage(null);
    return;
  }
  hashes.delete(id);
  if ('end' in message) parentPort?.postMessage(hash.digest());
});
