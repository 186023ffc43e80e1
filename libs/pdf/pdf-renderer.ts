import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { MarkedDocument } from './marked-document.js';

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}
export type PdfAnswer = { pdf: Uint8Array } | { error: string };

/** Renders documents beside the event loop, one after another: a long one takes a second of a processor. */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private worker: Worker | undefined;
  private readonly waiting: Waiting[] = [];

  render(document: MarkedDocument): Promise<Buffer> {
    this.worker ??= this.start();
    this.worker.postMessage(document);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    // In tests the source runs as it is.
    const name = import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js';
    const worker = new Worker(new URL(name, import.meta.url));
    worker.unref();
    worker.on('message', (answer: PdfAnswer) => {
      const asked = this.waiting.shift();
      if ('pdf' in answer) asked?.resolve(Buffer.from(answer.pdf));
      else asked?.reject(new Error(answer.error));
    });
    worker.on('error', (error: Error) => {
      this.fail(error);
    });
    worker.on('exit', () => {
      this.fail(new Error('the rendering thread has ended'));
    });
    return worker;
  }

  /** The next document gets a thread of its own again. */
  private fail(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
