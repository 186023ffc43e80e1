import { useEnvironment } from '@liaison/config';
import { testEnvironment } from '@liaison/testing';
import {
  buildSchema,
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  parse,
  type GraphQLObjectType,
} from 'graphql';
import { assertWithinLimits, LIMITS } from './limits.js';
import { prepareSubscription } from './prepare-subscription.js';

useEnvironment(testEnvironment({ PUBLIC_URL: 'http://portal.example' }));

const schema = buildSchema(`
  type Query {
    thing(id: ID): Thing, things(first: Int = 10): [Thing], endless(first: Int): [Thing], search: [Thing]
    of(id: Int, first: Int): [Thing], either: Either
  }
  union Either = Thing | Other
  type Other { id: ID }
  type Mutation { change(input: Change): Thing }
  type Subscription { changed(id: ID): Thing, other: Thing }
  input Change { name: String, parts: [Change] }
  type Thing { id: ID, part: Thing, things(first: Int = 10): [Thing], dear: Int }
`);
const cost = (type: string, field: string, value: number) => {
  (schema.getType(type) as GraphQLObjectType).getFields()[field]!.extensions = { cost: value };
};
cost('Query', 'search', 150);
cost('Thing', 'dear', 2);

function measure(query: string, variables?: Record<string, unknown>, name?: string): number {
  return measured(parse(query), variables, name);
}
function measured(document: DocumentNode, variables?: Record<string, unknown>, name?: string): number {
  return assertWithinLimits(schema, document, getOperationAST(document, name)!, variables);
}
const refusal = (query: string, variables?: Record<string, unknown>) => {
  try {
    measure(query, variables);
    return 'none';
  } catch (error) {
    return (error as { detail: { limit?: string; fields?: string[] } }).detail;
  }
};
const nested = (depth: number): string => (depth ? `{ part ${nested(depth - 1)} }` : '{ id }');
const times = (count: number, what: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => what(n)).join(' ');

