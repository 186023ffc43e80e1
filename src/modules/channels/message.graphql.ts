import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Marking, MarkingInput } from '../markings/index.js';
import { PersonRef } from '../organizations/index.js';

export enum MessagePriorityEnum {
  ROUTINE = 'routine',
  PRIORITY = 'priority',
  IMMEDIATE = 'immediate',
  FLASH = 'flash',
}
registerEnumType(MessagePriorityEnum, {
  name: 'MessagePriority',
  description: 'Precedence of a message.',
  valuesMap: {
    ROUTINE: { description: 'In the course of work.' },
    PRIORITY: { description: 'Before what is routine.' },
    IMMEDIATE: { description: 'At once.' },
    FLASH: { description: 'Before everything; it asks for acknowledgement.' },
  },
});
export enum EntryKindEnum {
  MESSAGE = 'message',
  EDIT = 'edit',
  RETRACTION = 'retraction',
  PIN = 'pin',
  UNPIN = 'unpin',
  ACKNOWLEDGEMENT = 'acknowledgement',
}
registerEnumType(EntryKindEnum, {
  name: 'ChannelEntryKind',
  description: 'What a line of a channel’s log says.',
  valuesMap: {
    MESSAGE: { description: 'A message was posted.' },
    EDIT: { description: 'Its author changed its text.' },
    RETRACTION: { description: 'It was retracted; its text is no longer told.' },
    PIN: { description: 'It was pinned.' },
    UNPIN: { description: 'It is no longer pinned.' },
    ACKNOWLEDGEMENT: { description: 'Somebody acknowledged it.' },
  },
});
export enum LogCategoryEnum {
  SIGNIFICANT_EVENT = 'significant_event',
  DECISION = 'decision',
  STATE = 'state',
  PARTICIPATION = 'participation',
  ROLE = 'role',
  SITUATION_REPORT = 'situation_report',
}
registerEnumType(LogCategoryEnum, {
  name: 'LogCategory',
  description: 'What kind of line of the chronology it is.',
  valuesMap: {
    SIGNIFICANT_EVENT: { description: 'A significant event.' },
    DECISION: { description: 'A decision.' },
    STATE: { description: 'A change of the incident’s state.' },
    PARTICIPATION: { description: 'Somebody was brought in, or left.' },
    ROLE: { description: 'A position was assigned, or its holder relieved.' },
    SITUATION_REPORT: { description: 'A situation report.' },
  },
});

export enum OwnLogCategoryEnum {
  SIGNIFICANT_EVENT = 'significant_event',
  DECISION = 'decision',
}
registerEnumType(OwnLogCategoryEnum, {
  name: 'OwnLogCategory',
  description: 'Lines that people write into the chronology; the others write themselves.',
  valuesMap: {
    SIGNIFICANT_EVENT: { description: 'A significant event.' },
    DECISION: { description: 'A decision.' },
  },
});

export enum MentionKindEnum {
  PERSON = 'person',
  POSITION = 'position',
  ORGANIZATION = 'organization',
}
registerEnumType(MentionKindEnum, {
  name: 'MentionKind',
  description: 'What kind of party a message mentions.',
  valuesMap: {
    PERSON: { description: 'A person in the room.' },
    POSITION: { description: 'Whoever holds a position.' },
    ORGANIZATION: { description: 'The people of an organization.' },
  },
});

@ObjectType({ description: 'Somebody whom a message mentions.' })
export class Mention {
  @Field(() => ID, { description: 'Of the person, position or organization.' }) id: string;
  @Field(() => MentionKindEnum, { description: 'Which of them.' }) kind: string;
  @Field({ description: 'Name at the time.' }) name: string;
}

@ObjectType({ description: 'A document of the room that a message shows.' })
export class Attachment {
  @Field(() => ID, { description: 'The document.' }) id: string;
  @Field({ description: 'Its title at the time.' }) title: string;
}

@ObjectType({
  description: 'What happened, as it is stored: a code of the closed catalogue, and its parameters.',
})
export class MessageFact {
  @Field({ description: 'Code, such as `position.assigned`.' }) code: string;
  @Field({ description: 'Parameters as JSON: ids, names as they were, numbers, times.' }) params: string;
}

@ObjectType({
  description: 'A message in a channel. Its present state; the channel’s log tells how it came to be.',
})
export class Message {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => ID, { description: 'Its channel.' }) channelId: string;
  @Field(() => ID, {
    description: 'The identifier under which it was posted, by which its author’s client knows it again.',
  })
  clientId: string;
  @Field(() => Int, { description: 'Its place in the channel.' }) sequence: number;
  @Field(() => String, {
    nullable: true,
    description:
      'Its text; null when it was retracted. What the portal wrote is told in the language that the request asks for.',
  })
  body: string | null;
  @Field(() => MessageFact, {
    nullable: true,
    description: 'Of a line that the portal wrote: what happened; null for what people wrote.',
  })
  fact: MessageFact | null;
  @Field(() => Marking, { description: 'What it is marked with.' }) marking: Marking;
  @Field(() => MessagePriorityEnum, { description: 'Its precedence.' }) priority: string;
  @Field(() => LogCategoryEnum, {
    nullable: true,
    description: 'In the chronology: what kind of line it is.',
  })
  category: string | null;
  @Field(() => PersonRef, { description: 'Who wrote it, by the name of the time.' }) author: PersonRef;
  @Field({ description: 'The author’s organization at the time, by its short name.' })
  authorOrganization: string;
  @Field(() => String, { nullable: true, description: 'The position that the author held.' })
  authorPosition: string | null;
  @Field(() => ID, { nullable: true, description: 'The message that it answers.' }) replyToId: string | null;
  @Field(() => DateTime, { description: 'When it was posted.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was last edited.' })
  editedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was retracted.' })
  retractedAt: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was pinned; null while it is not.',
  })
  pinnedAt: Date | null;
  @Field(() => Int, { description: 'How many people have acknowledged the words that it has now.' })
  acknowledgements: number;
  @Field(() => Int, { description: 'How often its words were written: 1, and 1 more with each edit.' })
  edition: number;
  @Field(() => [Mention], { description: 'Whom it mentions, 50 at most.' }) mentions: Mention[];
  @Field(() => [Attachment], { description: 'Documents of the room that it shows, 10 at most.' })
  attachments: Attachment[];
}

