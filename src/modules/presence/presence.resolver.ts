import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import type { Broadcast, EventStream } from '@liaison/graphql';
import { IncidentService } from '../incidents/index.js';
import { RoomSignal } from './presence.graphql.js';
import { PresenceService } from './presence.service.js';

@Resolver(() => RoomSignal)
export class PresenceResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly presence: PresenceService,
  ) {}

  @Access('signed-in')
  @Subscription(() => RoomSignal, {
    description:
      'Who has a room open, and which part of it has changed: best effort. While it runs, the caller counts as present. Ends with `access.ended`.',
    resolve: (signal: RoomSignal): RoomSignal => signal,
  })
  async roomSignals(
    @Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe) id: string,
  ): Promise<EventStream<Broadcast<RoomSignal>>> {
    await this.incidents.loadFor('enter', id);
    return this.presence.open(id);
  }

  @Access('signed-in')
  @Mutation(() => Boolean, {
    description: 'The caller types in a channel. Those who have the room open see so for six seconds.',
  })
  async signalTyping(
    @Args('channelId', { type: () => ID, description: 'Which channel.' }, IdPipe) id: string,
  ): Promise<boolean> {
    await this.presence.typing(id);
    return true;
  }
}
