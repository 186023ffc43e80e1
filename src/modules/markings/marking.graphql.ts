import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Matches, MaxLength } from 'class-validator';
import { CUI_BANNER } from './cui.js';
import { TlpEnum } from './tlp.js';

@ObjectType({ description: 'What an item is marked with. It is shown wherever the item is.' })
export class Marking {
  @Field(() => TlpEnum, { description: 'TLP 2.0 label.' }) tlp: string;
  @Field(() => String, {
    nullable: true,
    description: 'CUI banner (32 CFR 2002.20), such as `CUI//SP-CHRI/LEI//NOFORN`.',
  })
  cui: string | null;
}

@InputType({ description: 'What to mark an item with. It is never guessed.' })
export class MarkingInput {
  @Field(() => TlpEnum, { description: 'TLP 2.0 label.' }) @IsEnum(TlpEnum) tlp: TlpEnum;
  @Field(() => String, { nullable: true, description: 'CUI banner, when it holds such information.' })
  @IsOptional()
  @MaxLength(200)
  @Matches(CUI_BANNER)
  cui?: string | null;
}
