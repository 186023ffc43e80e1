/** How long a count serves: it only chooses between plans that answer the same. */
const KEPT_MS = 60_000;
const MOST = 10_000;

/** In how many workspaces each session reads, as last counted; for statements that are sent before it could be asked. */
export class Breadths {
  private readonly counted = new Map<string, { breadth: number; until: number }>();

  of(tokenHash: string): number | undefined {
    const known = this.counted.get(tokenHash);
    return known && known.until > performance.now() ? known.breadth : undefined;
  }

  remember(tokenHash: string, breadth: number): void {
    this.counted.delete(tokenHash);
    if (this.counted.size >= MOST) this.counted.delete(this.counted.keys().next().value!);
    this.counted.set(tokenHash, { breadth, until: performance.now() + KEPT_MS });
  }
}
