import { DateTime, connectionOf } from '@liaison/graphql';
import { cleanTags, Name } from '@liaison/text';
import { Transform, type TransformFnParams } from 'class-transformer';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { OrganizationRef, PersonRef } from '../organizations/index.js';

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

export enum DocumentSortEnum {
  NEWEST = 'newest',
  OLDEST = 'oldest',
  TITLE = 'title',
}
registerEnumType(DocumentSortEnum, {
  name: 'DocumentSort',
  description: 'Order of a list of documents.',
  valuesMap: {
    NEWEST: { description: 'Latest shared first.' },
    OLDEST: { description: 'Earliest shared first.' },
    TITLE: { description: 'By title.' },
  },
});

export enum FileStateEnum {
  ARRIVED = 'arrived',
  CLEAN = 'clean',
  HELD = 'held',
  REFUSED = 'refused',
  GONE = 'gone',
}
registerEnumType(FileStateEnum, {
  name: 'FileState',
  description: 'Whether a file may be opened.',
  valuesMap: {
    ARRIVED: { description: 'It has arrived whole; it may be opened.' },
    CLEAN: { description: 'It was examined and is harmless; it may be opened.' },
    HELD: { description: 'It waits for an examination or a decision.' },
    REFUSED: { description: 'It was found to be harmful.' },
    GONE: { description: 'It was erased for good.' },
  },
});

@ObjectType({ description: 'A short view of a workspace, wherever it is named.' })
export class WorkspaceRef {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Name.' }) name: string;
}

@ObjectType({ description: 'What the caller may do with a document.' })
export class DocumentCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Download its file.' }) download: boolean;
  @Field({ description: 'Change its description.' }) update: boolean;
  @Field({ description: 'Move it to the trash.' }) trash: boolean;
  @Field({ description: 'Restore it from the trash.' }) restore: boolean;
  @Field({ description: 'Erase it for good.' }) erase: boolean;
}

@ObjectType({ description: 'A file as it is stored.' })
export class FileInfo {
  @Field({ description: 'Name for downloads.' }) name: string;
  @Field(() => Float, { description: 'Bytes.' }) size: number;
  @Field({ description: 'Media type by content.' }) mediaType: string;
  @Field({ description: 'SHA-256 in hex.' }) sha256: string;
  @Field(() => FileStateEnum, { description: 'Whether it may be opened.' }) state: FileStateEnum;
  @Field({ description: 'Path to download it from, with the session’s cookie.' }) path: string;
}

@ObjectType({ description: 'What is shared in a workspace.' })
export class Document {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Title.' }) title: string;
  @Field({ description: 'What it is about.' }) description: string;
  @Field({ description: 'Language, BCP 47; `und` when unknown.' }) language: string;
  @Field(() => [String], { description: 'Tags.' }) tags: string[];
  @Field(() => DateTime, { description: 'When it was shared.' }) createdAt: Date;
  @Field(() => DateTime, { description: 'When its description last changed.' }) updatedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it went to the trash.' })
  trashedAt: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the trash lets go of it: it is erased for good soon after.',
  })
  erasedAfter: Date | null;
  @Field({ description: 'It is of an exercise: nothing in it is real.' }) exercise: boolean;
  @Field(() => WorkspaceRef, { description: 'The workspace that holds it.' }) workspace: WorkspaceRef;
  @Field(() => OrganizationRef, { description: 'The organization that it comes from.' })
  organization: OrganizationRef;
  @Field(() => PersonRef, { description: 'Who shared it.' }) author: PersonRef;
  @Field(() => FileInfo, { description: 'Its file.' }) file: FileInfo;
  @Field(() => DocumentCan, { description: 'What the caller may do with it.' }) can: DocumentCan;
}

export const DocumentConnection = connectionOf(Document, 'Document');

@InputType({ description: 'Which documents; what is left out does not restrict.' })
export class DocumentFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this workspace. Error `request.not_found`.' })
  @IsOptional()
  @IsUUID()
  workspaceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this organization.' })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this media type.' })
  @IsOptional()
  @Length(3, 200)
  mediaType?: string | null;
  @Field(() => String, { nullable: true, description: 'In this language.' })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string | null;
  @Field(() => String, { nullable: true, description: 'With this tag, however it was typed.' })
  @IsOptional()
  @Length(1, 60)
  tag?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Shared after this time.' })
  @IsOptional()
  @IsDate()
  sharedAfter?: Date | null;
  @Field({ defaultValue: false, description: 'In the trash instead.' }) @IsBoolean() trashed: boolean = false;
  @Field({
    defaultValue: false,
    description:
      'Of exercises instead; without a workspace, a list is of what is real or of what is exercised.',
  })
  @IsBoolean()
  exercise: boolean = false;
}

@InputType({ description: 'What is erased for good, and why.' })
export class EraseDocumentInput {
  @Field(() => ID, { description: 'Which document.' }) @IsUUID() id: string;
  @Field({ description: 'Why, 3 to 1000 characters; every member of the workspace may read it.' })
  @Length(3, 1000)
  reason: string;
}

@InputType({ description: 'Changes to a document; what is left out stays.' })
export class UpdateDocumentInput {
  @Field(() => ID, { description: 'Which document.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'Title.' })
  @IsOptional()
  @Name(1, 300)
  title?: string;
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @MaxLength(5000)
  description?: string;
  @Field(() => String, { nullable: true, description: 'Language, BCP 47.' })
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;
  @Field(() => [String], {
    nullable: true,
    description: 'Tags, 30 at most; each once, however it was typed.',
  })
  @IsOptional()
  @Transform(({ value }: TransformFnParams) => tidy(value))
  @IsArray()
  @ArrayMaxSize(30)
  @Length(1, 60, { each: true })
  tags?: string[];
  @Field(() => DateTime, {
    nullable: true,
    description:
      'The `updatedAt` that was read. Error `request.conflict` when somebody has changed it since.',
  })
  @IsOptional()
  @IsDate()
  unchangedSince?: Date | null;
}

/** What is no list of texts is refused by the rules behind it. */
function tidy(value: unknown): unknown {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string') ? cleanTags(value) : value;
}
