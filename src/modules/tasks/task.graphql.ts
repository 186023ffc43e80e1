import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDate,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PersonRef } from '../organizations/index.js';

export enum TaskStateEnum {
  OPEN = 'open',
  COMPLETE = 'complete',
  PREVIOUSLY_ACCOMPLISHED = 'previously_accomplished',
  NOT_APPLICABLE = 'not_applicable',
}
registerEnumType(TaskStateEnum, {
  name: 'TaskState',
  description: 'Where a task stands.',
  valuesMap: {
    OPEN: { description: 'To be done.' },
    COMPLETE: { description: 'Done.' },
    PREVIOUSLY_ACCOMPLISHED: { description: 'It had been done before.' },
    NOT_APPLICABLE: { description: 'It need not be done.' },
  },
});

@ObjectType({ description: 'What the caller may do with a task.' })
export class TaskCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change it, and hand it on.' }) update: boolean;
  @Field({ description: 'Say that it is done, or not to be done.' }) changeState: boolean;
}

@ObjectType({ description: 'A position, wherever one is named.' })
export class PositionRef {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Title.' }) title: string;
}

@ObjectType({ description: 'What is to be done in an incident.' })
export class Task {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => ID, { description: 'The incident.' }) incidentId: string;
  @Field({ description: 'The check list that it belongs to; empty when it stands alone.' }) checklist: string;
  @Field({ description: 'What is to be done.' }) title: string;
  @Field({ description: 'How.' }) detail: string;
  @Field(() => TaskStateEnum, { description: 'Where it stands.' }) state: string;
  @Field(() => PositionRef, { nullable: true, description: 'The position whose holders do it.' })
  position: PositionRef | null;
  @Field(() => PersonRef, { nullable: true, description: 'The person who does it.' })
  assignee: PersonRef | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when.' }) dueAt: Date | null;
  @Field({ description: 'It is open, and its time is over.' }) overdue: boolean;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: Date;
  @Field(() => DateTime, { description: 'When it was last changed.' }) changedAt: Date;
  @Field({ description: 'Who changed it last.' }) changedByName: string;
  @Field(() => TaskCan, { description: 'What the caller may do with it.' }) can: TaskCan;
}

export const TaskConnection = connectionOf(Task, 'Task');

@InputType({ description: 'A task to add.' })
export class NewTaskInput {
  @Field({ description: 'What is to be done, 2 to 200 characters.' }) @Name(2, 200) title: string;
  @Field({ defaultValue: '', description: 'How.' }) @MaxLength(5000) detail: string = '';
  @Field(() => ID, { nullable: true, description: 'The position whose holders do it.' })
  @IsOptional()
  @IsUUID()
  positionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The person of the room who does it.' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  @IsOptional()
  @IsDate()
  dueAt?: Date | null;
}

@InputType({ description: 'Tasks to add to an incident: one, or a check list.' })
export class AddTasksInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field({ defaultValue: '', description: 'Name of the check list; empty when they stand alone.' })
  @MaxLength(80)
  checklist: string = '';
  @Field(() => [NewTaskInput], { description: 'The tasks, 1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NewTaskInput)
  tasks: NewTaskInput[];
}

@InputType({ description: 'Changes to a task; what is left out stays, and null takes away.' })
export class UpdateTaskInput {
  @Field(() => ID, { description: 'Which task.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  @IsOptional()
  @Name(2, 200)
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'How.' })
  @IsOptional()
  @MaxLength(5000)
  detail?: string | null;
  @Field(() => ID, { nullable: true, description: 'The position whose holders do it.' })
  @IsOptional()
  @IsUUID()
  positionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The person of the room who does it.' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  @IsOptional()
  @IsDate()
  dueAt?: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'The `changedAt` that was read. Error `request.conflict` when somebody has changed it since.',
  })
  @IsOptional()
  @IsDate()
  unchangedSince?: Date | null;
}
