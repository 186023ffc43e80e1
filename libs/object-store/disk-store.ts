import { makeFolder } from '@liaison/config';
import { constants } from 'node:fs';
import { access, open, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  ObjectMissing,
  type ObjectReader,
  ObjectStore,
  type ByteRange,
  type Take,
  type Unfinished,
} from './object-store.js';
import { Turns } from './turns.js';

const MOST_WHOLE = 10_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Objects as files of a folder. What arrives goes to a temporary file, which is synced and then renamed. */
export class DiskStore extends ObjectStore implements ObjectReader {
  /** Objects that came at once, which are synced as they are written: each call more is as long as the writing. */
  private readonly whole = new Set<string>();
  private readonly folders = new Set<string>();

  constructor(private readonly root: string) {
    super();
  }

  async open(): Promise<void> {
    await makeFolder(join(this.root, 'unfinished'), 0o700);
    await access(this.root, constants.W_OK);
  }

  async check(): Promise<void> {
    await access(join(this.root, 'unfinished'), constants.W_OK);
    const { bavail } = await statfs(this.root);
    if (!bavail) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
  }

  /** The first bytes make the file. */
  begin(): Promise<string> {
    return Promise.resolve('');
  }

  async held(object: Unfinished): Promise<number> {
    const { key, size } = object;
    // What is told to have arrived need not be sent again, so it is made safe first.
    await this.settle(object);
    const arrived = (await sizeOf(this.unfinished(key))) ?? (await sizeOf(this.finished(key))) ?? 0;
    // A file grows with what was written, so that what a crash has cut is its end.
    return Math.min(arrived, size);
  }

  async keep({ key, size }: Unfinished, at: number, bytes: Buffer): Promise<void> {
    const handle = await openForWriting(this.unfinished(key));
    try {
      await writeAll(handle, bytes, at);
      if (bytes.length === size) {
        await handle.sync();
        this.rememberWhole(key);
      }
    } finally {
      await handle.close();
    }
  }

  /** One call for all that was kept: after each time the disk would be waited for. */
  async settle({ key }: Unfinished): Promise<void> {
    if (this.whole.has(key)) return;
    const handle = await unlessAbsent(open(this.unfinished(key), 'r+'));
    if (!handle) return; // it is finished
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  async complete({ key, size }: Unfinished): Promise<void> {
    if (!this.whole.has(key) && (await sizeOf(this.finished(key))) === size) return;
    try {
      await this.finish(key, size);
    } catch (error) {
      // Another process may have renamed it in between.
      if ((await sizeOf(this.finished(key))) !== size) throw error;
    }
  }

  private async finish(key: string, size: number): Promise<void> {
    if (!this.whole.delete(key)) await this.syncWhole(key, size);
    const target = this.finished(key);
    await this.makeFolder(dirname(target));
    await rename(this.unfinished(key), target).catch((error: unknown) => {
      // Somebody may have taken the folder away: whoever tries again makes it.
      this.folders.delete(dirname(target));
      throw error;
    });
    await syncFolder(dirname(target));
  }

  private async syncWhole(key: string, size: number): Promise<void> {
    const handle = await open(this.unfinished(key), 'r+');
    try {
      if ((await handle.stat()).size !== size) throw new Error('the object is not all there');
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private async makeFolder(path: string): Promise<void> {
    if (this.folders.has(path)) return;
    await makeFolder(path, 0o700);
    // A new folder survives a power cut only when the one that holds it is synced.
    await syncFolder(dirname(path));
    this.folders.add(path);
  }

  /** Forgotten, an object is only synced once more. */
  private rememberWhole(key: string): void {
    if (this.whole.size >= MOST_WHOLE) this.whole.clear();
    this.whole.add(key);
  }

  async read(key: string, take: Take, range?: ByteRange): Promise<void> {
    const handle = await unlessAbsent(open(this.finished(key), 'r'));
    if (!handle) throw new ObjectMissing(`no object ${key}`);
    try {
      const end = range ? range.end + 1 : (await handle.stat()).size;
      let at = range?.start ?? 0;
      await Turns.run(end - at, take, async (turns) => {
        while (at < end) {
          const length = Math.min(turns.free.length, end - at);
          await readAll(handle, turns.free.subarray(0, length), at);
          await turns.pass(length);
          at += length;
        }
      });
    } finally {
      await handle.close();
    }
  }

  async remove(key: string): Promise<void> {
    this.whole.delete(key);
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

/** One call may read less than it was asked for. */
async function readAll(handle: FileHandle, into: Buffer, position: number): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) throw new Error('the object is shorter than it was');
    done += bytesRead;
  }
}

function safe(key: string): string {
  if (!UUID.test(key)) throw new Error('an object’s key must be a UUID');
  return key;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await unlessAbsent(stat(path)))?.size;
}

async function unlessAbsent<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
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
