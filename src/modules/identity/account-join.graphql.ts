import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID, Length } from 'class-validator';
import { PersonRef } from '../organizations/index.js';

export enum AccountJoinStateEnum {
  OPEN = 'open',
  CONFIRMED = 'confirmed',
  DECLINED = 'declined',
}
registerEnumType(AccountJoinStateEnum, {
  name: 'AccountJoinState',
  description: 'Where a request to join two accounts stands.',
  valuesMap: {
    OPEN: { description: 'Awaits a second administrator.' },
    CONFIRMED: { description: 'The person of the new account signs in as the account of before.' },
    DECLINED: { description: 'Declined, or taken back by whoever asked.' },
  },
});

@ObjectType({ description: 'What the caller may do with a request to join two accounts.' })
export class AccountJoinCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Confirm it.' }) confirm: boolean;
  @Field({ description: 'Decline it, or take it back.' }) decline: boolean;
}

@ObjectType({ description: 'One of two accounts that are said to be one person’s.' })
export class JoinedAccount extends PersonRef {
  @Field(() => String, { nullable: true, description: 'Address as the provider tells it.' })
  email: string | null;
  @Field({ description: 'Name of the provider that vouches for the account now.' }) providerName: string;
}

@ObjectType({
  description:
    'A request to join an account, whose provider was registered anew, to the person’s account of before.',
})
export class AccountJoin {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => JoinedAccount, { description: 'The account of before, which stays with all that it may.' })
  account: JoinedAccount;
  @Field(() => JoinedAccount, { description: 'The account that the new provider made, which ends.' })
  joined: JoinedAccount;
  @Field({ description: 'How the two are known to be one person.' }) reason: string;
  @Field(() => AccountJoinStateEnum, { description: 'Where it stands.' }) state: string;
  @Field(() => PersonRef, { description: 'Who asked.' }) requestedBy: PersonRef;
  @Field(() => DateTime, { description: 'When it was asked.' }) requestedAt: Date;
  @Field(() => PersonRef, { nullable: true, description: 'Who confirmed or declined.' })
  decidedBy: PersonRef | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed or declined.' })
  decidedAt: Date | null;
  @Field(() => AccountJoinCan, { description: 'What the caller may do with it.' }) can: AccountJoinCan;
}

export const AccountJoinConnection = connectionOf(AccountJoin, 'AccountJoin');

@InputType({ description: 'Two accounts of one person.' })
export class RequestAccountJoinInput {
  @Field(() => ID, { description: 'The account of before; its provider is disabled.' })
  @IsUUID()
  accountId: string;
  @Field(() => ID, { description: 'The account that the new provider made.' }) @IsUUID() joinedId: string;
  @Field({ description: 'How the two are known to be one person, 10 to 1,000 characters.' })
  @Length(10, 1000)
  reason: string;
}
