import { IdPipe } from '@liaison/request';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { holderPolicy } from './holder.policy.js';
import type { HolderView, ParticipationView, PositionView } from './incident.entity.js';
import { IncidentService } from './incident.service.js';
import { BringInInput, Participation, ParticipationConnection } from './participation.graphql.js';
import { ParticipationService } from './participation.service.js';
import {
  AppointManagerInput,
  AssignPositionInput,
  CreatePositionInput,
  RelievePositionInput,
  Position,
  PositionConnection,
  PositionHolder,
} from './position.graphql.js';
import { PositionService } from './position.service.js';

const incidentId = () => Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe);
const holderId = () => Args('id', { type: () => ID, description: 'Which assignment.' }, IdPipe);
const time = (value: Date | string | null) => (value === null ? null : new Date(value));

/** Who takes part in an incident, and as what. */
@Resolver(() => Participation)
export class ParticipationResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly participation: ParticipationService,
    private readonly positions: PositionService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => ParticipationConnection, {
    description: 'Organizations that take part, in the order in which they came.',
  })
  async participations(@incidentId() id: string, @Args() page: PageArgs): Promise<Connection<Participation>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.participation.list(id, page);
    return toConnection(rows, page, (row) => [row.cursorAt, row.id], shownParticipation);
  }

  @Access('signed-in')
  @Mutation(() => Int, {
    description: 'Brings in organizations that do not take part yet; answers how many, 200 at most.',
  })
  async bringIn(@incidentId() id: string, @Args('input') input: BringInInput): Promise<number> {
    await this.incidents.loadFor('bringIn', id);
    return this.participation.bringIn(id, input);
  }

  @Access('signed-in')
  @Mutation(() => ID, {
    description: 'Ends the part of an organization; its people are out of the room within a second.',
  })
  async endParticipation(
    @incidentId() id: string,
    @Args('organizationId', { type: () => ID, description: 'Which organization.' }, IdPipe)
    organizationId: string,
  ): Promise<string> {
    await this.incidents.loadFor('bringIn', id);
    await this.participation.end(id, organizationId);
    return organizationId;
  }

  @Access('operator')
  @Mutation(() => ID, {
    description: 'Lets somebody in the room run it, or no longer; answers who. Error `request.not_found`.',
  })
  async appointManager(
    @Args('input') { incidentId: id, personId, manages }: AppointManagerInput,
  ): Promise<string> {
    await this.incidents.loadFor('appoint', id);
    await this.participation.appoint(id, personId, manages);
    return personId;
  }

  @Access('signed-in')
  @Query(() => PositionConnection, {
    name: 'positions',
    description: 'Positions and who holds them, in order.',
  })
  async listPositions(@incidentId() id: string, @Args() page: PageArgs): Promise<Connection<Position>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.positions.list(id, page);
    return toConnection(
      rows,
      page,
      (row) => [String(row.rank), row.id],
      (row) => this.shownPosition(row),
    );
  }

  @Access('signed-in')
  @Mutation(() => Position, { description: 'Makes a position. Error `position.title_taken`.' })
  async createPosition(@Args('input') { incidentId: id, title }: CreatePositionInput): Promise<Position> {
    await this.incidents.loadFor('assign', id);
    return this.shownPosition(await this.positions.create(id, title));
  }

  @Access('signed-in')
  @Mutation(() => PositionHolder, {
    description: 'Gives somebody a position. Errors `incident.no_such_person`, `position.held_already`.',
  })
  async assignPosition(@Args('input') input: AssignPositionInput): Promise<PositionHolder> {
    await this.incidents.loadFor('assign', input.incidentId);
    return this.shownHolder(await this.positions.assign(input.incidentId, input.positionId, input.email));
  }

  @Access('signed-in')
  @Mutation(() => PositionHolder, {
    description: 'The caller checks in to a position that was given to them.',
  })
  async checkIn(@holderId() id: string): Promise<PositionHolder> {
    return this.shownHolder(await this.positions.checkIn(id));
  }

  @Access('signed-in')
  @Mutation(() => ID, {
    description:
      'Relieves the holder of a position. Whoever holds none any more is out of the room within a second.',
  })
  relievePosition(@Args('input') { id, handOver }: RelievePositionInput): Promise<string> {
    return this.positions.relieve(id, handOver.trim());
  }

  private shownPosition(row: PositionView): Position {
    return { ...row, holders: row.holders.map((holder) => this.shownHolder(holder)) };
  }

  private shownHolder(row: HolderView): PositionHolder {
    return {
      ...row,
      person: { id: row.accountId, name: row.name },
      createdAt: new Date(row.createdAt),
      checkedInAt: time(row.checkedInAt),
      can: can(holderPolicy, this.db.actor, row),
    };
  }
}

function shownParticipation(row: ParticipationView): Participation {
  return { ...row, organization: { id: row.participantId, name: row.name, shortName: row.shortName } };
}
