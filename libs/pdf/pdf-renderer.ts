import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { MarkedDocument } from './marked-document.js';
import { RenderingProcess } from './rendering-process.js';

interface Asked {
  document: MarkedDocument;
  owner: string;
  large: boolean;
  signal: AbortSignal;
  resolve: (pdf: Buffer) => void;
  reject: (error: unknown) => void;
}

/** Whose a document is, and whether it is still wanted. */
interface Wish {
  owner?: string;
  signal?: AbortSignal;
}

const PROCESSES = 2;
/** Characters of which a document takes longer than others can be let wait: about a third of a second. */
const LARGE = 120_000;
const NEVER = new AbortController().signal;

/**
 * Draws documents beside the event loop. Nobody has two drawn at a time, and of large ones, which take seconds, one is drawn
 * while another process remains for the small. What nobody waits for any more is not drawn.
 */
@Injectable()
export class PdfRenderer implements OnApplicationShutdown {
  private readonly free = Array.from({ length: PROCESSES }, () => new RenderingProcess());
  private readonly drawing = new Map<Asked, RenderingProcess>();
  private waiting: Asked[] = [];

  /** Throws the signal's reason when it is aborted. */
  async render(document: MarkedDocument, { owner = '', signal = NEVER }: Wish = {}): Promise<Buffer> {
    signal.throwIfAborted();
    const over = new AbortController();
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        const large = JSON.stringify(document).length > LARGE;
        const asked = { document, owner, large, signal, resolve, reject };
        this.waiting.push(asked);
        signal.addEventListener('abort', () => this.drop(asked), { signal: over.signal });
        this.drawNext();
      });
    } finally {
      over.abort();
    }
  }

  private drop(asked: Asked): void {
    this.waiting = this.waiting.filter((other) => other !== asked);
    asked.reject(asked.signal.reason);
  }

  private drawNext(): void {
    for (let next = this.next(); next && this.free.length; next = this.next()) {
      this.waiting = this.waiting.filter((other) => other !== next);
      void this.draw(next, this.free.pop()!);
    }
  }

  /** The first in the line whose turn may come beside those that are being drawn. */
  private next(): Asked | undefined {
    const others = [...this.drawing.keys()];
    return this.waiting.find(
      ({ owner, large }) => !others.some((other) => other.owner === owner || (large && other.large)),
    );
  }

  private async draw(asked: Asked, process: RenderingProcess): Promise<void> {
    this.drawing.set(asked, process);
    try {
      asked.resolve(await process.render(asked.document, asked.signal));
    } catch (error) {
      asked.reject(error);
    } finally {
      this.drawing.delete(asked);
      this.free.push(process);
      this.letOthersPass(asked);
      this.drawNext();
    }
  }

  /** Whoever got something waits behind the others with what else they want. */
  private letOthersPass({ owner }: Asked): void {
    const isTheirs = (asked: Asked) => asked.owner === owner;
    const others = this.waiting.filter((asked) => !isTheirs(asked));
    this.waiting = [...others, ...this.waiting.filter(isTheirs)];
  }

  onApplicationShutdown(): void {
    for (const process of [...this.free, ...this.drawing.values()]) process.end();
  }
}
