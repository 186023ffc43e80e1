import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PIECE_BYTES } from '@liaison/object-store';
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Hashing, type Digest, type HashAnswer, type HashMessage } from './hash.worker.js';

/** SHA-256 of a stream and of its pieces. */
export interface StreamHash {
  /** Takes the next bytes, which may be overwritten when it resolves. Those in shared memory are not copied. */
  update(bytes: Uint8Array): Promise<void>;
  digest(): Promise<Digest>;
  /** Forgets the stream: nobody will ask for its digest. */
  drop(): void;
}

/** Less than this is hashed sooner than another thread is told about it. */
const SMALL_BYTES = 1024 * 1024;

/**
 * Hashes large files beside the event loop: on it, each part of an upload would hold up everybody's requests for as long
 * as eight of them take.
 */
@Injectable()
export class HashThread implements OnApplicationShutdown {
  private thread: Thread | undefined;
  private serial = 0;

  /** Begins a stream of so many bytes. */
  open(size: number): StreamHash {
    return size < SMALL_BYTES ? hashHere(size) : this.hashThere();
  }

  /** The hash of a piece of a file of so many bytes. */
  async ofPiece(piece: Uint8Array, size: number): Promise<Buffer> {
    if (size < SMALL_BYTES) return createHash('sha256').update(piece).digest();
    return Buffer.from((await this.alive().ask({ piece })) as Uint8Array);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.end();
  }

  private alive(): Thread {
    if (!this.thread || this.thread.ended) this.thread = new Thread();
    return this.thread;
  }

  /** The stream stays with the thread that it began in: should that end, its digest is refused, and not wrong. */
  private hashThere(): StreamHash {
    const thread = this.alive();
    const id = ++this.serial;
    return {
      update: async (bytes) => void (await thread.ask({ id, bytes })),
      digest: async () => {
        const { sha256, pieces } = (await thread.ask({ id, end: true })) as Digest;
        return { sha256: Buffer.from(sha256), pieces: pieces && Buffer.from(pieces) };
      },
      drop: () => {
        thread.tell({ id, drop: true });
      },
    };
  }
}

function hashHere(size: number): StreamHash {
  const hashing = new Hashing(size > PIECE_BYTES ? PIECE_BYTES : 0);
  return {
    update: (bytes) => Promise.resolve(hashing.update(bytes)),
    digest: () => Promise.resolve(hashing.digest()),
    drop: () => undefined,
  };
}

interface Waiting {
  resolve: (answer: HashAnswer) => void;
  reject: (error: Error) => void;
}

/** A worker that answers in the order in which it was asked. */
class Thread {
  ended: Error | undefined;
  private readonly waiting: Waiting[] = [];
  // In tests the source runs as it is.
  private readonly worker = new Worker(
    new URL(import.meta.url.endsWith('.ts') ? './hash.worker.ts' : './hash.worker.js', import.meta.url),
    // It keeps nothing but numbers; without a limit it takes as much room for its young as the portal.
    { workerData: PIECE_BYTES, resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 } },
  );

  constructor() {
    this.worker.unref();
    this.worker.on('message', (answer: HashAnswer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (error: Error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      this.fail(new Error('the hashing thread has ended'));
    });
  }

  ask(message: HashMessage): Promise<HashAnswer> {
    if (this.ended) return Promise.reject(this.ended);
    this.worker.postMessage(message);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  tell(message: HashMessage): void {
    this.worker.postMessage(message);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.ended);
  }
}
