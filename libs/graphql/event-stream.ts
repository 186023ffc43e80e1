import { fail } from '@liaison/errors';

/** The most events that wait for a slow reader; beyond that its stream ends, and it comes back and fetches. */
const LONGEST_QUEUE = 1000;

/** A queue between those who announce and one subscriber: an async iterator that can be ended from outside. */
export class EventStream<T> implements AsyncIterableIterator<T> {
  private readonly queue: T[] = [];
  private waiting?: { resolve: (result: IteratorResult<T>) => void; reject: (error: Error) => void };
  private failure?: Error;
  private done = false;
  private readonly cleanups: (() => void)[] = [];

  push(item: T): void {
    if (this.done) return;
    if (this.waiting) {
      const { resolve } = this.waiting;
      this.waiting = undefined;
      resolve({ value: item, done: false });
    } else if (this.queue.push(item) > LONGEST_QUEUE)
      this.end(fail('request.too_many', { reason: 'slow_reader' }));
  }

  /** Ends the stream; with an error the subscriber is told why. What still waits is dropped. */
  end(error?: Error): void {
    if (this.done) return;
    this.done = true;
    this.queue.length = 0;
    for (const cleanup of this.cleanups) cleanup();
    if (!this.waiting) this.failure = error;
    else if (error) this.waiting.reject(error);
    else this.waiting.resolve({ value: undefined, done: true });
    this.waiting = undefined;
  }

  onEnd(cleanup: () => void): void {
    if (this.done) cleanup();
    else this.cleanups.push(cleanup);
  }

  next(): Promise<IteratorResult<T>> {
    if (this.queue.length) return Promise.resolve({ value: this.queue.shift() as T, done: false });
    if (this.done) return this.finish();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  private finish(): Promise<IteratorResult<T>> {
    const { failure } = this;
    this.failure = undefined;
    return failure ? Promise.reject(failure) : Promise.resolve({ value: undefined, done: true });
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
