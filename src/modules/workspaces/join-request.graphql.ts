import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID, Length } from 'class-validator';
import { OrganizationRef, PersonRef } from '../organizations/index.js';

export enum JoinRequestStateEnum {
  OPEN = 'open',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(JoinRequestStateEnum, {
  name: 'JoinRequestState',
  description: 'Where a request to join stands.',
  valuesMap: {
    OPEN: { description: 'Awaits an answer.' },
    ACCEPTED: { description: 'The person is a member.' },
    DECLINED: { description: 'A manager declined.' },
    WITHDRAWN: { description: 'The person withdrew it.' },
  },
});
export enum AdmittedRoleEnum {
  READER = 'reader',
  CONTRIBUTOR = 'contributor',
}
registerEnumType(AdmittedRoleEnum, {
  name: 'AdmittedRole',
  description: 'The role that somebody is admitted with.',
  valuesMap: { READER: { description: 'Reads.' }, CONTRIBUTOR: { description: 'Shares documents.' } },
});

@ObjectType({ description: 'What the caller may do with a request to join.' })
export class JoinRequestCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Withdraw it.' }) withdraw: boolean;
  @Field({ description: 'Accept or decline it.' }) answer: boolean;
}

@ObjectType({ description: 'A person’s request to join a workspace. Its id is its receipt.' })
export class JoinRequest {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => ID, { description: 'Which workspace.' }) workspaceId: string;
  @Field({ description: 'Name of the workspace.' }) workspaceName: string;
  @Field(() => PersonRef, { description: 'Who asks.' }) person: PersonRef;
  @Field(() => OrganizationRef, { description: 'The asker’s organization.' }) organization: OrganizationRef;
  @Field({ description: 'Why.' }) reason: string;
  @Field(() => JoinRequestStateEnum, { description: 'Where it stands.' }) state: string;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;
  @Field(() => JoinRequestCan, { description: 'What the caller may do with it.' }) can: JoinRequestCan;
}

export const JoinRequestConnection = connectionOf(JoinRequest, 'JoinRequest');

@InputType({ description: 'A request to join a workspace of the directory.' })
export class RequestToJoinInput {
  @Field(() => ID, { description: 'Which workspace.' }) @IsUUID() workspaceId: string;
  @Field({ description: 'Why, 3 to 1,000 characters.' }) @Length(3, 1000) reason: string;
}
