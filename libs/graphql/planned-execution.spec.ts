import {
  execute,
  GraphQLEnumType,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  validate,
  type GraphQLFieldConfigMap,
} from 'graphql';
import { PlannedExecution } from './planned-execution.js';

type Source = Record<string, unknown>;

const Level = new GraphQLEnumType({
  name: 'Level',
  values: { LOW: { value: 'low' }, HIGH: { value: 'high' } },
});
/** As Nest makes the resolver of a mere property: of the object, and nothing else. */
const property = (name: string) => (source: Source) => source[name];

const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  fields: (): GraphQLFieldConfigMap<Source, unknown> => ({
    id: { type: new GraphQLNonNull(GraphQLID), resolve: property('id') },
    name: { type: GraphQLString, resolve: property('name') },
    wanted: { type: new GraphQLNonNull(GraphQLString), resolve: property('wanted') },
    count: { type: GraphQLInt, resolve: property('count') },
    share: { type: GraphQLFloat },
    level: { type: Level, resolve: property('level') },
    part: { type: Thing, resolve: property('part') },
    parts: { type: new GraphQLList(new GraphQLNonNull(Thing)), resolve: property('parts') },
    words: { type: new GraphQLNonNull(new GraphQLList(GraphQLString)), resolve: property('words') },
    broken: {
      type: GraphQLString,
      resolve: (source: Source) => {
        throw new GraphQLError(`no ${String(source['id'])}`, { extensions: { code: 'access.refused' } });
      },
    },
    late: {
      type: GraphQLString,
      resolve: (source: Source) => Promise.resolve(`late ${String(source['id'])}`),
    },
    asked: {
      type: GraphQLString,
      args: { how: { type: GraphQLString } },
      resolve: (_source: Source, { how }: { how?: string }, context: unknown) =>
        `${how ?? 'not'} ${String(context)}`,
    },
  }),
});

/** Things with whatever a field may hold, right and wrong. */
function things(depth: number): Source[] {
  const kinds: Source[] = [
    { id: 1, name: 'One', wanted: 'x', count: 3, share: 0.5, level: 'low', words: ['a', null] },
    { id: '2', name: null, wanted: 'y', count: null, share: 1e300, level: 'high', words: [] },
    { id: 3, name: undefined, wanted: null, count: 1.5, share: 'much', level: 'medium', words: null },
    { id: 4, name: new Error('no name'), wanted: 'z', count: 2 ** 40, level: null, words: 'not a list' },
    { id: null, name: 7, wanted: { deep: true }, count: '8', level: 'low', words: new Set(['b']) },
  ];
  return kinds.map((thing, n) => ({
    ...thing,
    part: depth ? things(depth - 1)[(n + 1) % kinds.length] : null,
    parts: depth ? things(depth - 1).slice(0, n) : [],
  }));
}

const all = things(2);
let asked = 0;
const root = (resolve: (args: { n: number }) => unknown) => (_source: unknown, args: { n: number }) => {
  asked++;
  return resolve(args);
};
const args = { n: { type: new GraphQLNonNull(GraphQLInt) } };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      thing: { type: Thing, args, resolve: root(({ n }) => all[n]) },
      sure: { type: new GraphQLNonNull(Thing), args, resolve: root(({ n }) => Promise.resolve(all[n])) },
      things: {
        type: new GraphQLNonNull(new GraphQLList(Thing)),
        args,
        resolve: root(({ n }) => Promise.resolve(all.slice(n))),
      },
      refused: {
        type: Thing,
        args,
        resolve: root(() => {
          throw new GraphQLError('not yours', { extensions: { code: 'request.not_found' } });
        }),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { make: { type: Thing, args, resolve: root(({ n }) => Promise.resolve(all[n])) } },
  }),
});

let state = 7;
const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
const one = <T>(among: readonly T[]) => among[Math.floor(chance() * among.length)]!;

const LEAVES = [
  'id',
  'name',
  'wanted',
  'count',
  'share',
  'level',
  'words',
  '__typename',
  'broken',
  'late',
  'asked(how: "so")',
];

