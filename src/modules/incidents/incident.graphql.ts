import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Marking, MarkingInput } from '../markings/index.js';
import { OrganizationRef } from '../organizations/index.js';
import { BringInInput } from './participation.graphql.js';

export enum IncidentKindEnum {
  INCIDENT = 'incident',
  EXERCISE = 'exercise',
  SPECIAL_EVENT = 'special_event',
  CONTINUITY = 'continuity',
}
registerEnumType(IncidentKindEnum, {
  name: 'IncidentKind',
  description: 'What a room is opened for.',
  valuesMap: {
    INCIDENT: { description: 'Something has happened, or may.' },
    EXERCISE: { description: 'Nothing in it is real.' },
    SPECIAL_EVENT: { description: 'A special event, with a rating.' },
    CONTINUITY: { description: 'A continuity activation (COOP), with a phase.' },
  },
});
export enum IncidentStatusEnum {
  MONITORING = 'monitoring',
  ACTIVE = 'active',
  DEMOBILIZING = 'demobilizing',
  CLOSED = 'closed',
  REOPENED = 'reopened',
}
registerEnumType(IncidentStatusEnum, {
  name: 'IncidentStatus',
  description: 'Where an incident stands.',
  valuesMap: {
    MONITORING: { description: 'Watched.' },
    ACTIVE: { description: 'Worked on.' },
    DEMOBILIZING: { description: 'Being wound down.' },
    CLOSED: { description: 'Over: everything can be read, and nothing be added.' },
    REOPENED: { description: 'Worked on again after it was closed.' },
  },
});
export enum EventRatingEnum {
  NSSE = 'NSSE',
  SEAR1 = 'SEAR1',
  SEAR2 = 'SEAR2',
  SEAR3 = 'SEAR3',
  SEAR4 = 'SEAR4',
  SEAR5 = 'SEAR5',
  UNRATED = 'UNRATED',
}
registerEnumType(EventRatingEnum, {
  name: 'EventRating',
  description: 'Rating of a special event.',
  valuesMap: {
    NSSE: { description: 'National Special Security Event.' },
    SEAR1: { description: 'SEAR 1: extensive federal interagency support.' },
    SEAR2: { description: 'SEAR 2: some national-level federal support.' },
    SEAR3: { description: 'SEAR 3: limited federal support.' },
    SEAR4: { description: 'SEAR 4: handled by state and local.' },
    SEAR5: { description: 'SEAR 5: state and local importance.' },
    UNRATED: { description: 'Not rated.' },
  },
});
export enum ContinuityPhaseEnum {
  READINESS = 'I',
  ACTIVATION = 'II',
  OPERATIONS = 'III',
  RECONSTITUTION = 'IV',
}
registerEnumType(ContinuityPhaseEnum, {
  name: 'ContinuityPhase',
  description: 'Phase of a continuity activation.',
  valuesMap: {
    READINESS: { description: 'Phase I: readiness and preparedness.' },
    ACTIVATION: { description: 'Phase II: activation and relocation, 0 to 12 hours.' },
    OPERATIONS: { description: 'Phase III: continuity operations, 12 hours to 30 days.' },
    RECONSTITUTION: { description: 'Phase IV: reconstitution.' },
  },
});

@ObjectType({ description: 'What the caller may do with an incident.' })
export class IncidentCan {
  @Field({ description: 'Know of it.' }) read: boolean;
  @Field({ description: 'Be in its room.' }) enter: boolean;
  @Field({ description: 'Come into its room, as a NIRU administrator.' }) join: boolean;
  @Field({ description: 'Add tasks, and draft situation reports.' }) contribute: boolean;
  @Field({ description: 'Change its name, type, location, marking and lead.' }) update: boolean;
  @Field({ description: 'Move it on, close it, reopen it.' }) changeStatus: boolean;
  @Field({ description: 'Bring in organizations, and end their part.' }) bringIn: boolean;
  @Field({ description: 'Make positions and assign them.' }) assign: boolean;
  @Field({ description: 'Make channels.' }) createChannel: boolean;
  @Field({ description: 'Appoint those who run the room.' }) appoint: boolean;
  @Field({ description: 'Let dormant responders in, extend and end their access.' }) surge: boolean;
}

