import { CURSOR, decodeCursor, toConnection } from './index.js';

const rows = ['a', 'b', 'c', 'd'];
const page = (first: number, after?: string) =>
  toConnection(
    rows,
    { first, ...(after && { after }) },
    (row) => [row, null],
    (row) => ({ name: row }),
  );
const SHAPES = [/^[a-z]$/, /^null$/];

test('one row more than asked for tells that more follow', () => {
  const { edges, pageInfo } = page(3);
  expect(edges.map(({ node }) => node.name)).toEqual(['a', 'b', 'c']);
  expect(edges.map(({ cursor }) => decodeCursor(cursor, SHAPES))).toEqual([
    ['a', null],
    ['b', null],
    ['c', null],
  ]);
  expect(pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: edges[0]!.cursor,
    endCursor: edges[2]!.cursor,
  });
});

test('the last page says so, and that others precede it', () => {
  expect(page(4, 'x').pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('a page of nothing begins and ends nowhere', () => {
  const none = toConnection([], { first: 25 }, () => [], String);
  expect(none).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test.each([undefined, null, ''])('the first page has no keys: %j', (after) => {
  expect(decodeCursor(after, SHAPES)).toEqual([null, null]);
});

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['what is no JSON', Buffer.from('["a"').toString('base64url')],
  ['no list', cursor({ length: 2, 0: 'a', 1: null })],
  ['too few keys', cursor(['a'])],
  ['too many keys', cursor(['a', null, 'b'])],
  ['a key of another shape', cursor(['ab', null])],
  ['another key of another shape', cursor(['a', 'b'])],
  ['null', cursor(null)],
])('a cursor of %s is refused', (_what, after) => {
  expect(() => decodeCursor(after, SHAPES)).toThrow(
    expect.objectContaining({ code: 'request.cursor_invalid' }) as Error,
  );
});

test.each<[keyof typeof CURSOR, string[], string[]]>([
  ['id', ['0199c0de-0000-7000-8000-000000000000'], ['0199c0de', 'x0199c0de-0000-7000-8000-000000000000', '']],
  [
    'time',
    ['2026-11-28 08:00:00+00', '2026-11-28 08:00:00.123456+05:30', '2026-11-28 08:00:00-03'],
    [
      '2026-11-28',
      '2026-11-28T08:00:00Z',
      '2026-11-28 08:00:00',
      '2026-11-28 08:00:00+00; drop',
      'x2026-11-28 08:00:00+00',
    ],
  ],
  ['text', ['', 'Zürich', 'two\nlines', '😀'.repeat(400)], ['x'.repeat(401), 'a\0b']],
  ['count', ['0', '9'.repeat(18)], ['', '-1', '1.5', '9'.repeat(19), 'x1', '1x']],
])('a key that is a %s is told from others', (kind, right, wrong) => {
  for (const text of right) expect([text, CURSOR[kind].test(text)]).toEqual([text, true]);
  for (const text of wrong) expect([text, CURSOR[kind].test(text)]).toEqual([text, false]);
});