describe('an operation may ask for so much and no more', () => {
  test.each([
    // The root, the parts and the id.
    ['depth', `{ thing ${nested(LIMITS.depth - 2)} }`, `{ thing ${nested(LIMITS.depth - 1)} }`],
    [
      'depth, by inline fragments that add none',
      `{ thing { ... on Thing ${nested(LIMITS.depth - 2)} } }`,
      `{ thing { ... ${nested(LIMITS.depth - 1)} } }`,
    ],
    [
      'depth, by fragments',
      `{ thing { ...F } } fragment F on Thing ${nested(LIMITS.depth - 2)}`,
      `{ thing { ...F } } fragment F on Thing ${nested(LIMITS.depth - 1)}`,
    ],
    [
      'aliases',
      `{ ${times(LIMITS.aliases, (n) => `a${n}: thing { id }`)} }`,
      `{ ${times(LIMITS.aliases + 1, (n) => `a${n}: thing { id }`)} }`,
    ],
    [
      'aliases, within',
      `{ thing { ${times(LIMITS.aliases, (n) => `a${n}: id`)} } }`,
      `{ thing { ${times(LIMITS.aliases + 1, (n) => `a${n}: id`)} } }`,
    ],
    [
      'directives, of fields',
      `{ thing { ${times(LIMITS.directives, () => 'id @include(if: true)')} } }`,
      `{ thing { ${times(LIMITS.directives + 1, () => 'id @include(if: true)')} } }`,
    ],
    [
      'directives, of the operation and its variables',
      `query ($a: ID @x) @x { thing(id: $a) { id ${times(LIMITS.directives - 2, () => '@x')} } }`,
      `query ($a: ID @x) @x { thing(id: $a) { id ${times(LIMITS.directives - 1, () => '@x')} } }`,
    ],
    [
      'directives, of fragments and where they are spread',
      `{ thing { ...F @x ... @x { id } } } fragment F on Thing @x { id ${times(LIMITS.directives - 3, () => '@x')} }`,
      `{ thing { ...F @x ... @x { id } } } fragment F on Thing @x { id ${times(LIMITS.directives - 2, () => '@x')} }`,
    ],
    // 1 for the list and 1 for each id.
    [
      'cost, by literal',
      `{ endless(first: ${LIMITS.cost - 1}) { id } }`,
      `{ endless(first: ${LIMITS.cost}) { id } }`,
    ],
    [
      'cost, by default',
      `{ endless(first: 49) { things { things { id } } } }`.replace('49', '45'),
      `{ endless(first: 46) { things { things { id } } } }`,
    ],
    [
      'cost, where none is given',
      `{ endless { things(first: 198) { id } } }`,
      `{ endless { things(first: 199) { id } } }`,
    ],
    [
      'cost, of several fields',
      `{ a: endless(first: ${LIMITS.cost - 3}) { id } thing { id } }`.replace('a: ', ''),
      `{ endless(first: ${LIMITS.cost - 2}) { id } thing { id } }`,
    ],
  ])('%s', (limit, most, more) => {
    expect(refusal(most)).toBe('none');
    const [name] = limit.split(',') as [keyof typeof LIMITS];
    expect(refusal(more)).toEqual({ limit: name, allowed: LIMITS[name] });
  });

  test.each([
    ['given', 'query ($n: Int) { endless(first: $n) { id } }', { n: LIMITS.cost - 1 }, { n: LIMITS.cost }],
    [
      'given as a text',
      'query ($n: Int) { endless(first: $n) { id } }',
      { n: '10' },
      { n: String(LIMITS.cost) },
    ],
    [
      'given in spite of a default',
      `query ($n: Int = ${LIMITS.cost}) { endless(first: $n) { id } }`,
      { n: 1 },
      { n: LIMITS.cost },
    ],
    [
      'not given, with a default',
      `query ($n: Int = ${LIMITS.cost}) { endless(first: $n) { id } }`,
      { n: 1 },
      {},
    ],
  ])('a page by a variable that is %s', (_how, query, most, more) => {
    expect(refusal(query, most)).toBe('none');
    expect(refusal(query, more)).toMatchObject({ limit: 'cost' });
  });

  test.each([{ n: -5 }, { n: 'x' }, { n: null }, {}])(
    'a page that is no number costs a page: %j',
    (variables) => {
      const query = (rest: string) => `query ($n: Int) { endless(first: $n) { ${rest} } }`;
      expect(refusal(query('things(first: 100) { id }'), variables)).toBe('none');
      expect(refusal(query('things(first: 6000) { id }'), variables)).toMatchObject({ limit: 'cost' });
    },
  );

  test.each([{ n: 'x' }, { n: null }, { n: true }, { n: [3] }, {}])(
    'and a page of the usual size: %j',
    (variables) => {
      expect(measure('query ($n: Int) { endless(first: $n) { dear } }', variables)).toBe(2 * LIMITS.page);
    },
  );

  test('the page is taken from its own argument, wherever that stands', () => {
    expect(measure('{ of(id: 30, first: 3) { dear } }')).toBe(6);
    expect(measure('{ of(first: 3, id: 30) { dear } }')).toBe(6);
    expect(measure('{ of(id: 30) { dear } }')).toBe(2 * LIMITS.page);
  });

  test('a fan-out of fragments costs what it would, and takes no longer than its text', () => {
    const fan = `{ thing { ...f0 } } ${times(40, (n) => `fragment f${n} on Thing { ${n < 39 ? `...f${n + 1} ...f${n + 1}` : 'id'} }`)}`;
    expect(refusal(fan)).toMatchObject({ limit: 'cost' });
  });

  test('of several operations the one that is meant is measured', () => {
    const document = `query A { thing { id } } query B { search { id } }`;
    expect([measure(document, {}, 'A'), measure(document, {}, 'B')]).toEqual([0, 150]);
  });
});

test.each([
  ['{ thing { id } }', 0],
  ['{ search { id } }', 150],
  ['{ search { dear } }', 152],
  ['{ endless(first: 7) { dear } }', 14],
  ['{ things { dear } }', 20],
  ['{ thing { ...F ...F } } fragment F on Thing { dear }', 4],
  ['{ unknown { dear } }', 0],
  ['{ either { __typename ... on Thing { dear } } }', 2],
  ['{ thing { ... { dear } } }', 2],
  ['{ thing { dear ...Missing } }', 2],
  ['{ thing { dear ...F } } fragment F on Nowhere { dear }', 2],
  ['{ thing { dear ...F } } fragment F on Thing { dear part { ...F } }', 4],
])('of %s so much is work of the database: %i', (query, work) => {
  expect(measure(query)).toBe(work);
});

test('a document that was put together without empty lists is measured like one that was read', () => {
  const text =
    'query ($n: Int) { endless(first: $n) { dear } search { id } things { ...F } } fragment F on Thing { dear }';
  const bare = (query: string) =>
    JSON.parse(
      JSON.stringify(parse(query, { noLocation: true }), (_key, value: unknown) =>
        Array.isArray(value) && !value.length ? undefined : value,
      ),
    ) as DocumentNode;
  expect(JSON.stringify(bare(text))).not.toContain('directives');
  expect([measured(bare(text), { n: 7 }), measure(text, { n: 7 })]).toEqual([184, 184]);
  const unpaged = text.replace('($n: Int)', '').replace('(first: $n)', '');
  expect([measured(bare(unpaged)), measure(unpaged)]).toEqual([220, 220]);
});

