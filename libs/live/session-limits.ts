import { Injectable } from '@nestjs/common';
import { fail } from '@liaison/errors';

/** What a session runs at most at a time. Each holds memory or a thread while it runs; people’s pages send three files at a time. */
const MOST = { upload: 8, download: 16, export: 8 } as const;

/** Keeps one person who begins hundreds, and lets them stand, from leaving nothing for anybody else. */
@Injectable()
export class SessionLimits {
  private readonly running = new Map<string, number>();

  /** Begins one, which ends when the returned function is called. Throws `request.too_many_running`. */
  begin(kind: keyof typeof MOST, sessionId: string): () => void {
    const key = `${kind} ${sessionId}`;
    const count = this.running.get(key) ?? 0;
    if (count >= MOST[kind]) throw fail('request.too_many_running', { allowed: MOST[kind] });
    this.running.set(key, count + 1);
    return () => {
      const left = this.running.get(key)! - 1;
      if (left) this.running.set(key, left);
      else this.running.delete(key);
    };
  }
}
