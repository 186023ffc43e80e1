/**
 * Objects arrive in parts of this many bytes; only the last may be shorter. S3 wants at least 5 MiB. Larger parts are
 * lost more when a line breaks, smaller ones cost more requests.
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

/** The store does not have the object. */
export class ObjectMissing extends Error {}

/**
 * What comes out of the store. Apart from what goes in, because it is for one place only: the gate that asks who may read
 * (tests/architecture/gate.spec.ts).
 */
export abstract class ObjectReader {
  /**
   * Reads an object, or the bytes of a range, and hands them to `take` piece by piece. A piece is overwritten as soon
   * as its promise settles; the next one is read meanwhile. Throws ObjectMissing, and what `take` throws.
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
  /** Begins an object. Returns the store's reference for it. */
  abstract begin(key: string, size: number): Promise<string>;
  /** How many bytes of an unfinished object have arrived and survive a power cut: whole parts, or all. */
  abstract held(object: Unfinished): Promise<number>;
  /** Keeps part `number` (from 1). The same part may be written again. When it returns, the part survives a crash of ours. */
  abstract writePart(object: Unfinished, number: number, bytes: Buffer): Promise<void>;
  /** When it returns, the parts survive a power cut too. */
  abstract settle(object: Unfinished): Promise<void>;
  /** Makes the object readable, at once and whole. May be repeated. */
  abstract complete(object: Unfinished): Promise<void>;
  /** Removes an object, finished or not. May be repeated. */
  abstract remove(key: string, reference: string | null): Promise<void>;
}