test.each([
  ['a', undefined],
  [undefined, undefined],
  ['Zürich 😀', undefined],
  ['\ud83d', ['v']],
  [['x', '\udc00'], ['v.1']],
  [{ name: '\ud83d' }, ['v.name']],
  [{ parts: [{ name: '\ud83d' }] }, ['v.parts.0.name']],
  [[1, true, null], undefined],
])('half a character is no text: %j', (v, fields) => {
  expect(refusal('{ thing { id } }', { v })).toEqual(fields ? { fields } : 'none');
});

test('an input is not nested without end', () => {
  const deep = (levels: number): unknown => (levels ? { parts: deep(levels - 1) } : 'x');
  expect(refusal('{ thing { id } }', { v: deep(19) })).toBe('none');
  expect(refusal('{ thing { id } }', { v: deep(20) })).toEqual({ fields: ['v'] });
});

describe('a subscription', () => {
  const who = { sessionId: 'session', language: 'fr' } as const;
  const prepared = (query: string, rest: object = {}) => prepareSubscription(schema, { query, ...rest }, who);
  const codes = (found: ReturnType<typeof prepared>) =>
    Array.isArray(found) ? found.map((error: GraphQLError) => error.extensions['code']) : found;
  const reasons = (found: ReturnType<typeof prepared>) =>
    Array.isArray(found) ? found.map((error: GraphQLError) => error.extensions['reason']) : found;

  test('is prepared with who asks, in which language and what', () => {
    const query = 'subscription A($id: ID) { changed(id: $id) { id } } subscription B { other { id } }';
    expect(prepared(query, { operationName: 'A', variables: { id: '1' } })).toEqual({
      schema,
      document: parse(query),
      contextValue: { ...who, question: JSON.stringify([query, { id: '1' }, 'A', 'fr']) },
      operationName: 'A',
      variableValues: { id: '1' },
    });
  });

  test.each([
    ['what is no GraphQL', 'subscription {', ['GRAPHQL_PARSE_FAILED']],
    ['more than may be read', `subscription { ${'a '.repeat(LIMITS.tokens)} }`, ['GRAPHQL_PARSE_FAILED']],
    ['a query', '{ thing { id } }', ['request.invalid']],
    ['a mutation', 'mutation { change { id } }', ['request.invalid']],
    [
      'nothing to choose from',
      'subscription A { other { id } } subscription B { other { id } }',
      ['request.invalid'],
    ],
    ['a root that is skipped', 'subscription { other @skip(if: true) { id } }', ['request.invalid']],
    ['a fragment at the root', 'subscription { ... on Subscription { other { id } } }', ['request.invalid']],
    [
      'a second root that is skipped',
      'subscription { other { id } changed @skip(if: true) { id } }',
      ['request.invalid'],
    ],
    ['an unknown field', 'subscription { other { none } }', ['GRAPHQL_VALIDATION_FAILED']],
    ['two fields', 'subscription { other { id } changed { id } }', ['GRAPHQL_VALIDATION_FAILED']],
    ['too much', `subscription { other ${nested(LIMITS.depth)} }`, ['request.too_complex']],
  ])('of %s is refused', (_what, query, expected) => {
    expect(codes(prepared(query))).toEqual(expected);
  });

  test.each([
    ['{ thing { id } }', 'the socket carries subscriptions only'],
    ['subscription { other @skip(if: true) { id } }', 'a subscription is one field, without directives'],
  ])('%s is told why', (query, reason) => {
    expect(reasons(prepared(query))).toEqual([reason]);
  });

  test('with half a character in its variables is refused', () => {
    const query = 'subscription ($id: ID) { changed(id: $id) { id } }';
    expect(codes(prepared(query, { variables: { id: '\ud83d' } }))).toEqual(['request.invalid']);
  });

  test('of many faults is told five, and what exists only outside production', () => {
    const query = `subscription { other { ${times(20, (n) => `idd${n}`)} } }`;
    // graphql-js says in a last one that there are more.
    expect(codes(prepared(query))).toEqual(Array.from({ length: 6 }, () => 'GRAPHQL_VALIDATION_FAILED'));
    const message = () => (prepared('subscription { other { idd } }') as GraphQLError[])[0]!.message;
    expect(message()).toContain('Did you mean');
    useEnvironment(
      testEnvironment({
        PUBLIC_URL: 'https://portal.example',
        NODE_ENV: 'production',
        ALLOW_PRIVATE_PROVIDERS: 'false',
      }),
    );
    expect(message()).not.toContain('Did you mean');
  });
});
