import { PART_BYTES, partEnd, sharedMemory } from '@liaison/object-store';
import type { Readable } from 'node:stream';

/** After so long what has arrived is kept, though its part is not whole: a process that is killed loses no more. */
const KEPT_AFTER_MS = 1000;

/** The bytes of a request. */
export interface Incoming {
  content: Readable;
  /** How many they will be, where that is known. */
  length?: number | undefined;
  /** Once aborted, nothing more of them is kept: whoever sends them may not any more. */
  over: AbortSignal;
}

/** What has arrived, at its place in the object; within one part. */
interface Piece {
  at: number;
  bytes: Buffer;
}

/**
 * Two buffers that take turns, so a piece is overwritten when the next but one is asked for: memory does not grow with the
 * file. Shared, so that the hashing thread reads them where they are.
 */
export class PieceBuffers {
  private readonly lent: Buffer[] = [];
  private turn = 0;
  private readonly most: number;

  constructor(
    readonly offset: number,
    private readonly size: number,
    length = Infinity,
  ) {
    this.most = Math.min(PART_BYTES, size - offset, length);
  }

  /** The space for what comes `at` a place; nothing when that is the end. */
  at(at: number): Buffer {
    const space = Math.min(this.most, partEnd(at, this.size) - at);
    return (this.lent[this.turn] ??= sharedMemory.lend(this.most)).subarray(0, Math.max(0, space));
  }

  pass(): void {
    this.turn = 1 - this.turn;
  }

  /** Gives them back when the last piece is kept. A store that failed may still read what it was given. */
  async giveBack(keeping: Promise<unknown>): Promise<void> {
    const [kept] = await Promise.allSettled([keeping]);
    for (const buffer of this.lent) sharedMemory.takeBack(buffer, { lost: kept.status === 'rejected' });
  }
}

/**
 * Cuts what arrives into pieces: where a part ends, a second later, and where the line ends or breaks, so that whatever has
 * arrived counts. Throws what broke it behind the last piece.
 */
export async function* piecesOf(incoming: Incoming, buffers: PieceBuffers): AsyncGenerator<Piece> {
  const { over } = incoming;
  const filling = new Filling(buffers);
  let broken: Error | undefined;
  try {
    for await (const chunk of chunksOf(incoming)) yield* filling.take(chunk);
  } catch (error) {
    if (over.aborted) throw error;
    broken = error as Error;
  }
  yield* filling.rest();
  if (broken) throw broken;
}

/** An error of the store is answered over the same line, so the line stays. */
function chunksOf({ content }: Incoming): AsyncIterable<Uint8Array> {
  return content.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

/** The piece that is being filled. */
class Filling {
  private at: number;
  private filled = 0;
  private since = performance.now();

  constructor(private readonly buffers: PieceBuffers) {
    this.at = buffers.offset;
  }

  *take(chunk: Uint8Array): Generator<Piece> {
    for (let taken = 0; taken < chunk.length;) {
      const space = this.buffers.at(this.at);
      if (!space.length) throw new Error('more bytes arrived than were announced');
      const n = Math.min(space.length - this.filled, chunk.length - taken);
      space.set(chunk.subarray(taken, taken + n), this.filled);
      this.filled += n;
      taken += n;
      if (this.filled === space.length || performance.now() - this.since > KEPT_AFTER_MS) yield* this.rest();
    }
  }

  *rest(): Generator<Piece> {
    if (!this.filled) return;
    yield { at: this.at, bytes: this.buffers.at(this.at).subarray(0, this.filled) };
    this.at += this.filled;
    this.filled = 0;
    this.since = performance.now();
    this.buffers.pass();
  }
}
