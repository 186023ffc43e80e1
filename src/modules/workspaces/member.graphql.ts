import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsEnum, IsUUID, Length } from 'class-validator';
import { OrganizationRef, PersonRef } from '../organizations/index.js';
import { WorkspaceRoleEnum } from './workspace.graphql.js';

@ObjectType({ description: 'What the caller may do with a membership.' })
export class MemberCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change the role.' }) changeRole: boolean;
  @Field({ description: 'Remove the member.' }) remove: boolean;
}

@ObjectType({ description: 'A person’s membership of a workspace.' })
export class Member {
  @Field(() => ID, { description: 'Identifier of the membership.' }) id: string;
  @Field(() => PersonRef, { description: 'The person.' }) person: PersonRef;
  @Field(() => String, { nullable: true, description: 'The person’s verified address.' }) email:
    string | null;
  @Field(() => OrganizationRef, { description: 'The person’s organization.' }) organization: OrganizationRef;
  @Field(() => WorkspaceRoleEnum, { description: 'What the member may do.' }) role: string;
  @Field(() => DateTime, { description: 'Since when.' }) createdAt: Date;
  @Field(() => MemberCan, { description: 'What the caller may do with it.' }) can: MemberCan;
}

export const MemberConnection = connectionOf(Member, 'Member');

@InputType({ description: 'A person to add to a workspace.' })
export class AddMemberInput {
  @Field(() => ID, { description: 'Which workspace.' }) @IsUUID() workspaceId: string;
  @Field({
    description: 'The person’s exact address, of the owner or of a partner with an accepted agreement.',
  })
  @IsEmail({ require_tld: false })
  @Length(3, 320)
  email: string;
  @Field(() => WorkspaceRoleEnum, {
    defaultValue: WorkspaceRoleEnum.READER,
    description: 'What the member may do.',
  })
  @IsEnum(WorkspaceRoleEnum)
  role: WorkspaceRoleEnum = WorkspaceRoleEnum.READER;
}
