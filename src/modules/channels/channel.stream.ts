import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { EventStream, type Broadcast } from '@liaison/graphql';
import { LiveAccess } from '@liaison/live';
import type { Delivery } from './channel.feed.js';
import { ChannelHub } from './channel.hub.js';
import { ChannelService } from './channel.service.js';

/** What is appended to a channel, as it happens. The first delivery names the place from which nothing is left out. */
@Injectable()
export class ChannelStream {
  constructor(
    private readonly db: Db,
    private readonly hub: ChannelHub,
    private readonly live: LiveAccess,
    private readonly channels: ChannelService,
  ) {}

  async open(channelId: string): Promise<EventStream<Broadcast<Delivery>>> {
    const { incidentId } = await this.channels.find(channelId);
    const { sessionId } = this.db.person;
    const stream = new EventStream<Broadcast<Delivery>>();
    const end = (error: Error = fail('access.ended', { channelId })) => {
      stream.end(error);
    };
    stream.onEnd(
      this.hub.join(channelId, {
        sessionId,
        receive: (deliveries) => {
          for (const delivery of deliveries) stream.push(delivery);
        },
        end,
      }),
    );
    stream.onEnd(
      this.live.watch({
        sessionId,
        workspaceId: incidentId,
        channelId,
        end: () => {
          end();
        },
      }),
    );
    return stream;
  }
}
