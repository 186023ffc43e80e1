import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { HEAD_BYTES } from './media-type.js';

const LONGEST_KEPT = 2000;

interface State {
  hash: Hash;
  offset: number;
  head: Buffer;
}

export interface Fingerprint {
  sha256: Buffer;
  head: Buffer;
}

/**
 * Fingerprints of uploads that this process has seen from the first byte on. One that was resumed elsewhere, or after a
 * crash, is not here: its object is read again when it is complete.
 */
export class Fingerprints {
  private readonly states = new Map<string, State>();

  /** Takes the bytes at `offset`; bytes that do not follow on the last make the fingerprint unknown. */
  update(id: string, offset: number, bytes: Buffer): void {
    const state = offset === 0 ? this.begin(id) : this.states.get(id);
    if (!state) return;
    if (state.offset !== offset) {
      this.states.delete(id);
      return;
    }
    state.hash.update(bytes);
    state.offset += bytes.length;
    if (offset === 0) state.head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  }

  /** The fingerprint of all `size` bytes, if this process saw them all. It is forgotten. */
  take(id: string, size: number): Fingerprint | undefined {
    const state = size === 0 ? this.begin(id) : this.states.get(id);
    this.states.delete(id);
    if (state?.offset !== size) return undefined;
    return { sha256: state.hash.digest(), head: state.head };
  }

  forget(id: string): void {
    this.states.delete(id);
  }

  private begin(id: string): State {
    const state = { hash: createHash('sha256'), offset: 0, head: Buffer.alloc(0) };
    this.states.set(id, state);
    // Abandoned ones go first; losing a live one costs a second reading and nothing else.
    if (this.states.size > LONGEST_KEPT) this.states.delete(this.states.keys().next().value!);
    return state;
  }
}

/** Fingerprints what is stored, by reading all of it. */
export async function fingerprintOf(content: Readable): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
  }
  return { sha256: hash.digest(), head };
}
