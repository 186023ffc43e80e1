import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { IncidentKindEnum } from '../incidents/index.js';

@ObjectType({ description: 'What a room can begin with, kept from a room that served.' })
export class IncidentTemplate {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'Which template of the portal it is; null for one that people kept from a room.',
  })
  key: string | null;
  @Field({ description: 'Name.' }) name: string;
  @Field(() => IncidentKindEnum, { description: 'What it is for.' }) kind: string;
  @Field({ description: 'First message of the room; empty for none.' }) notice: string;
  @Field(() => [String], { description: 'Positions beyond those of every room.' }) positions: string[];
  @Field(() => [String], { description: 'Channels beyond those of every room.' }) channels: string[];
  @Field(() => [String], { description: 'Check lists.' }) checklists: string[];
  @Field(() => Int, { description: 'How many tasks it has.' }) tasks: number;
  @Field(() => Int, { description: 'How many organizations it brings in.' }) organizations: number;
  @Field(() => DateTime, { description: 'When it was kept.' }) createdAt: Date;
}

export const IncidentTemplateConnection = connectionOf(IncidentTemplate, 'IncidentTemplate');

@InputType({ description: 'A room to keep as a template.' })
export class SaveIncidentTemplateInput {
  @Field(() => ID, { description: 'The incident whose room it is.' }) @IsUUID() incidentId: string;
  @Field({ description: 'Name of the template, 2 to 80 characters.' }) @Name(2, 80) name: string;
  @Field({ defaultValue: '', description: 'First message of the rooms that begin with it.' })
  @MaxLength(5000)
  notice: string = '';
}
