import { DateTime } from '@liaison/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Message } from '../channels/index.js';
import { Task } from '../tasks/index.js';
import { OperationalPeriod } from '../periods/index.js';

@ObjectType({ description: 'A position, and who holds it.' })
export class BriefedPosition {
  @Field({ description: 'Title.' }) title: string;
  @Field(() => [String], {
    description: 'Names and organizations of the holders; none when nobody holds it.',
  })
  holders: string[];
}

@ObjectType({ description: 'What somebody needs who comes on shift, on one page.' })
export class ShiftBriefing {
  @Field(() => DateTime, { description: 'Since when it tells.' }) since: Date;
  @Field(() => DateTime, { description: 'Until when: now.' }) until: Date;
  @Field(() => OperationalPeriod, { nullable: true, description: 'The operational period, or the next one.' })
  period: OperationalPeriod | null;
  @Field(() => [Message], {
    description: 'Lines of the chronology since then, the last 200 at most, in order.',
  })
  entries: Message[];
  @Field(() => Int, { description: 'How many lines there were.' }) entryCount: number;
  @Field(() => [Message], {
    description:
      'Immediate and flash messages since then in the channels that the caller reads, the last 50 at most, in order.',
  })
  urgent: Message[];
  @Field(() => [Task], { description: 'Open tasks, the 100 that are due first; overdue ones say so.' })
  openTasks: Task[];
  @Field(() => Int, { description: 'How many tasks are open.' }) openTaskCount: number;
  @Field(() => [Task], { description: 'Tasks that were closed since then, the last 100 at most.' })
  changedTasks: Task[];
  @Field(() => [BriefedPosition], { description: 'Positions and who holds them, 200 at most.' })
  positions: BriefedPosition[];
}
