import { can } from '@liaison/access';
import type { Db } from '@liaison/database';
import type { ChannelView } from './channel.entity.js';
import type { Channel } from './channel.graphql.js';
import { channelPolicy } from './channel.policy.js';

/** A channel as the API tells it. */
export function shownChannel(row: ChannelView, { actor }: Db): Channel {
  return { ...row, closedGroup: row.audience === 'closed', can: can(channelPolicy, actor, row) };
}
