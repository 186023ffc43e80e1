import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { NippSector } from './nipp-sector.js';

export enum OrganizationKindEnum {
  OPERATOR = 'operator',
  FEDERAL = 'federal',
  FUSION_CENTER = 'fusion_center',
  STATE_LOCAL_TRIBAL_TERRITORIAL = 'state_local_tribal_territorial',
  MILITARY = 'military',
  INTELLIGENCE = 'intelligence',
  INTERNATIONAL = 'international',
  PRIVATE_SECTOR = 'private_sector',
}
registerEnumType(OrganizationKindEnum, {
  name: 'OrganizationKind',
  description: 'What kind of organization a tenant is.',
  valuesMap: {
    OPERATOR: { description: 'The National Incident Response Unit, which operates the portal.' },
    FEDERAL: { description: 'A federal agency.' },
    FUSION_CENTER: { description: 'A state or major urban area fusion center.' },
    STATE_LOCAL_TRIBAL_TERRITORIAL: { description: 'A state, local, tribal or territorial agency.' },
    MILITARY: { description: 'A military component.' },
    INTELLIGENCE: { description: 'An element of the intelligence community.' },
    INTERNATIONAL: { description: 'An international organization or a foreign partner.' },
    PRIVATE_SECTOR: { description: 'A private operator of critical infrastructure.' },
  },
});

export enum OrganizationStateEnum {
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
}
registerEnumType(OrganizationStateEnum, {
  name: 'OrganizationState',
  description: 'Whether an organization’s people may sign in.',
  valuesMap: { ACTIVE: { description: 'They may.' }, SUSPENDED: { description: 'They may not.' } },
});

@ObjectType({ description: 'A short view of an organization, wherever it is named.' })
export class OrganizationRef {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Full name.' }) name: string;
  @Field({ description: 'Name for tables and badges.' }) shortName: string;
}

@ObjectType({ description: 'What the caller may do with an organization.' })
export class OrganizationCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change its names and listing.' }) update: boolean;
  @Field({ description: 'Suspend it: its people can no longer sign in.' }) suspend: boolean;
  @Field({ description: 'Reinstate it after a suspension.' }) reinstate: boolean;
}

@ObjectType({ description: 'A tenant of the portal.' })
export class Organization extends OrganizationRef {
  @Field({ description: 'Short name for links, as in `/sign-in?organization=`.' }) slug: string;
  @Field(() => OrganizationKindEnum, { description: 'What kind of organization it is.' }) kind: string;
  @Field({ description: 'Country, ISO 3166-1 alpha-3.' }) country: string;
  @Field(() => String, { nullable: true, description: 'State or region.' }) region: string | null;
  @Field(() => NippSector, {
    nullable: true,
    description: 'Its sector of critical infrastructure, if it has one.',
  })
  nippSector: NippSector | null;
  @Field(() => OrganizationStateEnum, { description: 'Whether its people may sign in.' }) state: string;
  @Field({ description: 'Whether other organizations see it in the directory.' }) listed: boolean;
  @Field(() => DateTime, { description: 'When it was admitted.' }) createdAt: Date;
  @Field(() => OrganizationCan, { description: 'What the caller may do with it.' }) can?: OrganizationCan;
}

export const OrganizationConnection = connectionOf(Organization, 'Organization');

@InputType({ description: 'An organization to admit.' })
export class CreateOrganizationInput {
  @Field({ description: 'Short name for links: lower-case letters, digits and hyphens.' })
  @Matches(/^[a-z0-9](-?[a-z0-9]){1,39}$/)
  slug: string;
  @Field({ description: 'Full name, 2 to 200 characters.' }) @Name(2, 200) name: string;
  @Field({ description: 'Name for tables and badges, 2 to 40 characters.' }) @Name(2, 40) shortName: string;
  @Field(() => OrganizationKindEnum, { description: 'Its kind; there is one operator already.' })
  @IsIn(Object.values(OrganizationKindEnum).filter((kind) => kind !== OrganizationKindEnum.OPERATOR))
  kind: OrganizationKindEnum;
  @Field({ description: 'Country, ISO 3166-1 alpha-3.' }) @Matches(/^[A-Z]{3}$/) country: string;
  @Field(() => String, { nullable: true, description: 'State or region, 2 to 60 characters.' })
  @IsOptional()
  @Length(2, 60)
  region?: string | null;
  @Field(() => NippSector, { nullable: true, description: 'Its sector of critical infrastructure.' })
  @IsOptional()
  @IsEnum(NippSector)
  nippSector?: NippSector | null;
  @Field({ defaultValue: true, description: 'Whether other organizations see it in the directory.' })
  @IsBoolean()
  listed: boolean = true;
}

@InputType({ description: 'Changes to an organization; what is left out stays.' })
export class UpdateOrganizationInput {
  @Field(() => ID, { description: 'Which organization.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'Full name.' })
  @IsOptional()
  @Name(2, 200)
  name?: string;
  @Field(() => String, { nullable: true, description: 'Name for tables and badges.' })
  @IsOptional()
  @Name(2, 40)
  shortName?: string;
  @Field(() => String, { nullable: true, description: 'State or region.' })
  @IsOptional()
  @Length(2, 60)
  region?: string;
  @Field(() => NippSector, { nullable: true, description: 'Sector of critical infrastructure.' })
  @IsOptional()
  @IsEnum(NippSector)
  nippSector?: NippSector;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is listed.' })
  @IsOptional()
  @IsBoolean()
  listed?: boolean;
}
