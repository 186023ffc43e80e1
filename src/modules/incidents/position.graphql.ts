import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsUUID, Length, MaxLength } from 'class-validator';
import { PersonRef } from '../organizations/index.js';

export enum PositionSectionEnum {
  COMMAND = 'command',
  COMMAND_STAFF = 'command_staff',
  GENERAL_STAFF = 'general_staff',
  AGENCY_REPRESENTATIVE = 'agency_representative',
  OTHER = 'other',
}
registerEnumType(PositionSectionEnum, {
  name: 'PositionSection',
  description: 'Where a position stands in the incident’s organization (NIMS).',
  valuesMap: {
    COMMAND: { description: 'Command.' },
    COMMAND_STAFF: { description: 'Command Staff.' },
    GENERAL_STAFF: { description: 'General Staff.' },
    AGENCY_REPRESENTATIVE: { description: 'Agency representatives.' },
    OTHER: { description: 'Of the incident’s own.' },
  },
});

@ObjectType({ description: 'What the caller may do with somebody’s holding of a position.' })
export class PositionHolderCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Check in.' }) checkIn: boolean;
  @Field({ description: 'Relieve the holder.' }) relieve: boolean;
}

@ObjectType({ description: 'Somebody who holds a position.' })
export class PositionHolder {
  @Field(() => ID, { description: 'Identifier of the assignment.' }) id: string;
  @Field(() => ID, { description: 'The position.' }) positionId: string;
  @Field({ description: 'Title of the position.' }) positionTitle: string;
  @Field(() => PersonRef, { description: 'Who holds it.' }) person: PersonRef;
  @Field({ description: 'The holder’s organization, by its short name.' }) organizationShortName: string;
  @Field(() => DateTime, { description: 'Since when.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the holder checked in.' })
  checkedInAt: Date | null;
  @Field({ description: 'The holder runs the room, as NIRU appointed.' }) manages: boolean;
  @Field({ description: 'The holder opened the room, and always runs it.' }) owns: boolean;
  @Field(() => PositionHolderCan, { description: 'What the caller may do with it.' }) can: PositionHolderCan;
}

@ObjectType({ description: 'A position of the incident’s organization.' })
export class Position {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'Which position of NIMS it is, such as `incident_commander`; null for one that people made.',
  })
  key: string | null;
  @Field({ description: 'Title.' }) title: string;
  @Field(() => PositionSectionEnum, { description: 'Where it stands.' }) section: string;
  @Field(() => Int, { description: 'Order in lists.' }) rank: number;
  @Field(() => [PositionHolder], { description: 'Who holds it, 200 at most.' }) holders: PositionHolder[];
}

export const PositionConnection = connectionOf(Position, 'Position');

@InputType({ description: 'A position to give to a person. It brings the person into the room.' })
export class AssignPositionInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => ID, { description: 'Which position.' }) @IsUUID() positionId: string;
  @Field({ description: 'The person’s exact address, of NIRU or of an organization that takes part.' })
  @IsEmail({ require_tld: false })
  @Length(3, 320)
  email: string;
}

@InputType({ description: 'A position of the incident’s own.' })
export class CreatePositionInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field({ description: 'Title, 2 to 80 characters.' }) @Name(2, 80) title: string;
}

@InputType({ description: 'Whom to relieve, and what is handed over.' })
export class RelievePositionInput {
  @Field(() => ID, { description: 'Which assignment.' }) @IsUUID() id: string;
  @Field({ defaultValue: '', description: 'What the next holder should know.' })
  @MaxLength(5000)
  handOver: string = '';
}

@InputType({ description: 'Who is to run the room, or no longer.' })
export class AppointManagerInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => ID, { description: 'Who: somebody in the room, and not by surge access.' })
  @IsUUID()
  personId: string;
  @Field({ description: 'Whether they run the room.' }) @IsBoolean() manages: boolean;
}
