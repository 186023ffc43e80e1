import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';

/** What decides about somebody's holding of a position: whose it is, and whether the caller manages the room. */
export interface HolderStanding {
  accountId: string;
  checkedInAt: Date | string | null;
  endedAt: Date | string | null;
  manageable: boolean;
  /** The incident is not closed. */
  open: boolean;
}

const holds = (row: HolderStanding) => row.endedAt === null && row.open;
const isHolder = (actor: Actor, row: HolderStanding) =>
  actor.kind === 'person' && actor.accountId === row.accountId;

export const holderPolicy = definePolicy<HolderStanding>()('position_assignment', {
  read: () => true,
  checkIn: (actor, row) => holds(row) && row.checkedInAt === null && isHolder(actor, row),
  // Whoever holds it may hand it over and go; whoever manages the room may relieve anybody.
  relieve: (actor, row) => holds(row) && (row.manageable || isHolder(actor, row)),
});
