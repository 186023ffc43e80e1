import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganizationRef } from '../organizations/index.js';

@ObjectType({ description: 'What the caller may do in the portal as a whole.' })
export class ViewerCan {
  @Field({ description: 'Create workspaces for their organization.' }) createWorkspace: boolean;
  @Field({ description: 'Run their organization’s people and agreements.' }) administer: boolean;
  @Field({ description: 'Run organizations and identity providers (NIRU).' }) operate: boolean;
}

@ObjectType({ description: 'The person who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Name.' }) name: string;
  @Field(() => String, { nullable: true, description: 'Verified address.' }) email: string | null;
  @Field(() => OrganizationRef, { description: 'The person’s organization.' }) organization: OrganizationRef;
  @Field(() => ID, { description: 'The present session.' }) sessionId: string;
  @Field(() => DateTime, { description: 'When the session ends whatever happens.' })
  sessionExpiresAt: Date;
  @Field(() => DateTime, { description: 'When it ends unless it is used before, to the half minute.' })
  sessionEndsAt: Date;
  @Field(() => Int, { description: 'Minutes without use after which the session ends.' }) idleMinutes: number;
  @Field({ description: 'In the portal by surge access: the rooms of its incidents are all there is.' })
  responder: boolean;
  @Field(() => ViewerCan, { description: 'What they may do.' }) can: ViewerCan;
}

@ObjectType({ description: 'What the caller may do with a session.' })
export class SessionCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'End it.' }) end: boolean;
}

@ObjectType({ description: 'A browser in which the caller is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Whether it is the one that asks.' }) current: boolean;
  @Field(() => String, { nullable: true, description: 'Network address at sign-in.' }) address: string | null;
  @Field(() => String, { nullable: true, description: 'Browser at sign-in.' }) userAgent: string | null;
  @Field(() => DateTime, { description: 'Sign-in.' }) createdAt: Date;
  @Field(() => DateTime, { description: 'Last use, to the half minute.' }) lastSeenAt: Date;
  @Field(() => DateTime, { description: 'When it ends whatever happens.' }) expiresAt: Date;
  @Field(() => SessionCan, { description: 'What the caller may do with it.' }) can: SessionCan;
}

export const SessionConnection = connectionOf(Session, 'Session');
