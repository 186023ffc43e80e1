import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsUUID, Length } from 'class-validator';
import { NippSector, OrganizationKindEnum, OrganizationRef } from '../organizations/index.js';

@ObjectType({ description: 'An organization that takes part in an incident.' })
export class Participation {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => OrganizationRef, { description: 'The organization.' }) organization: OrganizationRef;
  @Field(() => OrganizationKindEnum, { description: 'What kind of organization it is.' }) kind: string;
  @Field(() => Int, { description: 'How many of its people are in the room.' }) people: number;
  @Field(() => DateTime, { description: 'Since when.' }) createdAt: Date;
}

export const ParticipationConnection = connectionOf(Participation, 'Participation');

@InputType({ description: 'Whom to bring in: whoever fits one of the lists.' })
export class BringInInput {
  @Field(() => [ID], { defaultValue: [], description: 'These organizations.' })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  organizationIds: string[] = [];
  @Field(() => [OrganizationKindEnum], { defaultValue: [], description: 'All of these kinds.' })
  @ArrayMaxSize(10)
  @IsEnum(OrganizationKindEnum, { each: true })
  kinds: OrganizationKindEnum[] = [];
  @Field(() => [String], { defaultValue: [], description: 'All of these states or regions.' })
  @ArrayMaxSize(60)
  @Length(2, 60, { each: true })
  regions: string[] = [];
  @Field(() => [NippSector], {
    defaultValue: [],
    description: 'All of these sectors of critical infrastructure.',
  })
  @ArrayMaxSize(16)
  @IsEnum(NippSector, { each: true })
  nippSectors: NippSector[] = [];
  @Field({ defaultValue: true, description: 'Their people too, as agency representatives.' })
  @IsBoolean()
  everyone: boolean = true;
}
