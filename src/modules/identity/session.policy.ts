import { definePolicy } from '@liaison/access';
import type { SessionRow } from './session.entity.js';

/** A session is its own person's business. */
export const sessionPolicy = definePolicy<SessionRow>()('session', {
  read: (actor, row) => actor.kind === 'person' && actor.accountId === row.accountId,
  end: (actor, row) => actor.kind === 'person' && actor.accountId === row.accountId && row.endedAt === null,
});
