import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import {
  Channel,
  ChannelService,
  CreateChannelInput,
  OpenDirectChannelInput,
  shownChannel,
} from '../channels/index.js';
import {
  ChangeIncidentStatusInput,
  Incident,
  IncidentConnection,
  OpenIncidentInput,
  UpdateIncidentInput,
} from './incident.graphql.js';
import { newIncident, shownIncident } from './incident.shown.js';
import { IncidentService } from './incident.service.js';
import { OpenRoom } from './open-room.js';

const incidentId = () => Args('id', { type: () => ID, description: 'Which incident.' }, IdPipe);

@Resolver(() => Incident)
export class IncidentResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly openRoom: OpenRoom,
    private readonly channels: ChannelService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => IncidentConnection, {
    name: 'incidents',
    description:
      'Incidents whose rooms the caller is in, newest first; for NIRU’s administrators all. What is real, or what is exercised.',
  })
  async list(
    @Args() page: PageArgs,
    @Args('exercise', { defaultValue: false, description: 'Exercises instead.' }) exercise: boolean,
    @Args('open', {
      type: () => Boolean,
      nullable: true,
      description: 'Only open ones, or only closed ones.',
    })
    open?: boolean | null,
  ): Promise<Connection<Incident>> {
    const rows = await this.incidents.list(page, exercise, open ?? null);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => shownIncident(row, this.db),
    );
  }

  @Access('signed-in')
  @Query(() => Incident, { description: 'One incident. Error `request.not_found`.' })
  async incident(@incidentId() id: string): Promise<Incident> {
    return shownIncident(await this.incidents.find(id), this.db);
  }

  @Access('operator')
  @Mutation(() => Incident, { description: 'Opens a room.' })
  async openIncident(@Args('input') input: OpenIncidentInput): Promise<Incident> {
    return shownIncident(await this.openRoom.open(newIncident(input)), this.db);
  }

  @Access('operator')
  @Mutation(() => Incident, {
    description: 'The caller comes into a room that another administrator opened.',
  })
  async joinIncident(@incidentId() id: string): Promise<Incident> {
    return shownIncident(await this.openRoom.join(id), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Incident, { description: 'Changes an incident; each change is a line of its chronology.' })
  async updateIncident(@Args('input') { id, marking, ...change }: UpdateIncidentInput): Promise<Incident> {
    const marked = marking && { tlp: marking.tlp, cui: marking.cui ?? null };
    return shownIncident(await this.incidents.update(id, { ...change, ...marked }), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Incident, {
    description:
      'Moves an incident on. Errors `incident.closed`, `incident.not_closed`, `incident.reason_required`.',
  })
  async changeIncidentStatus(
    @Args('input') { id, status, reason }: ChangeIncidentStatusInput,
  ): Promise<Incident> {
    return shownIncident(await this.incidents.changeStatus(id, status, reason.trim()), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Channel, {
    description:
      'The direct channel between positions of a room, one of which the caller holds; it is made when there is none. Error `channel.not_between_these`.',
  })
  async openDirectChannel(
    @Args('input') { incidentId: id, positionIds }: OpenDirectChannelInput,
  ): Promise<Channel> {
    await this.incidents.loadFor('contribute', id);
    return shownChannel(await this.channels.openDirect(id, positionIds), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Channel, {
    description:
      'Makes a channel; a closed one must name a position of the caller or their organization. Error `channel.name_taken`.',
  })
  async createChannel(@Args('input') { incidentId: id, ...input }: CreateChannelInput): Promise<Channel> {
    await this.incidents.loadFor('createChannel', id);
    return shownChannel(await this.channels.create(id, input), this.db);
  }
}
