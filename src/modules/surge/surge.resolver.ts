import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, selects, toConnection, type Connection } from '@liaison/graphql';
import { IdPipe, isOperator } from '@liaison/request';
import type { GraphQLResolveInfo } from 'graphql';
import { IncidentService, incidentPolicy } from '../incidents/index.js';
import type { SurgeAccessView, SurgeDeeds } from './surge.entity.js';
import {
  ActivateSurgeInput,
  ExtendSurgeInput,
  SignSurgeReviewInput,
  SurgeAccess,
  SurgeAccessConnection,
  SurgeReview,
  SurgeReviewConnection,
} from './surge.graphql.js';
import { surgePolicy } from './surge.policy.js';
import { SurgeService } from './surge.service.js';

const incidentId = () => Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe);

@Resolver(() => SurgeAccess)
export class SurgeResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly surge: SurgeService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => SurgeAccessConnection, {
    name: 'surgeAccesses',
    description: 'Who was let into the room of an incident by surge access, latest first.',
  })
  async list(
    @incidentId() id: string,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SurgeAccess>> {
    const runs = incidentPolicy.surge(this.db.actor, await this.incidents.find(id));
    const rows = await this.surge.list(id, page);
    const reviews = selects(info, 'deeds') && isOperator(this.db.actor);
    const deeds = reviews ? await this.surge.deeds(id) : undefined;
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => this.shown(row, runs, deeds?.get(row.accountId)),
    );
  }

  @Access('operator')
  @Mutation(() => Int, {
    description:
      'Lets dormant responders into the room of an incident until a time; they are told by e-mail. Answers how many, 1,000 at most. Errors `surge.until_invalid`, `surge.nobody`.',
  })
  async activateSurge(@Args('input') { incidentId: id, ...surge }: ActivateSurgeInput): Promise<number> {
    await this.incidents.loadFor('surge', id);
    return this.surge.activate(id, surge);
  }

  @Access('operator')
  @Mutation(() => Int, {
    description:
      'Gives all surge access in force to an incident another end; answers for how many. Errors `surge.until_invalid`, `surge.not_in_force`.',
  })
  async extendSurge(@Args('input') { incidentId: id, until }: ExtendSurgeInput): Promise<number> {
    await this.incidents.loadFor('surge', id);
    return this.surge.extend(id, until);
  }

  @Access('operator')
  @Mutation(() => ID, {
    description:
      'Ends one responder’s access; they are out of the room within a second. Error `surge.not_in_force`.',
  })
  async endSurge(
    @Args('id', { type: () => ID, description: 'Which access.' }, IdPipe) id: string,
  ): Promise<string> {
    const { incidentId: incident } = await this.surge.find(id);
    return this.surge.end(id, incidentPolicy.surge(this.db.actor, await this.incidents.find(incident)));
  }

  @Access('operator')
  @Query(() => SurgeReviewConnection, {
    description:
      'Incidents whose surge access has not been signed off, the longest over first; those of exercises apart.',
  })
  async surgeReviews(
    @Args() page: PageArgs,
    @Args('exercise', { defaultValue: false, description: 'Of exercises instead.' }) exercise: boolean,
  ): Promise<Connection<SurgeReview>> {
    const rows = await this.surge.reviews(page, exercise);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.incidentId],
      (row) => row,
    );
  }

  @Access('operator')
  @Mutation(() => Int, {
    description:
      'Signs off all surge access to an incident, once it is over; answers how many. What was signed is not changed any more. Errors `surge.in_force`, `surge.nothing_to_review`.',
  })
  async signSurgeReview(@Args('input') { incidentId: id, note }: SignSurgeReviewInput): Promise<number> {
    await this.incidents.find(id);
    return this.surge.sign(id, note.trim());
  }

  private shown(row: SurgeAccessView, runs: boolean, deeds: SurgeDeeds | undefined): SurgeAccess {
    return {
      ...row,
      deeds: deeds ?? null,
      person: { id: row.accountId, name: row.name },
      can: can(surgePolicy, this.db.actor, { endedAt: row.endedAt, runs }),
    };
  }
}