@ObjectType({
  description: 'An incident, exercise, special event or continuity activation that NIRU opened a room for.',
})
export class Incident {
  @Field(() => ID, { description: 'Identifier; also that of the workspace that holds the room’s documents.' })
  id: string;
  @Field({ description: 'Number that people say, such as `INC-2026-0001`.' }) number: string;
  @Field({ description: 'Name.' }) name: string;
  @Field(() => IncidentKindEnum, { description: 'What the room was opened for.' }) kind: string;
  @Field({ description: 'Nothing in it is real.' }) exercise: boolean;
  @Field(() => Int, { nullable: true, description: 'ICS incident type, 5 the smallest to 1.' }) type:
    number | null;
  @Field(() => EventRatingEnum, { nullable: true, description: 'Rating of a special event.' })
  eventRating: string | null;
  @Field(() => ContinuityPhaseEnum, { nullable: true, description: 'Phase of a continuity activation.' })
  continuityPhase: string | null;
  @Field(() => IncidentStatusEnum, { description: 'Where it stands.' }) status: string;
  @Field({ description: 'Where it is.' }) location: string;
  @Field(() => Marking, { description: 'What the whole is marked with.' }) marking: Marking;
  @Field(() => OrganizationRef, { description: 'Who leads.' }) lead: OrganizationRef;
  @Field(() => DateTime, { description: 'When it began.' }) beganAt: Date;
  @Field(() => DateTime, { description: 'When the room was opened.' }) openedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Every how many minutes a situation report is due; null when none is.',
  })
  reportMinutes: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When the next situation report is due.' })
  reportDueAt: Date | null;
  @Field(() => IncidentCan, { description: 'What the caller may do with it.' }) can: IncidentCan;
}

export const IncidentConnection = connectionOf(Incident, 'Incident');

@InputType({ description: 'A room to open. The caller is in it at once, as its first manager.' })
export class OpenIncidentInput {
  @Field({ description: 'Name, 2 to 120 characters.' }) @Name(2, 120) name: string;
  @Field(() => IncidentKindEnum, { description: 'What for.' })
  @IsEnum(IncidentKindEnum)
  kind: IncidentKindEnum;
  @Field(() => Int, { nullable: true, description: 'ICS incident type, 5 to 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  type?: number | null;
  @Field(() => EventRatingEnum, { nullable: true, description: 'Of a special event; unrated when left out.' })
  @IsOptional()
  @IsEnum(EventRatingEnum)
  eventRating?: EventRatingEnum | null;
  @Field(() => ContinuityPhaseEnum, {
    nullable: true,
    description: 'Of a continuity activation; phase II when left out.',
  })
  @IsOptional()
  @IsEnum(ContinuityPhaseEnum)
  continuityPhase?: ContinuityPhaseEnum | null;
  @Field({ defaultValue: false, description: 'Watched for now, and not yet worked on.' })
  @IsBoolean()
  monitoring: boolean = false;
  @Field({ defaultValue: '', description: 'Where it is.' }) @MaxLength(300) location: string = '';
  @Field(() => MarkingInput, { description: 'What the whole is marked with.' })
  @ValidateNested()
  @Type(() => MarkingInput)
  marking: MarkingInput;
  @Field(() => DateTime, { nullable: true, description: 'When it began; now when left out.' })
  @IsOptional()
  @IsDate()
  beganAt?: Date | null;
  @Field(() => BringInInput, { nullable: true, description: 'Whom to bring in at once.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BringInInput)
  bringIn?: BringInInput | null;
}

@InputType({ description: 'Changes to an incident; what is left out stays.' })
export class UpdateIncidentInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'Name.' }) @IsOptional() @Name(2, 120) name?: string;
  @Field(() => Int, { nullable: true, description: 'ICS incident type, 5 to 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  type?: number;
  @Field(() => String, { nullable: true, description: 'Where it is.' })
  @IsOptional()
  @MaxLength(300)
  location?: string;
  @Field(() => MarkingInput, { nullable: true, description: 'What the whole is marked with.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MarkingInput)
  marking?: MarkingInput;
  @Field(() => Int, {
    nullable: true,
    description: 'Every how many minutes a situation report is due, 15 to 10,080; 0 for none.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_080)
  reportMinutes?: number;
  @Field(() => ID, { nullable: true, description: 'The organization that leads.' })
  @IsOptional()
  @IsUUID()
  leadOrganizationId?: string;
}

@InputType({ description: 'Where an incident is to stand.' })
export class ChangeIncidentStatusInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() id: string;
  @Field(() => IncidentStatusEnum, { description: 'Where to.' })
  @IsEnum(IncidentStatusEnum)
  status: IncidentStatusEnum;
  @Field({ defaultValue: '', description: 'Why, as the chronology will say; to reopen it is required.' })
  @MaxLength(2000)
  reason: string = '';
}
