import { PIECE_BYTES, type ByteRange, type Take } from '@liaison/object-store';
import { fail } from './files.errors.js';
import type { HashThread, StreamHash } from './hash-thread.js';

const HASH_BYTES = 32;

/** What stands between the store and whoever takes: a damaged byte, or an end that is missing, throws `file.damaged`. */
export interface Check {
  /** What is to be read of the object. */
  readonly range: ByteRange | undefined;
  take: Take;
  /** To be called behind the last piece. */
  end(): void;
  /** To be called when nothing more comes, however it ended. */
  drop(): void;
}

/** The pieces that have the bytes of a range: the first, and how many. */
export function piecesOfRange(size: number, range?: ByteRange): { first: number; count: number } {
  const first = range ? Math.floor(range.start / PIECE_BYTES) : 0;
  const behind = Math.ceil((range ? range.end + 1 : size) / PIECE_BYTES);
  return { first, count: behind - first };
}

/** Hands on what was asked for of each piece, when the piece is what it should be. */
export class PieceCheck implements Check {
  readonly range: ByteRange | undefined;
  private at: number;
  private checked = 0;

  /** `prints` are those of the pieces that have the bytes of the range. */
  constructor(
    private readonly hashes: HashThread,
    private readonly size: number,
    private readonly prints: Buffer,
    private readonly asked: ByteRange | undefined,
    private readonly next: Take,
  ) {
    const { first, count } = piecesOfRange(size, asked);
    this.at = first * PIECE_BYTES;
    this.range = asked && { start: this.at, end: Math.min(this.at + count * PIECE_BYTES, size) - 1 };
  }

  readonly take: Take = async (piece) => {
    const print = this.prints.subarray(this.checked, this.checked + HASH_BYTES);
    const found = await this.hashes.ofPiece(piece, this.size);
    if (!found.equals(print)) throw fail('file.damaged');
    this.checked += HASH_BYTES;
    const { start, end } = this.asked ?? { start: 0, end: this.size - 1 };
    const wanted = piece.subarray(Math.max(0, start - this.at), end + 1 - this.at);
    this.at += piece.length;
    await this.next(wanted);
  };

  end(): void {
    if (this.checked !== this.prints.length) throw fail('file.damaged');
  }

  /** Each piece is hashed by itself: nothing is left of it. */
  drop(): void {}
}

/** Hands on a whole file whose pieces have no hashes yet, but for its end, which is withheld until all of it fits. */
export class WholeCheck implements Check {
  readonly range = undefined;

  constructor(
    private readonly hash: StreamHash,
    private missing: number,
    private readonly sha256: Buffer,
    private readonly next: Take,
  ) {}

  readonly take: Take = async (piece) => {
    this.missing -= piece.length;
    if (this.missing < 0) throw fail('file.damaged');
    const counted = this.hash.update(piece);
    if (this.missing > 0) return both(counted, this.next(piece));
    await counted;
    if (!(await this.hash.digest()).sha256.equals(this.sha256)) throw fail('file.damaged');
    await this.next(piece);
  };

  end(): void {
    if (this.missing !== 0) throw fail('file.damaged');
  }

  drop(): void {
    this.hash.drop();
  }
}

/** Fails as either does, but not before the other has ended: until then it reads the piece, which is lent to the next one. */
async function both(one: Promise<void>, other: Promise<void>): Promise<void> {
  await Promise.allSettled([one, other]);
  await one;
  await other;
}
