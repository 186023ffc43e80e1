import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A job of the worker whose last attempt failed.' })
export class FailingJob {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'What it does; docs/operations.md lists them.' }) task: string;
  @Field(() => Int, { description: 'How often it was attempted.' }) attempts: number;
  @Field({ description: 'It is given up, and stays undone until it is retried.' }) dead: boolean;
  @Field({ description: 'Why its last attempt failed.' }) lastError: string;
  @Field(() => DateTime, { description: 'When it was started.' }) startedAt: Date;
  @Field(() => DateTime, { description: 'When its last attempt failed.' }) failedAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is attempted again; null when it is given up.',
  })
  nextAttemptAt: Date | null;
}

export const FailingJobConnection = connectionOf(FailingJob, 'FailingJob');
