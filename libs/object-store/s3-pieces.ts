import type { Client } from 'minio';
import { partStart } from './object-store.js';
import { sharedMemory } from './shared-memory.js';

interface Piece {
  name: string;
  at: number;
  size: number;
}

/** Of one part: more of them are put together, so that a client that sends a byte at a time leaves no thousand objects. */
const MOST = 64;

/**
 * What has arrived of parts that are not whole yet. A part of S3 has a least size, so each piece is an object of its own, named
 * for the object and the place that it has in it, until its part is whole.
 */
export class S3Pieces {
  constructor(
    private readonly client: Client,
    private readonly bucket: string,
  ) {}

  async put(key: string, at: number, bytes: Buffer): Promise<void> {
    const start = partStart(at);
    const others = at === start ? [] : (await this.list(key)).filter((piece) => piece.at >= start);
    if (others.length < MOST) return this.write(key, at, bytes);
    await this.putTogether(key, start, at, bytes);
    await this.remove(others.filter((piece) => piece.at > start));
  }

  /** How far bytes go that follow on those before `at`. */
  async endOf(key: string, at: number): Promise<number> {
    let end = at;
    for (const piece of await this.list(key)) if (piece.at <= end) end = Math.max(end, piece.at + piece.size);
    return end;
  }

  /** Fills `into` with what the object has from `start` on. */
  async read(key: string, start: number, into: Buffer): Promise<void> {
    let filled = 0;
    for (const piece of await this.list(key)) {
      const skipped = start + filled - piece.at;
      if (skipped < 0 || skipped >= piece.size || filled === into.length) continue;
      for await (const chunk of await this.client.getPartialObject(this.bucket, piece.name, skipped))
        filled += (chunk as Buffer).copy(into, filled);
    }
    if (filled < into.length) throw new Error(`bytes of ${key} that had arrived are not there`);
  }

  /** Removes all pieces of an object. */
  async forget(key: string): Promise<void> {
    await this.remove(await this.list(key));
  }

  private async putTogether(key: string, start: number, at: number, bytes: Buffer): Promise<void> {
    await sharedMemory.use(at - start + bytes.length, async (together) => {
      together.set(bytes, at - start);
      await this.read(key, start, together.subarray(0, at - start));
      await this.write(key, start, together);
    });
  }

  private async write(key: string, at: number, bytes: Buffer): Promise<void> {
    await this.client.putObject(this.bucket, nameOf(key, at), bytes, bytes.length);
  }

  /** In the order of their places. */
  private async list(key: string): Promise<Piece[]> {
    const found = this.client.listObjectsV2(this.bucket, folderOf(key), true);
    const pieces: Piece[] = [];
    for await (const { name = '', size } of found as AsyncIterable<{ name?: string; size: number }>)
      pieces.push({ name, at: Number(name.slice(folderOf(key).length)), size });
    return pieces.sort((a, b) => a.at - b.at);
  }

  private async remove(pieces: Piece[]): Promise<void> {
    if (pieces.length)
      await this.client.removeObjects(
        this.bucket,
        pieces.map(({ name }) => name),
      );
  }
}

function folderOf(key: string): string {
  return `unfinished/${key}/`;
}

function nameOf(key: string, at: number): string {
  return folderOf(key) + String(at);
}
