import { Kind } from 'graphql';
import { DateTime } from './date-time.scalar.js';

test.each([
  ['2026-11-28T10:00:00Z', '2026-11-28T10:00:00.000Z'],
  ['2026-11-28T10:00:00.5+01:00', '2026-11-28T09:00:00.500Z'],
  ['2026-11-28T23:30:00-05:00', '2026-11-29T04:30:00.000Z'],
  ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
  ['2100-12-31T23:59:59Z', '2100-12-31T23:59:59.000Z'],
])('%s is %s', (given, time) => {
  expect(DateTime.parseValue(given).toISOString()).toBe(time);
  expect(DateTime.serialize(DateTime.parseValue(given))).toBe(time);
});

test.each([
  ['without an offset', '2026-11-28T10:00:00'],
  ['without a time of day', '2026-11-28'],
  ['the first of December, not the twelfth of January', '01.12.2026'],
  ['American', '12/01/2026'],
  ['a month too many', '2026-13-01T00:00:00Z'],
  ['a day too many', '2026-02-29T00:00:00Z'],
  ['an hour too many', '2026-02-28T25:00:00Z'],
  ['before 2000', '1999-12-31T23:59:59Z'],
  ['before 2000 where it matters', '2000-01-01T00:00:00+01:00'],
  ['after 2100', '2101-01-01T00:00:00Z'],
  ['a year of five digits', '+12026-01-01T00:00:00Z'],
  ['a word', 'tomorrow'],
  ['empty', ''],
  ['milliseconds', 1764324000000],
  ['a list', ['2026-11-28T10:00:00Z']],
])('%s is refused', (_what, given) => {
  expect(() => DateTime.parseValue(given)).toThrow(
    expect.objectContaining({ code: 'request.invalid' }) as Error,
  );
});

test('in a document it is a text, and nothing else', () => {
  const value = '2026-11-28T10:00:00Z';
  expect(DateTime.parseLiteral({ kind: Kind.STRING, value })).toEqual(new Date(value));
  for (const kind of [Kind.ENUM, Kind.INT] as const)
    expect(() => DateTime.parseLiteral({ kind, value })).toThrow(
      expect.objectContaining({ code: 'request.invalid' }) as Error,
    );
});

test('who is refused is told what a time needs', () => {
  const reason = 'a time needs a date of 2000 to 2100, a time of day and an offset';
  expect(() => DateTime.parseValue('tomorrow')).toThrow(
    expect.objectContaining({ detail: { reason } }) as Error,
  );
});
