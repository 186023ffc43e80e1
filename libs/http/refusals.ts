import { currentRequest } from '@liaison/request';
import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What is the caller's mistake, or more than they may. Somebody who may not see a thing is another matter. */
const REFUSED = new Set([400, 413, 429]);
const MOST = 60;
const SECONDS = 10;
const WAITS_MS = 1000;

/**
 * A session that is refused again and again waits at the door before the next: a refusal costs little, but not nothing, and a program that
 * asks again at once, without end, would leave others nothing. A person does not come near.
 */
class Refusals {
  private refused = new RateLimiterMemory({ points: MOST, duration: SECONDS });
  private readonly slowed = new Set<string>();

  readonly handler: RequestHandler = (_request, response, next) => {
    const store = currentRequest();
    // Strangers share addresses, and other limits: an office must not wait for one of its machines.
    const key = store?.tokenHash;
    if (key === undefined) return next();
    response.once('finish', () => {
      if (store?.isRefused || REFUSED.has(response.statusCode)) this.count(key);
    });
    if (!this.slowed.has(key)) return next();
    const door = setTimeout(next, WAITS_MS);
    response.once('close', () => clearTimeout(door));
  };

  /** For tests that ask wrongly more often than anybody may. */
  lift(): void {
    this.refused = new RateLimiterMemory({ points: 10_000_000, duration: SECONDS });
  }

  private count(key: string): void {
    this.refused.consume(key).catch(() => {
      if (this.slowed.has(key)) return;
      this.slowed.add(key);
      setTimeout(() => this.slowed.delete(key), SECONDS * 1000).unref();
    });
  }
}

/** Of the process. */
export const refusals = new Refusals();
