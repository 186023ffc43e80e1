import { definePolicy } from '@liaison/access';
import { isOperator } from '@liaison/request';

/** What decides about an access that the database lets through: everybody in the room sees who is there by surge. */
export interface SurgeStanding {
  endedAt: Date | null;
  /** The caller runs the room, and the incident is not closed. */
  runs: boolean;
}

export const surgePolicy = definePolicy<SurgeStanding>()('surge_access', {
  read: () => true,
  end: (actor, row) => isOperator(actor) && row.runs && row.endedAt === null,
});
