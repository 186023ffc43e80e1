import { connectionOf } from '@liaison/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

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
  DISABLED = 'disabled',
}
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'Whether a person may sign in.',
  valuesMap: {
    PENDING: { description: 'Signed in once and awaits validation.' },
    ACTIVE: { description: 'May sign in.' },
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
  @Field({ description: 'Make the person an administrator or a member.' }) changeRole: boolean;
}

@ObjectType({ description: 'A person of the caller’s organization, for its administrators.' })
export class Person extends PersonRef {
  @Field(() => String, { nullable: true, description: 'Address as the provider tells it.' }) email:
    string | null;
  @Field(() => AccountRoleEnum, { description: 'Role in the organization.' }) role: string;
  @Field(() => AccountStateEnum, { description: 'Whether the person may sign in.' }) state: string;
  @Field(() => GraphQLISODateTime, { description: 'First sign-in.' }) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Latest sign-in.' })
  lastSignInAt: Date | null;
  @Field(() => PersonCan, { description: 'What the caller may do with the account.' }) can?: PersonCan;
}

export const PersonConnection = connectionOf(Person, 'Person');
