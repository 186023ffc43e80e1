import { Extensions } from '@nestjs/graphql';

/**
 * Says what a field costs beside others, where it is more than one: about the number of rows that it makes the database read.
 * The sum of an operation is limited (LIMITS), and what is expensive waits for its turn (libs/database/admission.ts).
 */
export const Cost = (cost: number): MethodDecorator & PropertyDecorator => Extensions({ cost });
