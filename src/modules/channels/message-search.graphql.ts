import { connectionOf, PageArgs } from '@liaison/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, IsUUID } from 'class-validator';
import { Message } from './message.graphql.js';

@ObjectType({ description: 'A message that was found, and where it was said.' })
export class FoundMessage {
  @Field(() => Message, { description: 'The message.' }) message: Message;
  @Field({ description: 'Name of its channel.' }) channelName: string;
  @Field(() => ID, { description: 'The incident whose room it is in.' }) incidentId: string;
  @Field({ description: 'Name of the incident.' }) incidentName: string;
}

export const FoundMessageConnection = connectionOf(FoundMessage, 'FoundMessage');

@ArgsType()
export class SearchMessagesArgs extends PageArgs {
  @Field({ defaultValue: '', description: 'What to look for; empty when only mentions are asked for.' })
  @IsString()
  text: string = '';
  @Field(() => ID, {
    nullable: true,
    description: 'In the room of this incident; in all that are real when it is left out.',
  })
  @IsOptional()
  @IsUUID()
  incidentId?: string | null;
  @Field({
    defaultValue: false,
    description: 'Only those that mention the caller, a position of theirs, or their organization.',
  })
  @IsBoolean()
  mentioningMe: boolean = false;
  @Field({ defaultValue: false, description: 'In exercises instead.' })
  @IsBoolean()
  exercise: boolean = false;
}