export const MessageConnection = connectionOf(Message, 'Message');

@ObjectType({ description: 'What the caller may do with a message.' })
export class MessageCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change its text.' }) edit: boolean;
  @Field({ description: 'Retract it.' }) retract: boolean;
  @Field({ description: 'Pin it.' }) pin: boolean;
  @Field({ description: 'Take its pin away.' }) unpin: boolean;
  @Field({ description: 'Acknowledge it.' }) acknowledge: boolean;
}

@ObjectType({ description: 'A text that a message had.' })
export class MessageVersion {
  @Field({ description: 'The text.' }) body: string;
  @Field(() => DateTime, { description: 'Since when.' }) createdAt: Date;
}

@ObjectType({ description: 'A message with what the caller may do, and the texts that it had.' })
export class MessageDetail {
  @Field(() => Message, { description: 'The message.' }) message: Message;
  @Field(() => MessageCan, { description: 'What the caller may do with it.' }) can: MessageCan;
  @Field({ description: 'Whether the caller has acknowledged the words that it has now.' })
  acknowledged: boolean;
  @Field(() => [MessageVersion], {
    description: 'Its texts, oldest first, 100 at most; none of a retracted one.',
  })
  versions: MessageVersion[];
}

@ObjectType({ description: 'A line of a channel’s log: a message, or what happened to one.' })
export class ChannelEntry {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => Int, { description: 'Its place: 1, 2, 3, without gaps.' }) sequence: number;
  @Field(() => EntryKindEnum, { description: 'What it says.' }) kind: string;
  @Field(() => PersonRef, { description: 'Whose doing it is.' }) author: PersonRef;
  @Field(() => DateTime, { description: 'When.' }) createdAt: Date;
  @Field(() => Message, { description: 'The message, as it is now.' }) message: Message;
}

@ObjectType({ description: 'Entries of a channel, in order and without gaps.' })
export class ChannelEntries {
  @Field(() => Int, { description: 'Place of the channel’s newest entry.' }) head: number;
  @Field(() => [ChannelEntry], { description: 'The entries; when the last is before `head`, more follow.' })
  entries: ChannelEntry[];
}

@ObjectType({ description: 'What a subscriber of a channel is sent.' })
export class ChannelDelivery {
  @Field(() => Int, {
    description:
      'Place of the entry. Of the first delivery, which has none: every entry after this place will be delivered; fetch what is before it.',
  })
  head: number;
  @Field(() => ChannelEntry, { nullable: true, description: 'The entry.' }) entry: ChannelEntry | null;
}

@InputType({ description: 'A message to post.' })
export class PostMessageInput {
  @Field(() => ID, { description: 'Which channel.' }) @IsUUID() channelId: string;
  @Field(() => ID, {
    description: 'The caller’s own id of this message (a UUID): sent again, it is posted once.',
  })
  @IsUUID()
  clientId: string;
  @Field({ description: 'Text, up to 20,000 characters.' }) @Matches(/\S/) @Length(1, 20_000) body: string;
  @Field(() => MarkingInput, { description: 'What it is marked with.' })
  @ValidateNested()
  @Type(() => MarkingInput)
  marking: MarkingInput;
  @Field(() => MessagePriorityEnum, {
    defaultValue: MessagePriorityEnum.ROUTINE,
    description: 'Its precedence.',
  })
  @IsEnum(MessagePriorityEnum)
  priority: MessagePriorityEnum = MessagePriorityEnum.ROUTINE;
  @Field(() => OwnLogCategoryEnum, {
    nullable: true,
    description:
      'In the chronology: what kind of line it is; a significant event when left out. Elsewhere nothing.',
  })
  @IsOptional()
  @IsEnum(OwnLogCategoryEnum)
  category?: OwnLogCategoryEnum | null;
  @Field(() => ID, { nullable: true, description: 'The message of the same channel that it answers.' })
  @IsOptional()
  @IsUUID()
  replyToId?: string | null;
  @Field(() => [ID], {
    defaultValue: [],
    description: 'People, positions and organizations of the room. Error `message.not_of_the_room`.',
  })
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  mentionIds: string[] = [];
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Documents of the room. Error `message.not_of_the_room`.',
  })
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  attachmentIds: string[] = [];
  @Field({
    defaultValue: false,
    description:
      'That it is of an exercise. Error `incident.exercise_mismatch` when the room is not, and the other way.',
  })
  @IsBoolean()
  exercise: boolean = false;
}

@InputType({ description: 'A change of a message’s text.' })
export class EditMessageInput {
  @Field(() => ID, { description: 'Which message.' }) @IsUUID() id: string;
  @Field(() => ID, { description: 'The caller’s own id of this change (a UUID).' })
  @IsUUID()
  clientId: string;
  @Field({ description: 'The new text.' }) @Matches(/\S/) @Length(1, 20_000) body: string;
}
