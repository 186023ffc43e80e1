import type { Take } from './object-store.js';

const BUFFER_BYTES = 512 * 1024;

/**
 * Two buffers that take turns: one is filled while the other is being taken. A large file so leaves no garbage, which only
 * a full collection would find. They are shared memory, so that another thread can read them where they are.
 */
export class Turns {
  private readonly buffers: Buffer[];
  private turn = 0;
  private taking: Promise<void> = Promise.resolve();

  constructor(
    bytes: number,
    private readonly take: Take,
  ) {
    const size = Math.min(BUFFER_BYTES, bytes);
    this.buffers = [0, 1].map(() => Buffer.from(new SharedArrayBuffer(size)));
  }

  /** The buffer to fill. */
  get free(): Buffer {
    return this.buffers[this.turn]!;
  }

  /** Hands on what `free` begins with; resolves when there is another to fill. */
  async pass(length: number): Promise<void> {
    const piece = this.free.subarray(0, length);
    await this.taking;
    this.taking = this.take(piece);
    this.taking.catch(() => undefined); // awaited with the next piece, or at the end
    this.turn = 1 - this.turn;
  }

  /** Resolves when all has been taken. */
  end(): Promise<void> {
    return this.taking;
  }
}
