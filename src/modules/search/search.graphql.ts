import { DateTime } from '@liaison/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Marking } from '../markings/index.js';
import { SearchKind } from './search-kind.js';

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What can be found.',
  valuesMap: {
    INCIDENT: {
      description: 'Incidents, exercises, special events and continuity activations: name, number, location.',
    },
    DOCUMENT: {
      description:
        'Documents: title, tags, file name, description. What stands in their files is not searched.',
    },
    MESSAGE: { description: 'Messages: their present text.' },
    WORKSPACE: {
      description: 'Workspaces that the caller reads, and those of the directory: name, summary.',
    },
    ORGANIZATION: { description: 'Organizations that the caller may know of: names, slug, region.' },
    PERSON: { description: 'People that the caller may know of: the name.' },
  },
});

@ObjectType({ description: 'Where something that was found stands.' })
export class SearchPlace {
  @Field(() => ID, { description: 'Of a workspace or an incident.' }) id: string;
  @Field({ description: 'Name.' }) name: string;
}

@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' }) kind: SearchKind;
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'What it is called; of a message, who said it.' }) title: string;
  @Field({
    description: 'What else tells it apart; of a message, the first 2,000 characters of what was said.',
  })
  note: string;
  @Field(() => SearchPlace, {
    nullable: true,
    description: 'Where it stands; of a workspace itself, where the caller reads it.',
  })
  place: SearchPlace | null;
  @Field(() => ID, { nullable: true, description: 'The channel of a message.' }) channelId: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was shared, said, opened or made.' })
  at: Date | null;
  @Field(() => Marking, { nullable: true, description: 'Marking of a message or an incident.' })
  marking: Marking | null;
}

@ObjectType({ description: 'What was found of one kind.' })
export class SearchGroup {
  @Field(() => SearchKind, { description: 'Which kind.' }) kind: SearchKind;
  @Field(() => Int, {
    description:
      'How many fit; of messages no more are counted than fifty, of documents than 200, or than the page goes.',
  })
  total: number;
  @Field(() => [SearchHit], { description: 'The best of them.' }) hits: SearchHit[];
}

@ObjectType({ description: 'What a search found.' })
export class SearchAnswer {
  @Field({ description: 'Nothing has these words: what was found has a name that is like them.' })
  alike: boolean;
  @Field(() => [SearchGroup], { description: 'By kind; a kind of which nothing fits is left out.' })
  groups: SearchGroup[];
}

@InputType({ description: 'Which documents.' })
export class SearchDocumentsInput {
  @Field(() => ID, { nullable: true, description: 'Of this workspace or room.' })
  @IsOptional()
  @IsUUID()
  workspaceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Shared by this organization.' })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this media type.' })
  @IsOptional()
  @MaxLength(200)
  mediaType?: string | null;
  @Field(() => String, { nullable: true, description: 'In this language, as an RFC 5646 tag.' })
  @IsOptional()
  @MaxLength(35)
  language?: string | null;
  @Field(() => String, { nullable: true, description: 'With this tag, however it was typed.' })
  @IsOptional()
  @MaxLength(100)
  tag?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Shared since then.' })
  @IsOptional()
  @IsDate()
  sharedSince?: Date | null;
}

@ArgsType()
export class SearchArgs {
  @Field({
    description:
      'Words, or their beginnings; what is quoted stands together, and a minus leaves out. 400 characters at most.',
  })
  @IsString()
  @MaxLength(400)
  text: string;
  @Field(() => [SearchKind], {
    defaultValue: Object.values(SearchKind),
    description: 'What to look for. In exercises there are incidents, documents and messages.',
  })
  @ArrayMinSize(1)
  @IsEnum(SearchKind, { each: true })
  kinds: SearchKind[] = Object.values(SearchKind);
  @Field({
    defaultValue: false,
    description: 'In exercises instead: what is real and what is not never stand in one list.',
  })
  @IsBoolean()
  exercise: boolean = false;
  @Field(() => SearchDocumentsInput, { nullable: true, description: 'Only such documents.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchDocumentsInput)
  documents?: SearchDocumentsInput | null;
  @Field(() => Int, { defaultValue: 5, description: 'How many of each kind, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 5;
  @Field(() => Int, { defaultValue: 0, description: 'How many of each kind to pass over, 500 at most.' })
  @IsInt()
  @Min(0)
  @Max(500)
  skip: number = 0;
}
