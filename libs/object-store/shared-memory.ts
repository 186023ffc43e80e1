import { fail } from '@liaison/errors';

const SMALLEST = 64 * 1024;
/** What is lent at most at one time: whoever comes then is asked to come again. */
const MOST_LENT = 512 * 1024 * 1024;
const IDLE_MS = 20_000;
/** What is kept for the next, beyond what is lent. */
const MOST_KEPT = 128 * 1024 * 1024;

/**
 * The memory of passing files, lent and taken back. It is shared with the thread that hashes, which never notices that what it
 * was once shown is garbage: memory that each transfer made for itself was never given back to the machine.
 */
class SharedMemory {
  private readonly kept = new Map<number, SharedArrayBuffer[]>();
  private lentBytes = 0;
  private keptBytes = 0;
  /** Gives back what is kept when nobody wants it for a while. */
  private readonly idle = setTimeout(() => {
    this.kept.clear();
    this.keptBytes = 0;
  }, IDLE_MS).unref();

  /** A buffer of so many bytes, with whatever it held before. Throws `request.busy` when too much is lent. */
  lend(bytes: number): Buffer {
    const size = sizeFor(bytes);
    if (this.lentBytes + size > MOST_LENT) throw fail('request.busy');
    this.lentBytes += size;
    this.idle.refresh();
    const kept = this.kept.get(size)?.pop();
    if (kept) this.keptBytes -= size;
    return Buffer.from(kept ?? new SharedArrayBuffer(size), 0, bytes);
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
    this.idle.refresh();
    if (lost || this.keptBytes + size > MOST_KEPT) return;
    this.keptBytes += size;
    const others = this.kept.get(size);
    if (others) others.push(buffer as SharedArrayBuffer);
    else this.kept.set(size, [buffer as SharedArrayBuffer]);
  }
}

/** The same sizes again and again, so that what one has given back fits the next. */
function sizeFor(bytes: number): number {
  return Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, bytes))));
}

/** Of the process. */
export const sharedMemory = new SharedMemory();
