import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { HashMessage } from './hash.worker.js';

/** SHA-256 of a stream. */
export interface StreamHash {
  /** Takes the next bytes, which may be overwritten when it resolves. Those in shared memory are not copied. */
  update(bytes: Uint8Array): Promise<void>;
  digest(): Promise<Buffer>;
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
export class HashThread implements OnModuleDestroy {
  private thread: Thread | undefined;
  private serial = 0;

  /** Begins a stream of so many bytes. */
  open(size: number): StreamHash {
    return size < SMALL_BYTES ? hashHere() : this.hashThere();
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }

  /** The stream stays with the thread that it began in: should that end, its digest is refused, and not wrong. */
  private hashThere(): StreamHash {
    if (!this.thread || this.thread.ended) this.thread = new Thread();
    const { thread } = this;
    const id = ++this.serial;
    return {
      update: async (bytes) => void (await thread.ask({ id, bytes })),
      digest: async () => Buffer.from((await thread.ask({ id, end: true }))!),
      drop: () => {
        thread.tell({ id, drop: true });
      },
    };
  }
}

function hashHere(): StreamHash {
  const hash = createHash('sha256');
  return {
    update: (bytes) => Promise.resolve(void hash.update(bytes)),
    digest: () => Promise.resolve(hash.digest()),
    drop: () => undefined,
  };
}

interface Waiting {
  resolve: (answer: Uint8Array | null) => void;
  reject: (error: Error) => void;
}

/** A worker that answers in the order in which it was asked. */
class Thread {
  ended: Error | undefined;
  private readonly waiting: Waiting[] = [];
  // In tests the source runs as it is.
  private readonly worker = new Worker(
    new URL(import.meta.url.endsWith('.ts') ? './hash.worker.ts' : './hash.worker.js', import.meta.url),
  );

  constructor() {
    this.worker.unref();
    this.worker.on('message', (answer: Uint8Array | null) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (error: Error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      this.fail(new Error('the hashing thread has ended'));
    });
  }

  ask(message: HashMessage): Promise<Uint8Array | null> {
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
