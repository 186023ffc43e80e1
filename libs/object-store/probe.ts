import type { Environment } from '@liaison/config';
import { randomUUID } from 'node:crypto';
import { stat, statfs } from 'node:fs/promises';
import { createObjectStore } from './object-store.module.js';

const WRITTEN = Buffer.from('liaison doctor');

/** Writes a few bytes to the store of the settings, reads them and removes them. Throws when it cannot be used. */
export async function probeStore(settings: Environment): Promise<void> {
  await assertOwn(settings);
  const store = createObjectStore(settings);
  await store.open();
  const key = randomUUID();
  const object = { key, size: WRITTEN.length, reference: await store.begin(key, WRITTEN.length) };
  await store.keep(object, 0, WRITTEN);
  await store.complete(object);
  let read = '';
  await store.read(key, (piece) => Promise.resolve(void (read += piece.toString())));
  await store.remove(key, object.reference);
  if (read !== WRITTEN.toString()) throw new Error('gives other bytes than it was given');
}

/** What is free on the disk of a store that is a folder: in bytes, and of the whole. */
export async function roomOfStore({
  OBJECT_STORE,
  OBJECT_STORE_PATH,
}: Environment): Promise<{ free: number; share: number } | undefined> {
  if (OBJECT_STORE !== 'disk') return undefined;
  const { bavail, blocks, bsize } = await statfs(OBJECT_STORE_PATH!);
  return { free: bavail * bsize, share: bavail / blocks };
}

/** What another user makes in the folder of files the portal could not write into afterwards. */
async function assertOwn({ OBJECT_STORE, OBJECT_STORE_PATH }: Environment): Promise<void> {
  if (OBJECT_STORE !== 'disk' || !process.getuid) return;
  const { uid } = await stat(OBJECT_STORE_PATH!);
  if (uid !== process.getuid()) throw new Error(`belongs to user ${uid}: run this as the user of the portal`);
}
