import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';

/** What decides about a message: who wrote it, whether it was retracted, and the reader's standing in its channel. */
export interface MessageStanding {
  accountId: string;
  retracted: boolean;
  pinned: boolean;
  acknowledged: boolean;
  /** A line that the chronology wrote of what somebody did. */
  automatic: boolean;
  postable: boolean;
  manageable: boolean;
}

const isAuthor = (actor: Actor, row: MessageStanding) =>
  actor.kind === 'person' && actor.accountId === row.accountId;
const stands = (row: MessageStanding) => row.postable && !row.retracted;

export const messagePolicy = definePolicy<MessageStanding>()('message', {
  read: () => true,
  edit: (actor, row) => stands(row) && !row.automatic && isAuthor(actor, row),
  retract: (actor, row) => stands(row) && !row.automatic && (isAuthor(actor, row) || row.manageable),
  pin: (_actor, row) => stands(row) && !row.pinned,
  unpin: (_actor, row) => stands(row) && row.pinned,
  acknowledge: (actor, row) => stands(row) && !isAuthor(actor, row) && !row.acknowledged,
});
