import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsUUID, Length } from 'class-validator';
import { OrganizationRef } from './organization.graphql.js';
import { NippSector } from './nipp-sector.js';

export enum AccountRoleEnum {
  MEMBER = 'member',
  ADMINISTRATOR = 'administrator',
}
registerEnumType(AccountRoleEnum, {
  name: 'AccountRole',
  description: 'A person’s role in their own organization. It opens no workspace.',
  valuesMap: {
    MEMBER: { description: 'Works in the workspaces that they are a member of.' },
    ADMINISTRATOR: { description: 'Runs the organization’s people and its sharing agreements.' },
  },
});

export enum AccountStateEnum {
  PENDING = 'pending',
  ACTIVE = 'active',
  DORMANT = 'dormant',
  DISABLED = 'disabled',
}
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'Whether a person may sign in.',
  valuesMap: {
    PENDING: { description: 'Signed in once and awaits validation.' },
    ACTIVE: { description: 'May sign in.' },
    DORMANT: { description: 'A vetted responder, who may sign in while surge access lasts.' },
    DISABLED: { description: 'May not, whatever the provider says.' },
  },
});

@ObjectType({ description: 'A person, wherever one is named.' })
export class PersonRef {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Name as the person’s provider tells it.' }) name: string;
}

@ObjectType({ description: 'What the caller may do with a person’s account.' })
export class PersonCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Let a pending person in.' }) validate: boolean;
  @Field({ description: 'Lock the person out; their sessions end at once.' }) disable: boolean;
  @Field({ description: 'Let a disabled person in again.' }) reinstate: boolean;
  @Field({ description: 'Vet the person as a dormant responder.' }) vet: boolean;
  @Field({ description: 'Join the account with another of the same person.' }) join: boolean;
  @Field({ description: 'Make the person an administrator or a member.' }) changeRole: boolean;
}

@ObjectType({ description: 'A person of the caller’s organization, for its administrators.' })
export class Person extends PersonRef {
  @Field(() => String, { nullable: true, description: 'Address as the provider tells it.' }) email:
    string | null;
  @Field(() => AccountRoleEnum, { description: 'Role in the organization.' }) role: string;
  @Field(() => AccountStateEnum, { description: 'Whether the person may sign in.' }) state: string;
  @Field(() => NippSector, { nullable: true, description: 'Sector of a responder.' }) nippSector:
    string | null;
  @Field(() => String, { nullable: true, description: 'State or region of a responder.' }) region:
    string | null;
  @Field(() => DateTime, { description: 'First sign-in.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Latest sign-in.' })
  lastSignInAt: Date | null;
  @Field(() => PersonCan, { description: 'What the caller may do with the account.' }) can?: PersonCan;
}

export const PersonConnection = connectionOf(Person, 'Person');

@InputType({ description: 'A person to vet as a dormant responder.' })
export class VetResponderInput {
  @Field(() => ID, { description: 'Which person; they have signed in once.' }) @IsUUID() personId: string;
  @Field(() => NippSector, { description: 'Their sector.' }) @IsEnum(NippSector) nippSector: NippSector;
  @Field({ description: 'Their state or region, 2 to 60 characters.' }) @Length(2, 60) region: string;
}

@ObjectType({ description: 'A dormant responder, who can be let into the room of an incident.' })
export class Responder extends PersonRef {
  @Field(() => String, { nullable: true, description: 'Address, which surge access is told to.' }) email:
    string | null;
  @Field(() => OrganizationRef, { description: 'Organization.' }) organization: OrganizationRef;
  @Field(() => NippSector, { description: 'Sector.' }) nippSector: string;
  @Field({ description: 'State or region.' }) region: string;
}

export const ResponderConnection = connectionOf(Responder, 'Responder');
