import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { OrganizationRef } from '../organizations/index.js';

export enum WorkspaceStateEnum {
  ACTIVE = 'active',
  ARCHIVED = 'archived',
}
registerEnumType(WorkspaceStateEnum, {
  name: 'WorkspaceState',
  description: 'Whether a workspace can be changed.',
  valuesMap: { ACTIVE: { description: 'It can.' }, ARCHIVED: { description: 'It can be read only.' } },
});
export enum DirectoryEnum {
  HIDDEN = 'hidden',
  ORGANIZATION = 'organization',
  EVERYONE = 'everyone',
}
registerEnumType(DirectoryEnum, {
  name: 'DirectoryListing',
  description: 'Who finds a workspace in the directory and may ask to join.',
  valuesMap: {
    HIDDEN: { description: 'Nobody: only members know that it exists.' },
    ORGANIZATION: { description: 'The people of its organization.' },
    EVERYONE: { description: 'Everybody who is signed in.' },
  },
});
export enum WorkspaceRoleEnum {
  READER = 'reader',
  CONTRIBUTOR = 'contributor',
  MANAGER = 'manager',
  OWNER = 'owner',
}
registerEnumType(WorkspaceRoleEnum, {
  name: 'WorkspaceRole',
  description: 'What a member may do in a workspace; each role includes those before it.',
  valuesMap: {
    READER: { description: 'Reads.' },
    CONTRIBUTOR: { description: 'Shares documents.' },
    MANAGER: { description: 'Manages members, agreements and requests.' },
    OWNER: { description: 'Archives, and makes other owners; a person of the owning organization.' },
  },
});

@ObjectType({ description: 'What the caller may do with a workspace.' })
export class WorkspaceCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Share documents in it.' }) contribute: boolean;
  @Field({ description: 'Change its name, summary and listing.' }) update: boolean;
  @Field({ description: 'Add members.' }) addMember: boolean;
  @Field({ description: 'Answer requests to join.' }) answerJoinRequests: boolean;
  @Field({ description: 'Offer sharing agreements.' }) offerAgreement: boolean;
  @Field({ description: 'Archive it.' }) archive: boolean;
  @Field({ description: 'Reopen it from the archive.' }) reopen: boolean;
  @Field({ description: 'Leave it.' }) leave: boolean;
}

@ObjectType({
  description: 'A space of one organization and the partners that it lets in. Only members know it.',
})
export class Workspace {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Name.' }) name: string;
  @Field({ description: 'What it is for.' }) summary: string;
  @Field(() => DirectoryEnum, { description: 'Who finds it in the directory.' }) directory: string;
  @Field(() => WorkspaceStateEnum, { description: 'Whether it can be changed.' }) state: string;
  @Field({ description: 'It is the room of the incident with the same id, which manages it.' }) room: boolean;
  @Field(() => DateTime, { description: 'When it was created.' }) createdAt: Date;
  @Field(() => OrganizationRef, { description: 'The organization that owns it.' })
  organization: OrganizationRef;
  @Field(() => WorkspaceRoleEnum, { description: 'The caller’s role.' }) role: string;
  @Field(() => WorkspaceCan, { description: 'What the caller may do with it.' }) can: WorkspaceCan;
}

@ObjectType({ description: 'A workspace of the directory that the caller is not a member of.' })
export class ListedWorkspace {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Name.' }) name: string;
  @Field({ description: 'What it is for.' }) summary: string;
  @Field(() => OrganizationRef, { description: 'The organization that owns it.' })
  organization: OrganizationRef;
  @Field(() => ID, { nullable: true, description: 'The caller’s open request to join, if there is one.' })
  openRequestId: string | null;
}

export const WorkspaceConnection = connectionOf(Workspace, 'Workspace');
export const ListedWorkspaceConnection = connectionOf(ListedWorkspace, 'ListedWorkspace');

@InputType({ description: 'A workspace to create for the caller’s organization.' })
export class CreateWorkspaceInput {
  @Field({ description: 'Name, 2 to 120 characters.' }) @Name(2, 120) name: string;
  @Field({ defaultValue: '', description: 'What it is for, up to 2,000 characters.' })
  @MaxLength(2000)
  summary: string = '';
  @Field(() => DirectoryEnum, {
    defaultValue: DirectoryEnum.HIDDEN,
    description: 'Who finds it in the directory.',
  })
  @IsEnum(DirectoryEnum)
  directory: DirectoryEnum = DirectoryEnum.HIDDEN;
}

@InputType({ description: 'Changes to a workspace; what is left out stays.' })
export class UpdateWorkspaceInput {
  @Field(() => ID, { description: 'Which workspace.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'Name.' }) @IsOptional() @Name(2, 120) name?: string;
  @Field(() => String, { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @MaxLength(2000)
  summary?: string;
  @Field(() => DirectoryEnum, { nullable: true, description: 'Who finds it in the directory.' })
  @IsOptional()
  @IsEnum(DirectoryEnum)
  directory?: DirectoryEnum;
}
