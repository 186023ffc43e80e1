import type { Actor } from './actor.js';

/** The work of one operation in the database and who acts in it; `libs/database` begins and ends it. */
export interface Unit {
  /** The database has not yet been asked who acts; until then `actor` throws. */
  readonly unasked: boolean;
  readonly actor: Actor;
  /** Who acts; where that has not been asked, a transaction begins, which asks it. */
  identify(): Promise<Actor>;
  /** Nobody waits for it any more: what only reads ends in the middle. */
  abandon(): void;
}
