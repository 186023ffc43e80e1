import type { Actor } from './actor.js';

/** The transaction of one operation and who acts in it; `libs/database` makes and ends it. */
export interface Unit {
  /** The database has not yet been asked who acts; then nothing has begun, and `actor` throws. */
  readonly unasked: boolean;
  readonly actor: Actor;
  /** Begins, if nothing has begun, and answers who acts. */
  identify(): Promise<Actor>;
}
