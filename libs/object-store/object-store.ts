/**
 * Objects are kept in parts of this many bytes; only the last may be shorter. S3 wants at least 5 MiB. What has arrived of
 * a part is kept too, as it comes: on a poor line a part takes minutes.
 */
export const PART_BYTES = 8 * 1024 * 1024;

/** Where an object in the making stands: its key, its whole size, and what the store calls it. */
export interface Unfinished {
  key: string;
  size: number;
  reference: string;
}

/** From `start` to `end`, both inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Settles, well or not, when nobody reads the piece any more: its memory is lent to whoever reads next, who may be of another agency. */
export type Take = (piece: Buffer) => Promise<void>;

/** A reader hands out so many bytes at a time. */
export const PIECE_BYTES = 512 * 1024;

/** Where the part begins that has the byte `at`. */
export function partStart(at: number): number {
  return at - (at % PART_BYTES);
}

/** Where the part ends that has the byte `at`, in an object of so many bytes. */
export function partEnd(at: number, size: number): number {
  return Math.min(partStart(at) + PART_BYTES, size);
}

/** The store does not have the object. */
export class ObjectMissing extends Error {}

/**
 * What comes out of the store. Apart from what goes in, because it is for one place only: the gate that asks who may read
 * (tests/architecture/gate.spec.ts).
 */
export abstract class ObjectReader {
  /**
   * Reads an object, or the bytes of a range, and hands them to `take` in pieces of PIECE_BYTES, of which the last may be
   * shorter. A piece is overwritten as soon as its promise settles; the next one is read meanwhile. Throws ObjectMissing, and what `take` throws.
   */
  abstract read(key: string, take: Take, range?: ByteRange): Promise<void>;
}

/**
 * Where files are kept. Two adapters pass one contract test. A key is a UUID that the database knew first, so nothing
 * can lie in the store that the database has never heard of.
 */
export abstract class ObjectStore {
  /** Checks that the store can be used, and prepares it. Throws when it cannot. */
  abstract open(): Promise<void>;
  /** Whether it can be used now. Throws when it cannot. */
  abstract check(): Promise<void>;
  /** Begins an object. Returns the store's reference for it. */
  abstract begin(key: string, size: number): Promise<string>;
  /** How many bytes of an unfinished object have arrived and survive a power cut. */
  abstract held(object: Unfinished): Promise<number>;
  /**
   * Keeps bytes that come `at` what is held, to the end of their part at most; the same ones may be kept again. When it
   * returns, they survive a crash of ours.
   */
  abstract keep(object: Unfinished, at: number, bytes: Buffer): Promise<void>;
  /** When it returns, they survive a power cut too. */
  abstract settle(object: Unfinished): Promise<void>;
  /** Makes the object readable, at once and whole. May be repeated. */
  abstract complete(object: Unfinished): Promise<void>;
  /** Removes an object, finished or not. May be repeated. */
  abstract remove(key: string, reference: string | null): Promise<void>;
}
