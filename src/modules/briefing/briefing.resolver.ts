import { IdPipe } from '@liaison/request';
import { DateTime } from '@liaison/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { Db } from '@liaison/database';
import { shownMessage } from '../channels/index.js';
import { IncidentService } from '../incidents/index.js';
import { shownTask } from '../tasks/index.js';
import { ShiftBriefing } from './briefing.graphql.js';
import { BriefingService } from './briefing.service.js';

@Resolver(() => ShiftBriefing)
export class BriefingResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly briefings: BriefingService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => ShiftBriefing, {
    description:
      'What changed, what is open, what is due, who holds which position: for somebody who comes on shift.',
  })
  async shiftBriefing(
    @Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe) id: string,
    @Args('since', {
      type: () => DateTime,
      nullable: true,
      description: 'Since when; since the caller’s last session when it is left out.',
    })
    since?: Date | null,
  ): Promise<ShiftBriefing> {
    await this.incidents.loadFor('enter', id);
    const found = await this.briefings.brief(id, since ?? null);
    return {
      ...found,
      entries: found.entries.map(shownMessage),
      urgent: found.urgent.map(shownMessage),
      openTasks: found.openTasks.map((row) => shownTask(row, this.db)),
      changedTasks: found.changedTasks.map((row) => shownTask(row, this.db)),
    };
  }
}
