/** What a type is told of: bytes that are read where they are. */
export interface Content {
  /** In bytes. */
  size: number;
  /** The bytes from `start` up to `end`, which are there. */
  read(start: number, end: number): Promise<Buffer>;
}

export function contentOf(bytes: Buffer): Content {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

const BLOCK_BYTES = 64 * 1024;
/** 4 MiB: whoever wants more to say what it is, is not said. */
const MOST_BLOCKS = 64;

/**
 * Reads in blocks and keeps them: a format asks for a few bytes at a time, and each may be a request to a store. Throws when a
 * content makes it read more than 4 MiB.
 */
export class Blocks implements Content {
  readonly size: number;
  private readonly blocks = new Map<number, Promise<Buffer>>();

  constructor(private readonly content: Content) {
    this.size = content.size;
  }

  async read(start: number, end: number): Promise<Buffer> {
    if (start < 0 || end > this.size || start > end) throw new RangeError('outside the content');
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const n = Math.floor(at / BLOCK_BYTES);
      const block = await this.block(n);
      const part = block.subarray(at - n * BLOCK_BYTES, end - n * BLOCK_BYTES);
      if (!part.length) throw new RangeError('the content is shorter than it was');
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  }

  private block(n: number): Promise<Buffer> {
    const known = this.blocks.get(n);
    if (known) return known;
    if (this.blocks.size >= MOST_BLOCKS) throw new RangeError('too much to read');
    const block = this.content.read(n * BLOCK_BYTES, Math.min(this.size, (n + 1) * BLOCK_BYTES));
    this.blocks.set(n, block);
    return block;
  }
}
