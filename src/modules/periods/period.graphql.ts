import { DateTime, connectionOf } from '@liaison/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsUUID, MaxLength } from 'class-validator';

@ObjectType({ description: 'A time for which objectives are set (NIMS).' })
export class OperationalPeriod {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field(() => Int, { description: 'The first, second, third.' }) number: number;
  @Field(() => DateTime, { description: 'From when.' }) startsAt: Date;
  @Field(() => DateTime, { description: 'Until when.' }) endsAt: Date;
  @Field({ description: 'What is to be reached (ICS 202, block 3).' }) objectives: string;
}

export const OperationalPeriodConnection = connectionOf(OperationalPeriod, 'OperationalPeriod');

@InputType({ description: 'The next operational period of an incident.' })
export class AddOperationalPeriodInput {
  @Field(() => ID, { description: 'Which incident.' }) @IsUUID() incidentId: string;
  @Field(() => DateTime, { description: 'From when: not before the last one ends.' })
  @IsDate()
  startsAt: Date;
  @Field(() => DateTime, { description: 'Until when, 7 days later at most.' })
  @IsDate()
  endsAt: Date;
  @Field({ defaultValue: '', description: 'What is to be reached.' }) @MaxLength(5000) objectives: string =
    '';
}
