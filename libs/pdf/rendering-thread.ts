import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MarkedDocument } from './marked-document.js';

export type PdfAnswer = { pdf: Uint8Array } | { error: string };

/** A thread that draws one document at a time, and is made again when it has ended. */
export class RenderingThread {
  private worker: Worker | undefined;

  /** Draws a document. When nobody wants it any more the thread ends in the middle: a drawing cannot be stopped otherwise. */
  async render(document: MarkedDocument, signal: AbortSignal): Promise<Buffer> {
    signal.throwIfAborted();
    const worker = (this.worker ??= this.start());
    const over = new AbortController();
    signal.addEventListener('abort', () => void worker.terminate(), { signal: over.signal });
    try {
      worker.postMessage(document);
      const answer = await answerOf(worker, over.signal);
      if ('error' in answer) throw new Error(answer.error);
      return Buffer.from(answer.pdf);
    } finally {
      over.abort();
    }
  }

  private start(): Worker {
    // In tests the source runs as it is.
    const file = import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js';
    const worker = new Worker(new URL(file, import.meta.url));
    worker.unref();
    const forget = () => {
      if (this.worker === worker) this.worker = undefined;
    };
    worker.once('error', forget).once('exit', forget);
    return worker;
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<PdfAnswer> {
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Error('the rendering thread has ended');
  });
  const [answer] = (await Promise.race([once(worker, 'message', { signal }), ended])) as [PdfAnswer];
  return answer;
}
