import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { FailingJob, FailingJobConnection } from './job.graphql.js';
import { JobIdPipe } from './job-id.pipe.js';
import { JobService } from './job.service.js';

@Resolver(() => FailingJob)
export class JobResolver {
  constructor(private readonly jobs: JobService) {}

  @Access('operator')
  @Query(() => FailingJobConnection, {
    description: 'What the worker could not do yet, or has given up; the longest started first.',
  })
  async failingJobs(@Args() page: PageArgs): Promise<Connection<FailingJob>> {
    return toConnection(
      await this.jobs.failing(page),
      page,
      ({ id }) => [String(id)],
      (job) => ({
        ...job,
        id: String(job.id),
        startedAt: new Date(job.startedAt),
        failedAt: new Date(job.failedAt),
        nextAttemptAt: job.nextAttemptAt === null ? null : new Date(job.nextAttemptAt),
      }),
    );
  }

  @Access('operator')
  @Mutation(() => ID, {
    description: 'Has a failing job attempted again at once; answers its id. Error `job.not_failing`.',
  })
  async retryJob(
    @Args('id', { type: () => ID, description: 'Which job.' }, JobIdPipe) id: string,
  ): Promise<string> {
    await this.jobs.retry(id);
    return id;
  }
}
