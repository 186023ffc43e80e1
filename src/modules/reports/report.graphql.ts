import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Marking, MarkingInput } from '../markings/index.js';

export enum SituationReportStateEnum {
  DRAFT = 'draft',
  APPROVED = 'approved',
  DISCARDED = 'discarded',
}
registerEnumType(SituationReportStateEnum, {
  name: 'SituationReportState',
  description: 'Where a situation report stands.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    APPROVED: { description: 'Approved, and shared as a document of the room.' },
    DISCARDED: { description: 'Given up; its number is not used again.' },
  },
});

@ObjectType({ description: 'What the caller may do with a situation report.' })
export class SituationReportCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change it.' }) update: boolean;
  @Field({ description: 'Give it up.' }) discard: boolean;
  @Field({ description: 'Approve it: not one’s own.' }) approve: boolean;
}

@ObjectType({
  description: 'A situation report: drafted from the chronology, edited, and approved by another.',
})
export class SituationReport {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => ID, { description: 'The incident.' }) incidentId: string;
  @Field({ description: 'Nothing in it is real.' }) exercise: boolean;
  @Field(() => Int, { description: 'The first, second, third.' }) number: number;
  @Field(() => SituationReportStateEnum, { description: 'Where it stands.' }) state: string;
  @Field(() => DateTime, { description: 'From when it reports.' }) periodFrom: Date;
  @Field(() => DateTime, { description: 'Until when.' }) periodTo: Date;
  @Field({ description: 'The situation, in words.' }) situation: string;
  @Field({ description: 'Significant events, a line each.' }) events: string;
  @Field({ description: 'Decisions, and tasks that were completed.' }) actions: string;
  @Field({ description: 'What is open.' }) planned: string;
  @Field({ description: 'What is needed from others.' }) needs: string;
  @Field({ description: 'Who holds which position.' }) organizationChart: string;
  @Field(() => Marking, { description: 'What it is marked with.' }) marking: Marking;
  @Field(() => Int, { description: 'Counts changes; a change names the one that it was made to.' })
  version: number;
  @Field({ description: 'Who drafted it.' }) preparedByName: string;
  @Field({ description: 'Who changed it last.' }) updatedByName: string;
  @Field(() => DateTime, { description: 'When it was last changed.' }) updatedAt: Date;
  @Field(() => String, { nullable: true, description: 'Who approved it.' }) approvedByName: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was approved.' })
  approvedAt: Date | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The document that it was shared as; null for some seconds after its approval.',
  })
  documentId: string | null;
  @Field(() => SituationReportCan, { description: 'What the caller may do with it.' })
  can: SituationReportCan;
}

export const SituationReportConnection = connectionOf(SituationReport, 'SituationReport');

@InputType({ description: 'Changes to a draft; what is left out stays.' })
export class UpdateSituationReportInput {
  @Field(() => ID, { description: 'Which report.' }) @IsUUID() id: string;
  @Field(() => Int, {
    description: 'The version that was read. Error `report.changed_meanwhile` when it is not the last.',
  })
  @IsInt()
  version: number;
  @Field(() => String, { nullable: true, description: 'The situation, in words.' })
  @IsOptional()
  @MaxLength(20_000)
  situation?: string;
  @Field(() => String, { nullable: true, description: 'Significant events.' })
  @IsOptional()
  @MaxLength(50_000)
  events?: string;
  @Field(() => String, { nullable: true, description: 'Decisions, and what was done.' })
  @IsOptional()
  @MaxLength(20_000)
  actions?: string;
  @Field(() => String, { nullable: true, description: 'What is open.' })
  @IsOptional()
  @MaxLength(20_000)
  planned?: string;
  @Field(() => String, { nullable: true, description: 'What is needed from others.' })
  @IsOptional()
  @MaxLength(20_000)
  needs?: string;
  @Field(() => String, { nullable: true, description: 'Who holds which position.' })
  @IsOptional()
  @MaxLength(20_000)
  organizationChart?: string;
  @Field(() => MarkingInput, { nullable: true, description: 'What it is marked with.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MarkingInput)
  marking?: MarkingInput;
}
