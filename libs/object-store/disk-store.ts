import { once } from 'node:events';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ObjectStore, PART_BYTES, type Unfinished } from './object-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Objects as files of a folder. Parts go to a temporary file, which is synced and then renamed. */
export class DiskStore extends ObjectStore {
  constructor(private readonly root: string) {
    super();
  }

  async open(): Promise<void> {
    await mkdir(join(this.root, 'unfinished'), { recursive: true, mode: 0o700 });
    await access(this.root, constants.W_OK);
  }

  async begin(key: string): Promise<string> {
    const handle = await open(this.unfinished(key), 'a', 0o600);
    await handle.close();
    return '';
  }

  async held({ key, size }: Unfinished): Promise<number> {
    const arrived = (await sizeOf(this.unfinished(key))) ?? (await sizeOf(this.finished(key))) ?? 0;
    // A part counts when all of it is there: a crash may have cut the last one.
    return arrived >= size ? size : arrived - (arrived % PART_BYTES);
  }

  async writePart({ key }: Unfinished, number: number, bytes: Buffer): Promise<void> {
    const handle = await openForWriting(this.unfinished(key));
    try {
      await writeAll(handle, bytes, (number - 1) * PART_BYTES);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  async complete({ key, size }: Unfinished): Promise<void> {
    if ((await sizeOf(this.finished(key))) === size) return;
    try {
      await this.finish(key, size);
    } catch (error) {
      // Another process may have renamed it in between.
      if ((await sizeOf(this.finished(key))) !== size) throw error;
    }
  }

  private async finish(key: string, size: number): Promise<void> {
    const handle = await open(this.unfinished(key), 'r+');
    try {
      if ((await handle.stat()).size !== size) throw new Error('the object is not all there');
      await handle.sync();
    } finally {
      await handle.close();
    }
    const target = this.finished(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(this.unfinished(key), target);
    await syncFolder(dirname(target));
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const content = createReadStream(this.finished(key), { ...range, highWaterMark: 512 * 1024 });
    await once(content, 'open');
    return content;
  }

  async remove(key: string): Promise<void> {
    await rm(this.unfinished(key), { force: true });
    await rm(this.finished(key), { force: true });
  }

  private unfinished(key: string): string {
    return join(this.root, 'unfinished', safe(key));
  }

  /** The random end of a UUIDv7 spreads the files; its beginning is the time. */
  private finished(key: string): string {
    return join(this.root, safe(key).slice(-2), safe(key));
  }
}

/** One call may write less than it was given, on a full disk for example. */
async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('nothing more can be written');
    done += bytesWritten;
  }
}

function safe(key: string): string {
  if (!UUID.test(key)) throw new Error('an object’s key must be a UUID');
  return key;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function openForWriting(path: string): Promise<FileHandle> {
  return open(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
}

/** A rename survives a power cut only when its folder is synced too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
