import { AsyncLocalStorage } from 'node:async_hooks';
import type { Unit } from './unit.js';

/** What one request, job or delivery carries, so that no function passes it on by hand. */
export interface RequestStore {
  readonly requestId: string;
  /** SHA-256 of the session cookie's token, in hex; absent for nobody. */
  readonly tokenHash?: string;
  readonly address?: string;
  readonly userAgent?: string;
  /** The language of who is answered, of those that the portal speaks. */
  readonly language?: string;
  /** A page asked by itself, without anybody's doing: it does not keep a session alive. */
  readonly isUnattended?: boolean;
  /** What fields of the operation say that they cost (`@Cost` of libs/graphql). */
  work?: number;
  /** It was refused for what it is, whatever its status says. */
  isRefused?: boolean;
  /** Nobody waits for the answer any more. */
  isGone?: boolean;
  /** The work of the operation in the database. */
  unit?: Unit;
}

const storage = new AsyncLocalStorage<RequestStore>();

export function withRequest<T>(store: RequestStore, work: () => T): T {
  return storage.run(store, work);
}

export function currentRequest(): RequestStore | undefined {
  return storage.getStore();
}
