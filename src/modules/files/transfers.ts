import { Injectable } from '@nestjs/common';
import { fail } from './files.errors.js';

/** Each holds memory while it runs, and a person’s pages send three at a time. */
const MOST = { upload: 8, download: 16 } as const;
type Kind = keyof typeof MOST;

/** How many transfers a session runs. One person who begins hundreds, and lets them stand, would leave no memory for anybody else. */
@Injectable()
export class Transfers {
  private readonly running = new Map<string, number>();

  /** Begins one, which ends when the returned function is called. Throws `file.too_many_transfers`. */
  begin(kind: Kind, sessionId: string): () => void {
    const key = `${kind} ${sessionId}`;
    const count = this.running.get(key) ?? 0;
    if (count >= MOST[kind]) throw fail('file.too_many_transfers', { allowed: MOST[kind] });
    this.running.set(key, count + 1);
    return () => {
      const left = this.running.get(key)! - 1;
      if (left) this.running.set(key, left);
      else this.running.delete(key);
    };
  }
}
