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
  Kind,
  parse,
  validate,
  type DocumentNode,
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
}, 30_000);

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

/** A schema of which the resolver of a property notes what it was given: one thing by a plan, four by graphql-js. */
class Noted {
  readonly given: number[] = [];
  /** What the root field resolves to, and how often it was asked. */
  root: unknown = {};
  asked = 0;
  readonly schema: GraphQLSchema;
  readonly planned: PlannedExecution;

  constructor() {
    const property = (value: (of: Source) => unknown) =>
      Object.defineProperty(
        (...all: unknown[]) => {
          this.given.push(all.length);
          return value(all[0] as Source);
        },
        'length',
        { value: 1 },
      );
    const Plain: GraphQLObjectType = new GraphQLObjectType({
      name: 'Plain',
      fields: (): GraphQLFieldConfigMap<Source, unknown> => ({
        id: { type: GraphQLID, resolve: property(() => 1) },
        sure: { type: new GraphQLNonNull(GraphQLID), resolve: property((of) => of['sure'] ?? null) },
        part: { type: Plain, resolve: (of: Source) => of['part'] },
        asked: {
          type: GraphQLID,
          args: { n: { type: GraphQLInt } },
          resolve: (_of: unknown, _args: unknown) => 2,
        },
      }),
    });
    const resolve = (..._all: unknown[]) => {
      this.asked++;
      return this.root;
    };
    const fields = {
      plain: { type: Plain, args: { n: { type: GraphQLInt } }, resolve },
      mere: { type: Plain },
      list: { type: new GraphQLList(Plain), resolve },
    };
    const [query, subscription] = ['Query', 'Subscription'].map(
      (name) => new GraphQLObjectType({ name, fields }),
    );
    this.schema = new GraphQLSchema({ query: query!, subscription: subscription! });
    this.planned = new PlannedExecution(this.schema);
  }

  ask(text: string | DocumentNode, operationName?: string, variableValues?: Record<string, unknown>) {
    const document = typeof text === 'string' ? parse(text) : text;
    return this.planned.execute({ document, contextValue: null, operationName, variableValues });
  }

  /** As `ask`; what graphql-js answers is answered too, without a plan. */
  async same(text: string | DocumentNode, operationName?: string, variableValues?: Record<string, unknown>) {
    const document = typeof text === 'string' ? parse(text) : text;
    const met = await this.ask(document, operationName, variableValues);
    const by = [...this.given];
    const wanted = await execute({ schema: this.schema, document, operationName, variableValues });
    expect(JSON.stringify(met)).toBe(JSON.stringify(wanted));
    return by;
  }
}

const bare = (text: string) =>
  JSON.parse(
    JSON.stringify(parse(text, { noLocation: true }), (_key, value: unknown) =>
      Array.isArray(value) && !value.length ? undefined : value,
    ),
  ) as DocumentNode;

