import { PIECE_BYTES, type Take } from './object-store.js';
import { sharedMemory } from './shared-memory.js';

/** Two buffers that take turns: one is filled while the other is being taken. */
export class Turns {
  private readonly buffers: Buffer[] = [];
  private readonly size: number;
  private turn = 0;
  private taking: Promise<void> = Promise.resolve();

  private constructor(
    bytes: number,
    private readonly take: Take,
  ) {
    this.size = Math.min(PIECE_BYTES, bytes);
  }

  /** Has `fill` read something of so many bytes, and resolves when all has been taken. */
  static async run(bytes: number, take: Take, fill: (turns: Turns) => Promise<void>): Promise<void> {
    const turns = new Turns(bytes, take);
    try {
      await fill(turns);
      await turns.taking;
    } finally {
      await turns.giveBack();
    }
  }

  /** The buffer to fill. A small file never needs the second. */
  get free(): Buffer {
    return (this.buffers[this.turn] ??= sharedMemory.lend(this.size));
  }

  /** Hands on what `free` begins with; resolves when there is another to fill. */
  async pass(length: number): Promise<void> {
    const piece = this.free.subarray(0, length);
    await this.taking;
    this.taking = this.take(piece);
    this.taking.catch(() => undefined); // awaited with the next piece, or at the end
    this.turn = 1 - this.turn;
  }

  /** Whoever takes has settled: what failed, a broken line for example, reads nothing any more. */
  private async giveBack(): Promise<void> {
    await Promise.allSettled([this.taking]);
    for (const buffer of this.buffers) sharedMemory.takeBack(buffer);
  }
}
