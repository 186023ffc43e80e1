import { fail } from '@liaison/errors';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** RFC 3339, 5.6: with seconds and an offset. Without one a time is another in each time zone. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;
const [EARLIEST, LATEST] = [2000, 2100];

function parse(given: unknown): Date {
  const time = typeof given === 'string' && RFC_3339.test(given) ? new Date(given) : undefined;
  if (!time || !isDay(given as string) || !isMeant(time))
    throw fail('request.invalid', {
      reason: 'a time needs a date of 2000 to 2100, a time of day and an offset',
    });
  return time;
}

/** JavaScript takes the 30th of February for the 1st of March. */
function isDay(given: string): boolean {
  const [year, month, day] = given.slice(0, 10).split('-').map(Number) as [number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isMeant(time: Date): boolean {
  const year = time.getUTCFullYear();
  return year >= EARLIEST && year <= LATEST; // NaN is neither
}

/** A point in time. What is given without an offset is refused and never taken for the server's. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description:
    'A point in time as RFC 3339 writes it, with an offset, in the years 2000 to 2100: `2026-11-28T10:00:00Z`, `2026-11-28T11:00:00+01:00`. Answers are in UTC, with milliseconds.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parse,
  parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
