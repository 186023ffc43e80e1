import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonRef } from '../organizations/index.js';

export enum RoomPartEnum {
  INCIDENT = 'incident',
  PEOPLE = 'people',
  CHANNELS = 'channels',
  TASKS = 'tasks',
  SITUATION = 'situation',
  DOCUMENTS = 'documents',
}
registerEnumType(RoomPartEnum, {
  name: 'RoomPart',
  description: 'A part of a room that has changed and should be loaded again.',
  valuesMap: {
    INCIDENT: { description: 'The incident itself.' },
    PEOPLE: { description: 'Organizations, positions, surge access.' },
    CHANNELS: { description: 'The list of channels; what is said in them comes by `channelAppended`.' },
    TASKS: { description: 'Tasks.' },
    SITUATION: { description: 'Operational periods and situation reports.' },
    DOCUMENTS: { description: 'Documents.' },
  },
});

@ObjectType({ description: 'Somebody who has the room open.' })
export class PresentPerson {
  @Field(() => PersonRef, { description: 'Who.' }) person: PersonRef;
  @Field({ description: 'Their organization, by its short name.' }) organizationShortName: string;
  @Field(() => ID, { nullable: true, description: 'The channel of the whole room that they are typing in.' })
  typingIn: string | null;
}

@ObjectType({ description: 'A sign from a room: best effort, and in no log. One of its fields is set.' })
export class RoomSignal {
  @Field(() => RoomPartEnum, { nullable: true, description: 'What has changed.' }) changed: string | null;
  @Field(() => [PresentPerson], { nullable: true, description: 'Who has the room open now, 200 at most.' })
  present: PresentPerson[] | null;
}
