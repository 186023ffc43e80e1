import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const COLLECTS_EVERY_MS = 10_000;

/** SHA-256 of a file, and of each of its pieces one behind the other; null where the file is a piece itself. */
export interface Digest {
  sha256: Buffer;
  pieces: Buffer | null;
}

/** What the portal says of a stream: bytes that follow, its end, or that nobody wants it any more; or a piece by itself. */
export type HashMessage =
  { piece: Uint8Array } | ({ id: number } & ({ bytes: Uint8Array } | { end: true } | { drop: true }));

/** What it is answered: nothing when bytes are counted in. */
export type HashAnswer = null | Uint8Array | Digest;

const newHash = () => createHash('sha256');

/**
 * Hashes a stream, and each of its pieces by itself, so that a part of it can be checked without the rest. It stands here because
 * the thread runs this file alone.
 */
export class Hashing {
  private readonly whole = newHash();
  private readonly pieces: Buffer[] = [];
  private readonly pieceBytes: number;
  private piece = newHash();
  /** Bytes that are missing of the piece. */
  private missing: number;

  /** Pieces of no bytes are not hashed. */
  constructor(pieceBytes: number) {
    this.pieceBytes = pieceBytes;
    this.missing = pieceBytes;
  }

  update(bytes: Uint8Array): void {
    this.whole.update(bytes);
    if (!this.pieceBytes) return;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + this.missing);
      this.piece.update(part);
      this.missing -= part.length;
      at += part.length;
      if (!this.missing) this.closePiece();
    }
  }

  digest(): Digest {
    if (this.missing < this.pieceBytes) this.closePiece();
    return { sha256: this.whole.digest(), pieces: this.pieceBytes ? Buffer.concat(this.pieces) : null };
  }

  private closePiece(): void {
    this.pieces.push(this.piece.digest());
    this.piece = newHash();
    this.missing = this.pieceBytes;
  }
}

/** Memory that the thread was shown is kept until its heap is collected, and it makes hardly any garbage that would bring that about. */
class Shown {
  private readonly collect: () => void;
  private any = false;

  constructor() {
    setFlagsFromString('--expose-gc');
    this.collect = runInNewContext('gc') as () => void;
    setInterval(() => this.forget(), COLLECTS_EVERY_MS).unref();
  }

  note(): void {
    this.any = true;
  }

  private forget(): void {
    if (this.any) this.collect();
    this.any = false;
  }
}

const hashes = new Map<number, Hashing>();
const shown = parentPort && new Shown();
const answer = (given: HashAnswer) => parentPort?.postMessage(given);

parentPort?.on('message', (message: HashMessage) => {
  shown?.note();
  if ('piece' in message) return answer(newHash().update(message.piece).digest());
  const { id } = message;
  const hashing = hashes.get(id) ?? new Hashing(workerData as number);
  if ('bytes' in message) {
    hashing.update(message.bytes);
    hashes.set(id, hashing);
    return answer(null);
  }
  hashes.delete(id);
  if ('end' in message) answer(hashing.digest());
});
