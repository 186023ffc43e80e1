import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsEnum, IsUUID, Length, MaxLength } from 'class-validator';
import { NippSector, PersonRef } from '../organizations/index.js';

@ObjectType({ description: 'What the caller may do with surge access.' })
export class SurgeAccessCan {
  @Field({ description: 'Know of it.' }) read: boolean;
  @Field({ description: 'End it before its time.' }) end: boolean;
}

@ObjectType({ description: 'What a responder did in the room: how much, and not what.' })
export class SurgeDeeds {
  @Field(() => Int, { description: 'Messages that they posted.' }) messages: number;
  @Field(() => Int, { description: 'Documents that they shared.' }) documents: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When they were last in the portal; null when never.',
  })
  lastSeenAt: Date | null;
}

@ObjectType({
  description:
    'Surge access: a vetted, dormant responder is let into the room of one incident until a time, and sees nothing else.',
})
export class SurgeAccess {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => PersonRef, { description: 'The responder.' }) person: PersonRef;
  @Field({ description: 'The responder’s organization, by its short name.' }) organizationShortName: string;
  @Field(() => NippSector, { description: 'Sector.' }) nippSector: string;
  @Field({ description: 'State or region.' }) region: string;
  @Field({ description: 'Who activated it.' }) activatedByName: string;
  @Field(() => DateTime, { description: 'Since when.' }) createdAt: Date;
  @Field(() => DateTime, { description: 'Until when, by the clock.' }) expiresAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended; null while it is in force.',
  })
  endedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the responder was told by e-mail.' })
  toldAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was signed off.' })
  reviewedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who signed it off.' }) reviewedByName: string | null;
  @Field(() => String, { nullable: true, description: 'What the reviewer noted.' }) reviewNote: string | null;
  @Field(() => SurgeDeeds, {
    nullable: true,
    description: 'What they did in the room, for NIRU’s administrators.',
  })
  deeds: SurgeDeeds | null;
  @Field(() => SurgeAccessCan, { description: 'What the caller may do with it.' }) can: SurgeAccessCan;
}

export const SurgeAccessConnection = connectionOf(SurgeAccess, 'SurgeAccess');

@ObjectType({ description: 'An incident whose surge access has not been signed off.' })
export class SurgeReview {
  @Field(() => ID, { description: 'The incident.' }) incidentId: string;
  @Field({ description: 'Its number.' }) number: string;
  @Field({ description: 'Its name.' }) name: string;
  @Field({ description: 'Nothing in it is real.' }) exercise: boolean;
  @Field(() => Int, { description: 'How many accesses are to be signed off.' }) responders: number;
  @Field(() => Int, { description: 'How many of them are still in force.' }) inForce: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last one ended; null while one is in force.',
  })
  endedAt: Date | null;
}

export const SurgeReviewConnection = connectionOf(SurgeReview, 'SurgeReview');

@InputType({
  description: 'Whom to let into the room of an incident: whoever fits every list that is not empty.',
})
export class ActivateSurgeInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => [NippSector], { defaultValue: [], description: 'Of these sectors.' })
  @ArrayMaxSize(16)
  @IsEnum(NippSector, { each: true })
  nippSectors: NippSector[] = [];
  @Field(() => [String], { defaultValue: [], description: 'Of these states or regions.' })
  @ArrayMaxSize(60)
  @Length(2, 60, { each: true })
  regions: string[] = [];
  @Field(() => [ID], { defaultValue: [], description: 'These responders.' })
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  personIds: string[] = [];
  @Field(() => DateTime, { description: 'Until when: 30 days from now at most.' })
  @IsDate()
  until: Date;
}

@InputType({ description: 'A later end, or an earlier one, for all surge access in force to an incident.' })
export class ExtendSurgeInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => DateTime, { description: 'Until when: 30 days from its beginning at most.' })
  @IsDate()
  until: Date;
}

@InputType({ description: 'The review of an incident’s surge access, signed by the caller.' })
export class SignSurgeReviewInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field({ defaultValue: '', description: 'What the reviewer notes, up to 5,000 characters.' })
  @MaxLength(5000)
  note: string = '';
}