/** A random selection: aliases, fragments, the same field twice, now and then a directive. */
function selection(depth: number): string {
  const fields = Array.from({ length: 1 + Math.floor(chance() * 4) }, (_, n) => {
    const kind = chance();
    if (depth && kind < 0.25)
      return `${one(['', `p${n}: `])}${one(['part', 'parts'])} ${selection(depth - 1)}`;
    if (kind < 0.35)
      return one(['... F', '... on Thing { name id }', '... @include(if: $yes) { count }', '... { level }']);
    const leaf = chance() < 0.75 ? one(LEAVES.slice(0, 8)) : one(LEAVES);
    const alias = chance() < 0.2 ? `a${n}: ` : '';
    return `${alias}${leaf}${chance() < 0.05 ? ' @skip(if: $yes)' : ''}`;
  });
  return `{ ${fields.join(' ')} }`;
}

function question(): string {
  const field = () =>
    `${one(['', 'mine: '])}${one(['thing', 'sure', 'things', 'refused'])}(n: ${one(['$n', '0', '3'])}) ${selection(2)}`;
  const kind = chance();
  const body =
    kind < 0.1
      ? `mutation ($n: Int!, $yes: Boolean!) { make(n: $n) ${selection(2)} }`
      : `query ($n: Int!, $yes: Boolean!) { ${field()} ${kind < 0.2 ? `other: ${field().replace(/^mine: /, '')}` : ''} }`;
  return `${body} fragment F on Thing { id part { name } }`;
}

test('a plan answers as graphql-js does, errors and their places too, and asks each root field once', async () => {
  const planned = new PlannedExecution(schema);
  let [compared, withErrors] = [0, 0];
  while (compared < 2000) {
    const document = parse(question());
    // Unused fragments and variables are no matter here.
    const wrong = validate(schema, document).filter(({ message }) => !/never used/.test(message));
    if (wrong.length) continue;
    for (const n of [0, 1, 2, 3, 4]) {
      const given = { document, contextValue: 'me', variableValues: { n, yes: chance() < 0.5 } };
      asked = 0;
      const wanted = await execute({ ...given, schema });
      const times = asked;
      for (let again = 0; again < 2; again++) {
        asked = 0;
        const met = await planned.execute(given);
        expect(JSON.parse(JSON.stringify(met))).toEqual(JSON.parse(JSON.stringify(wanted)));
        expect(asked).toBe(times);
      }
      compared++;
      if (wanted.errors) withErrors++;
    }
  }
  expect(withErrors).toBeGreaterThan(300);
  expect(compared - withErrors).toBeGreaterThan(300);
});

test.each([
  ['a variable that is missing', 'query ($n: Int!) { thing(n: $n) { id } }', {}],
  ['a variable of another type', 'query ($n: Int!) { thing(n: $n) { id } }', { n: 'one' }],
])('%s is refused as by graphql-js', async (_name, text, variableValues) => {
  const given = { document: parse(text), contextValue: null, variableValues };
  const [wanted, met] = [
    await execute({ ...given, schema }),
    await new PlannedExecution(schema).execute(given),
  ];
  expect(met.errors?.map(String)).toEqual(wanted.errors?.map(String));
  expect(met.data).toEqual(wanted.data);
});

test('of several operations the one that is named is executed', async () => {
  const document = parse('query A { thing(n: 0) { id } } query B { thing(n: 1) { id } }');
  const planned = new PlannedExecution(schema);
  for (const operationName of ['A', 'B', 'A', 'C', undefined]) {
    const given = { document, operationName: operationName ?? null, contextValue: null, variableValues: {} };
    const [wanted, met] = [await execute({ ...given, schema }), await planned.execute(given)];
    expect(JSON.stringify(met)).toBe(JSON.stringify(wanted));
  }
});

test('what it can plan it does plan', async () => {
  const given: number[] = [];
  const Plain = new GraphQLObjectType({
    name: 'Plain',
    fields: {
      id: {
        type: GraphQLID,
        // A property's resolver, that graphql-js gives four arguments and a plan one.
        resolve: Object.defineProperty((...all: unknown[]) => given.push(all.length), 'length', { value: 1 }),
      },
    },
  });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { plain: { type: Plain, resolve: (..._all: unknown[]) => Promise.resolve({}) } },
  });
  const planned = new PlannedExecution(new GraphQLSchema({ query }));
  for (const text of [
    '{ plain { id } }',
    '{ plain { id } other: plain { id } }',
    '{ plain { id @include(if: true) } }',
  ])
    await planned.execute({ document: parse(text), contextValue: null });
  expect(given).toEqual([1, 4, 4, 4]);
});
