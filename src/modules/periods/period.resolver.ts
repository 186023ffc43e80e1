import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { IncidentService } from '../incidents/index.js';
import {
  AddOperationalPeriodInput,
  OperationalPeriod,
  OperationalPeriodConnection,
} from './period.graphql.js';
import { PeriodService } from './period.service.js';

@Resolver(() => OperationalPeriod)
export class PeriodResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly periods: PeriodService,
  ) {}

  @Access('signed-in')
  @Query(() => OperationalPeriodConnection, {
    description: 'Operational periods of an incident, latest first.',
  })
  async operationalPeriods(
    @Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe) id: string,
    @Args() page: PageArgs,
  ): Promise<Connection<OperationalPeriod>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.periods.list(id, page);
    return toConnection(
      rows,
      page,
      (row) => [String(row.number)],
      (row) => row,
    );
  }

  @Access('signed-in')
  @Mutation(() => OperationalPeriod, {
    description: 'Sets the next operational period. Error `period.overlaps`.',
  })
  async addOperationalPeriod(
    @Args('input') { incidentId: id, startsAt, endsAt, objectives }: AddOperationalPeriodInput,
  ): Promise<OperationalPeriod> {
    await this.incidents.loadFor('update', id);
    return this.periods.add(id, startsAt, endsAt, objectives.trim());
  }
}
