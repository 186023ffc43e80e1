import type { Actor } from './actor.js';

/** One open transaction and who acts in it; `libs/database` makes and ends it. */
export interface Unit {
  readonly actor: Actor;
}
