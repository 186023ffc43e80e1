import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsNumber, IsUUID, Max, Min } from 'class-validator';

export enum QuotaScope {
  PERSON = 'person',
  WORKSPACE = 'workspace',
  ORGANIZATION = 'organization',
}
registerEnumType(QuotaScope, {
  name: 'QuotaScope',
  description: 'Whose storage it is.',
  valuesMap: {
    PERSON: { description: 'What somebody has brought.' },
    WORKSPACE: { description: 'What a workspace holds.' },
    ORGANIZATION: { description: 'What comes from an organization.' },
  },
});

@ObjectType({
  description: 'How much is kept, and how much may be. What is erased counts for a minute more.',
})
export class StorageUse {
  @Field(() => QuotaScope, { description: 'Whose.' }) scope: QuotaScope;
  @Field(() => ID, { description: 'Which person, workspace or organization.' }) subjectId: string;
  @Field(() => Float, { description: 'Bytes that are kept, and those that uploads have announced.' })
  bytes: number;
  @Field(() => Float, { description: 'Bytes at most.' }) mostBytes: number;
  @Field(() => Int, { description: 'Uploads that are under way.' }) uploads: number;
  @Field(() => Int, { description: 'Uploads under way at most.' }) mostUploads: number;
}

@InputType({ description: 'What somebody may keep.' })
export class ChangeQuotaInput {
  @Field(() => QuotaScope, { description: 'Whose.' }) @IsEnum(QuotaScope) scope: QuotaScope;
  @Field(() => ID, { description: 'Which person, workspace or organization.' }) @IsUUID() subjectId: string;
  @Field(() => Float, { description: 'Bytes at most.' })
  @IsInt()
  @IsNumber()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  bytes: number;
  @Field(() => Int, { description: 'Uploads under way at most.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  uploads: number;
}
