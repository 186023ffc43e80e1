import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import type { MarkedDocument } from './marked-document.js';

export type PdfAnswer = { pdf: Uint8Array } | { error: string };

/** A process that nobody needed for so long ends: a large document leaves hundreds of megabytes in it. */
const RESTS_MS = 30_000;

/** A process that draws one document at a time, and is made again when it has ended. It knows nothing of the portal. */
export class RenderingProcess {
  private child: ChildProcess | undefined;
  private resting: NodeJS.Timeout | undefined;

  /** Draws a document. When nobody wants it any more the process ends in the middle: a drawing cannot be stopped otherwise. */
  async render(document: MarkedDocument, signal: AbortSignal): Promise<Buffer> {
    signal.throwIfAborted();
    clearTimeout(this.resting);
    const child = (this.child ??= this.start());
    const over = new AbortController();
    signal.addEventListener('abort', () => child.kill('SIGKILL'), { signal: over.signal });
    try {
      child.channel?.ref();
      child.send(document);
      const answer = await answerOf(child, over.signal);
      if ('error' in answer) throw new Error(answer.error);
      return Buffer.from(answer.pdf);
    } finally {
      over.abort();
      child.channel?.unref();
      this.resting = setTimeout(() => this.end(), RESTS_MS).unref();
    }
  }

  private start(): ChildProcess {
    // In tests the source runs as it is.
    const file = import.meta.url.endsWith('.ts') ? './pdf.process.ts' : './pdf.process.js';
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
      serialization: 'advanced',
      env: {},
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Whoever works goes before what is drawn.
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.unref();
    child.channel?.unref();
    const forget = () => {
      if (this.child === child) this.child = undefined;
    };
    child.once('error', forget).once('exit', forget);
    return child;
  }

  end(): void {
    clearTimeout(this.resting);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

async function answerOf(child: ChildProcess, signal: AbortSignal): Promise<PdfAnswer> {
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('the rendering process has ended');
  });
  const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [PdfAnswer];
  return answer;
}
