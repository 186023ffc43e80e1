import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Broadcast, type Connection, type EventStream } from '@liaison/graphql';
import type { Delivery } from './channel.feed.js';
import { Channel, ChannelConnection } from './channel.graphql.js';
import { shownChannel } from './channel.shown.js';
import { ChannelService } from './channel.service.js';
import { ChannelStream } from './channel.stream.js';
import { ChannelDelivery } from './message.graphql.js';
import { shownEntry } from './message.shown.js';

const channelId = () => Args('id', { type: () => ID, description: 'Which channel.' }, IdPipe);

@Resolver(() => Channel)
export class ChannelResolver {
  constructor(
    private readonly channels: ChannelService,
    private readonly stream: ChannelStream,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => ChannelConnection, {
    name: 'channels',
    description: 'The channels of a room that the caller reads, oldest first.',
  })
  async list(
    @Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe) incidentId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<Channel>> {
    const rows = await this.channels.list(incidentId, page);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => shownChannel(row, this.db),
    );
  }

  @Access('signed-in')
  @Query(() => Channel, { description: 'One channel. Error `request.not_found`.' })
  async channel(@channelId() id: string): Promise<Channel> {
    return shownChannel(await this.channels.find(id), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Channel, { description: 'Closes a channel: it can be read, and nobody posts to it.' })
  async closeChannel(@channelId() id: string): Promise<Channel> {
    return shownChannel(await this.channels.close(id), this.db);
  }

  @Access('signed-in')
  @Subscription(() => ChannelDelivery, {
    description:
      'What is appended to a channel: in order, each entry once, none left out. The first delivery acknowledges the subscription and names the place from which it holds. Ends with `access.ended` when the caller loses access.',
    resolve: ({ head, entry }: Delivery): ChannelDelivery => ({ head, entry: entry && shownEntry(entry) }),
  })
  channelAppended(
    @Args('channelId', { type: () => ID, description: 'Which channel.' }, IdPipe) id: string,
  ): Promise<EventStream<Broadcast<Delivery>>> {
    return this.stream.open(id);
  }
}
