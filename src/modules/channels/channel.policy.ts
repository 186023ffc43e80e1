import { definePolicy } from '@liaison/access';
import type { ChannelKind } from './channel.entity.js';

/** What decides about a channel that the database lets through. */
export interface ChannelStanding {
  kind: ChannelKind;
  closedAt: Date | null;
  postable: boolean;
  manageable: boolean;
}

export const channelPolicy = definePolicy<ChannelStanding>()('channel', {
  read: () => true,
  post: (_actor, row) => row.postable,
  // A room is never without its general channel and its chronology.
  close: (_actor, row) =>
    row.manageable && row.closedAt === null && (row.kind === 'topic' || row.kind === 'direct'),
});