describe('what it can plan it does plan', () => {
  test.each<[what: string, text: string | DocumentNode, name?: string]>([
    ['a field', '{ plain { id } }'],
    ['one by its name', 'query A { plain { id } }', 'A'],
    ['the one of several that is named', 'query A { mere { id } } query B { plain { id } }', 'B'],
    ['one with fragments', '{ plain { ...F } } fragment F on Plain { id }'],
    ['one whose fragment stands before it', 'fragment F on Plain { id } { plain { ...F } }'],
    ['one with variables', 'query ($n: Int) { plain(n: $n) { id } }'],
    ['a document without empty lists', bare('{ plain { id } }')],
  ])('%s', async (_what, text, ...[name]) => {
    expect(await new Noted().same(text, name)).toEqual([1]);
  });

  test.each<[what: string, text: string | DocumentNode, name?: string]>([
    ['two fields', '{ plain { id } other: plain { id } }'],
    ['a condition within', '{ plain { id @include(if: true) } }'],
    ['a condition at the root', '{ plain @include(if: true) { id } }'],
    ['a fragment at the root', '{ ...F } fragment F on Query { plain { id } }'],
    ['an inline fragment at the root', '{ ... { plain { id } } }'],
    ['a directive of the operation', 'query @own { plain { id } }'],
    ['a resolver within that takes more', '{ plain { id asked(n: 1) } }'],
    ['a subscription, which is not executed so', 'subscription { plain { id } }'],
  ])('but not %s', async (_what, text, ...[name]) => {
    const by = await new Noted().same(text, name);
    expect([...new Set(by)]).toEqual([4]);
  });

  test.each<[what: string, text: string | DocumentNode, name?: string]>([
    ['the name of the root', '{ __typename }'],
    ['a field that is nowhere', '{ none { id } }'],
    ['a root without a resolver', '{ mere { id } }'],
    ['a kind of operation that the schema has not', 'mutation { plain { id } }'],
    ['another name than that of the only operation', 'query A { plain { id } }', 'B'],
    ['a name where the operation has none', '{ plain { id } }', 'A'],
    ['several operations and no name', 'query A { plain { id } } query B { plain { id } }'],
    ['fragments alone', 'fragment F on Plain { id }'],
    ['a field skipped at the root', '{ plain @skip(if: true) { id } }'],
    ['a fragment on another type at the root', '{ ... on Plain { id } }'],
  ])('and leaves to graphql-js %s', async (_what, text, ...[name]) => {
    expect(await new Noted().same(text, name)).toEqual([]);
  });

  test('types that stand in a document are nothing to it', async () => {
    expect(await new Noted().same('type Plain { id: ID } query A { plain { id } }')).toEqual([1]);
  });

  test('an operation that asks for nothing is answered by nothing', async () => {
    const document = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query',
          selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
        },
      ],
    };
    expect(await new Noted().same(document as unknown as DocumentNode)).toEqual([]);
  });
});

test('a variable that is missing refuses the operation, even where the field does not use it', async () => {
  const noted = new Noted();
  const { data, errors } = await noted.ask('query ($n: Int!) { plain { id } }');
  expect([data, errors?.length, noted.asked]).toEqual([undefined, 1, 0]);
});

describe('a document that is asked again', () => {
  const document = () => parse('{ plain { id part { id } } }');

  test('is planned again, also after an error', async () => {
    const noted = new Noted();
    const asked = parse('{ plain { sure } }');
    noted.root = { sure: null };
    expect((await noted.ask(asked)).errors).toHaveLength(1);
    noted.given.splice(0);
    noted.root = { sure: 'yes' };
    expect(await noted.ask(asked)).toEqual({ data: { plain: { sure: 'yes' } } });
    expect(noted.given).toEqual([1]);
  });

  test('is left to graphql-js once it has come to a promise: it would again', async () => {
    const noted = new Noted();
    const asked = document();
    const answer = { data: { plain: { id: '1', part: { id: '1' } } } };
    noted.root = { part: Promise.resolve({}) };
    expect(JSON.parse(JSON.stringify(await noted.ask(asked)))).toEqual(answer);
    // By the plan, which gave up at the promise, and then by graphql-js; the root was asked once.
    expect([noted.given, noted.asked]).toEqual([[1, 4, 4], 1]);
    noted.given.splice(0);
    noted.root = { part: {} };
    expect(JSON.parse(JSON.stringify(await noted.ask(asked)))).toEqual(answer);
    expect(noted.given).toEqual([4, 4]);
  });

  test('and its other operations are planned by themselves', async () => {
    const noted = new Noted();
    const asked = parse('query A { plain { part { id } } } query B { plain { id } }');
    noted.root = { part: Promise.resolve({}) };
    await noted.ask(asked, 'A');
    noted.given.splice(0);
    await noted.ask(asked, 'B');
    await noted.ask(asked, 'A');
    expect(noted.given).toEqual([1, 4]);
  });
});
