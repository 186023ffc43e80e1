import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsUUID, Length } from 'class-validator';
import { OrganizationRef } from '../organizations/index.js';

export enum AgreementStateEnum {
  OFFERED = 'offered',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  ENDED = 'ended',
}
registerEnumType(AgreementStateEnum, {
  name: 'SharingAgreementState',
  description: 'Where a sharing agreement stands. An accepted one is in force until it expires.',
  valuesMap: {
    OFFERED: { description: 'Awaits the partner’s answer.' },
    ACCEPTED: { description: 'The partner accepted.' },
    DECLINED: { description: 'The partner declined.' },
    ENDED: { description: 'One side ended it.' },
  },
});
export enum MarkingCeilingEnum {
  TLP_CLEAR = 'TLP:CLEAR',
  TLP_GREEN = 'TLP:GREEN',
  TLP_AMBER = 'TLP:AMBER',
  TLP_AMBER_STRICT = 'TLP:AMBER+STRICT',
  TLP_RED = 'TLP:RED',
}
registerEnumType(MarkingCeilingEnum, {
  name: 'MarkingCeiling',
  description: 'The highest marking that may be shared under an agreement (FIRST TLP 2.0).',
  valuesMap: {
    TLP_CLEAR: { description: 'TLP:CLEAR: no limit on disclosure.' },
    TLP_GREEN: { description: 'TLP:GREEN: the community.' },
    TLP_AMBER: { description: 'TLP:AMBER: the organization and its clients, need to know.' },
    TLP_AMBER_STRICT: { description: 'TLP:AMBER+STRICT: the organization only, need to know.' },
    TLP_RED: { description: 'TLP:RED: the recipients only.' },
  },
});

@ObjectType({ description: 'What the caller may do with a sharing agreement.' })
export class AgreementCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Accept or decline it.' }) answer: boolean;
  @Field({ description: 'End it.' }) end: boolean;
}

@ObjectType({ description: 'What lets a partner organization’s people into a workspace.' })
export class SharingAgreement {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => ID, { description: 'Which workspace.' }) workspaceId: string;
  @Field({ description: 'Name of the workspace when it was offered.' }) workspaceName: string;
  @Field(() => OrganizationRef, { description: 'The owner, who offers.' }) organization: OrganizationRef;
  @Field(() => OrganizationRef, { description: 'The partner.' }) partner: OrganizationRef;
  @Field({ description: 'Why the two share.' }) purpose: string;
  @Field(() => MarkingCeilingEnum, { description: 'The highest marking that may be shared.' })
  markingCeiling: string;
  @Field(() => AgreementStateEnum, { description: 'Where it stands.' }) state: string;
  @Field({ description: 'Whether it has passed its end.' }) expired: boolean;
  @Field(() => DateTime, { description: 'When it ends by itself.' }) expiresAt: Date;
  @Field(() => DateTime, { description: 'When it was offered.' }) offeredAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended.' })
  endedAt: Date | null;
  @Field(() => AgreementCan, { description: 'What the caller may do with it.' }) can: AgreementCan;
}

export const SharingAgreementConnection = connectionOf(SharingAgreement, 'SharingAgreement');

@InputType({ description: 'A sharing agreement to offer.' })
export class OfferAgreementInput {
  @Field(() => ID, { description: 'Which workspace.' }) @IsUUID() workspaceId: string;
  @Field(() => ID, { description: 'To which organization.' }) @IsUUID() partnerOrganizationId: string;
  @Field({ description: 'Why, 3 to 1,000 characters.' }) @Length(3, 1000) purpose: string;
  @Field(() => MarkingCeilingEnum, { description: 'The highest marking that may be shared.' })
  @IsEnum(MarkingCeilingEnum)
  markingCeiling: MarkingCeilingEnum;
  @Field(() => DateTime, { description: 'When it ends by itself; in the future.' })
  @IsDate()
  expiresAt: Date;
}
