import { fail } from '@liaison/errors';

const SMALLEST = 64 * 1024;
/** What is lent at most at one time: whoever comes then is asked to come again. */
const MOST_LENT = 512 * 1024 * 1024;
const SPARE_MS = 20_000;
/** What is kept for the next, beyond what is lent. */
const MOST_KEPT = 128 * 1024 * 1024;

/** Buffers of one size that wait for the next. */
interface Shelf {
  buffers: SharedArrayBuffer[];
  /** The fewest that have stood there of late: nobody wanted so many. */
  fewest: number;
}

/**
 * The memory of passing files, lent and taken back. It is shared with the thread that hashes, which never notices that what it
 * was once shown is garbage: memory that each transfer made for itself was never given back to the machine.
 */
export class SharedMemory {
  private readonly shelves = new Map<number, Shelf>();
  private lentBytes = 0;
  private keptBytes = 0;

  /** What nobody has wanted for `spareMs` is given back to the machine, size by size. */
  constructor(spareMs: number) {
    setInterval(() => this.giveUpSpare(), spareMs).unref();
  }

  /** A buffer of so many bytes, with whatever it held before. Throws `request.busy` when too much is lent. */
  lend(bytes: number): Buffer {
    const size = sizeFor(bytes);
    if (this.lentBytes + size > MOST_LENT) throw fail('request.busy');
    this.lentBytes += size;
    return Buffer.from(this.take(size) ?? new SharedArrayBuffer(size), 0, bytes);
  }

  private take(size: number): SharedArrayBuffer | undefined {
    const shelf = this.shelves.get(size);
    const buffer = shelf?.buffers.pop();
    if (!shelf || !buffer) return undefined;
    shelf.fewest = Math.min(shelf.fewest, shelf.buffers.length);
    this.keptBytes -= size;
    return buffer;
  }

  /** Lends a buffer for as long as `work` takes. What failed may still read it. */
  async use(bytes: number, work: (buffer: Buffer) => Promise<void>): Promise<void> {
    const buffer = this.lend(bytes);
    let lost = true;
    try {
      await work(buffer);
      lost = false;
    } finally {
      this.takeBack(buffer, { lost });
    }
  }

  /**
   * Takes back a buffer that nobody reads any more and nobody will: what is written next into it is somebody else's. One that
   * may still be read is given up (`lost`): the collector knows when.
   */
  takeBack({ buffer }: Buffer, { lost = false } = {}): void {
    const size = buffer.byteLength;
    this.lentBytes -= size;
    if (lost || this.keptBytes + size > MOST_KEPT) return;
    this.keptBytes += size;
    const shelf = this.shelves.get(size) ?? { buffers: [], fewest: 0 };
    this.shelves.set(size, shelf);
    shelf.buffers.push(buffer as SharedArrayBuffer);
  }

  private giveUpSpare(): void {
    for (const [size, shelf] of this.shelves) {
      this.keptBytes -= size * shelf.buffers.splice(0, shelf.fewest).length;
      shelf.fewest = shelf.buffers.length;
    }
  }
}

/** The same sizes again and again, so that what one has given back fits the next. */
function sizeFor(bytes: number): number {
  return Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, bytes))));
}

/** Of the process. */
export const sharedMemory = new SharedMemory(SPARE_MS);
