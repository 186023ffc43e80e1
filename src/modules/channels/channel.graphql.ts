import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsUUID, MaxLength } from 'class-validator';

export enum ChannelKindEnum {
  GENERAL = 'general',
  TOPIC = 'topic',
  DIRECT = 'direct',
  LOG = 'log',
}
registerEnumType(ChannelKindEnum, {
  name: 'ChannelKind',
  description: 'What a channel is for.',
  valuesMap: {
    GENERAL: { description: 'Everybody in the room.' },
    TOPIC: { description: 'A function or a group.' },
    DIRECT: { description: 'Between positions.' },
    LOG: { description: 'The chronology: significant events, decisions and changes.' },
  },
});

@ObjectType({ description: 'What the caller may do with a channel.' })
export class ChannelCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Post to it.' }) post: boolean;
  @Field({ description: 'Close it.' }) close: boolean;
}

@ObjectType({ description: 'Where a room talks: one log of entries, numbered without gaps.' })
export class Channel {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: '`general` or `chronology` for those that every room begins with; null for others.',
  })
  key: string | null;
  @Field(() => ID, { description: 'The incident whose room it is in.' }) incidentId: string;
  @Field(() => ChannelKindEnum, { description: 'What it is for.' }) kind: string;
  @Field({ description: 'Name.' }) name: string;
  @Field({ description: 'What it is for, in words.' }) purpose: string;
  @Field({ description: 'Not everybody in the room reads it.' }) closedGroup: boolean;
  @Field({ description: 'Nothing in it is real.' }) exercise: boolean;
  @Field(() => Int, { description: 'Place of its newest entry.' }) lastSequence: number;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Since when nobody may post.' })
  closedAt: Date | null;
  @Field(() => ChannelCan, { description: 'What the caller may do with it.' }) can: ChannelCan;
}

export const ChannelConnection = connectionOf(Channel, 'Channel');

@InputType({ description: 'A channel to make.' })
export class CreateChannelInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field({ description: 'Name, 2 to 80 characters.' }) @Name(2, 80) name: string;
  @Field({ defaultValue: '', description: 'What it is for.' }) @MaxLength(500) purpose: string = '';
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Positions whose holders read it; with no position and no organization everybody does.',
  })
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  positionIds: string[] = [];
  @Field(() => [ID], { defaultValue: [], description: 'Organizations whose people read it.' })
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  organizationIds: string[] = [];
}

@InputType({ description: 'Between which positions to talk directly.' })
export class OpenDirectChannelInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => [ID], { description: 'The positions, 2 to 10, one of the caller among them.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  positionIds: string[];
}
