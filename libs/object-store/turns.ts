import type { Take } from './object-store.js';

const BUFFER_BYTES = 512 * 1024;

/**
 * Two buffers that take turns: one is filled while the other is being taken. A large file so leaves no garbage, which only
 * a full collection would find. They are shared memory, so that another thread can read them where they are.
 */
export class Turns {
  private readonly buffers: Buffer[] = [];
  private readonly size: number;
  private turn = 0;
  private taking: Promise<void> = Promise.resolve();

  constructor(
    bytes: number,
    private readonly take: Take,
  ) {
    this.size = Math.min(BUFFER_BYTES, bytes);
  }

  /** The buffer to fill. A small file never needs the second. */
  get free(): Buffer {
    return (this.buffers[this.turn] ??= Buffer.from(new SharedArrayBuffer(this.size)));
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
