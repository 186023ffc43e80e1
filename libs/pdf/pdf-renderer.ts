import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { MarkedDocument } from './marked-document.js';

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}
export interface PdfQuestion {
  id: number;
  document: MarkedDocument;
}
export type PdfAnswer = { id: number } & ({ pdf: Uint8Array } | { error: string });

/** Renders documents beside the event loop, one after another: a long one takes a second of a processor. */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private thread: RenderingThread | undefined;

  render(document: MarkedDocument): Promise<Buffer> {
    if (!this.thread || this.thread.ended) this.thread = new RenderingThread();
    return this.thread.render(document);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }
}

/** A thread, and what it was asked. An answer goes to its own question and to no other, whatever becomes of the thread. */
class RenderingThread {
  ended = false;
  private serial = 0;
  private readonly waiting = new Map<number, Waiting>();
  // In tests the source runs as it is.
  private readonly worker = new Worker(
    new URL(import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js', import.meta.url),
  );

  constructor() {
    this.worker.unref();
    this.worker.on('message', (answer: PdfAnswer) => {
      const asked = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('pdf' in answer) asked?.resolve(Buffer.from(answer.pdf));
      else asked?.reject(new Error(answer.error));
    });
    this.worker.on('error', (error: Error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      this.fail(new Error('the rendering thread has ended'));
    });
  }

  render(document: MarkedDocument): Promise<Buffer> {
    const id = ++this.serial;
    this.worker.postMessage({ id, document } satisfies PdfQuestion);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.ended = true;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
