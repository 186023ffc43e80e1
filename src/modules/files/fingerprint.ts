import { Injectable } from '@nestjs/common';
import type { Take } from '@liaison/object-store';
import type { Digest } from './hash.worker.js';
import { HashThread, type StreamHash } from './hash-thread.js';
import { HEAD_BYTES } from '@liaison/media-types';

const LONGEST_KEPT = 2000;

interface State {
  hash: StreamHash;
  offset: number;
  head: Buffer;
}

/** With the first bytes, by which the media type is told. */
export interface Fingerprint extends Digest {
  head: Buffer;
}

/**
 * Fingerprints of uploads that this process has seen from the first byte on. One that was resumed elsewhere, or after a
 * crash, is not here: its object is read again when it is complete.
 */
@Injectable()
export class Fingerprints {
  private readonly states = new Map<string, State>();

  constructor(private readonly hashes: HashThread) {}

  /**
   * Takes the bytes at `offset` of an upload of so many bytes; those that do not follow on the last make the fingerprint
   * unknown. Resolves when they are counted in and may be overwritten.
   */
  async update(id: string, size: number, offset: number, bytes: Buffer): Promise<void> {
    const state = offset === 0 ? this.begin(id, size) : this.states.get(id);
    if (!state) return;
    if (state.offset !== offset) return this.forget(id);
    state.offset += bytes.length;
    if (state.head.length < HEAD_BYTES)
      state.head = Buffer.concat([state.head, bytes.subarray(0, HEAD_BYTES - state.head.length)]);
    await state.hash.update(bytes).catch(() => {
      this.forget(id);
    });
  }

  /** The fingerprint of all `size` bytes, if this process saw them all. It is forgotten. */
  async take(id: string, size: number): Promise<Fingerprint | undefined> {
    const state = size === 0 ? this.begin(id, 0) : this.states.get(id);
    this.states.delete(id);
    if (state?.offset === size) return { ...(await state.hash.digest()), head: state.head };
    state?.hash.drop();
    return undefined;
  }

  forget(id: string): void {
    this.states.get(id)?.hash.drop();
    this.states.delete(id);
  }

  private begin(id: string, size: number): State {
    this.forget(id);
    const state = { hash: this.hashes.open(size), offset: 0, head: Buffer.alloc(0) };
    this.states.set(id, state);
    // Abandoned ones go first; losing a live one costs a second reading and nothing else.
    if (this.states.size > LONGEST_KEPT) this.forget(this.states.keys().next().value!);
    return state;
  }
}

/** Fingerprints what is stored, by reading all of it. */
export async function fingerprintOf(
  read: (take: Take) => Promise<void>,
  hash: StreamHash,
): Promise<Fingerprint> {
  let head = Buffer.alloc(0);
  try {
    await read((piece) => {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES);
      return hash.update(piece);
    });
    return { ...(await hash.digest()), head };
  } finally {
    hash.drop();
  }
}
