import { IdPipe } from '@liaison/request';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { EventStream, PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { SessionRow } from './session.entity.js';
import { Session, SessionConnection, Viewer } from './session.graphql.js';
import { sessionPolicy } from './session.policy.js';
import { SessionService } from './session.service.js';
import { ViewerService } from './viewer.service.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly viewers: ViewerService,
    private readonly db: Db,
  ) {}

  @Access('anyone')
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(): Promise<Viewer | null> {
    return this.viewers.viewer();
  }

  @Access('signed-in')
  @Query(() => SessionConnection, {
    name: 'sessions',
    description: 'Where the caller is signed in, newest first.',
  })
  async list(@Args() page: PageArgs): Promise<Connection<Session>> {
    const rows = await this.sessions.list(page);
    return toConnection(
      rows,
      page,
      (row) => [row.id],
      (row) => this.shown(row),
    );
  }

  @Access('signed-in')
  @Mutation(() => Session, {
    description: 'Ends one of the caller’s sessions, its downloads and live connections too.',
  })
  async endSession(
    @Args('id', { type: () => ID, description: 'Which session.' }, IdPipe) id: string,
  ): Promise<Session> {
    return this.shown(await this.sessions.end(id));
  }

  @Access('signed-in')
  @Mutation(() => Int, {
    description: 'Ends all of the caller’s sessions but the present one; returns how many.',
  })
  endOtherSessions(): Promise<number> {
    return this.sessions.endOthers();
  }

  @Access('signed-in')
  @Subscription(() => Boolean, {
    description:
      'Says true, and nothing more. A page keeps it open to learn at once that the session has ended: its socket is closed then, with code 4403.',
    resolve: () => true,
  })
  sessionHeld(): EventStream<boolean> {
    const stream = new EventStream<boolean>();
    stream.push(true);
    return stream;
  }

  private shown(row: SessionRow): Session {
    const { actor } = this.db;
    return { ...row, current: row.id === this.db.person.sessionId, can: can(sessionPolicy, actor, row) };
  }
}
