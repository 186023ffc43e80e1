import {
  buildSchema,
  execute,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { planOf } from './plan.js';

type Source = Record<string, unknown>;

const schema = buildSchema(`
  type Query {
    thing: Thing, sure: Thing!, things: [Thing], all: [Thing!]!, grid: [[Int!]], words: [String!], word: String, level: Level
    any: Any, named: Named, either: Either, checked: Checked, manyNamed: [Named!]!, sureNamed: Named!
  }
  interface Named { name: String }
  union Either = Thing | Other
  enum Level { LOW HIGH }
  scalar Any
  type Thing implements Named {
    id: ID!, name: String, count: Int, share: Float, yes: Boolean, level: Level, any: Any
    part: Thing, parts: [Thing!], asked(how: String): String, context: String, named: Named
  }
  type Other implements Named { name: String }
  type Checked { id: ID }
`);
const typeNamed = (name: string) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of objects`);
  return type as GraphQLObjectType<Source, unknown>;
};
const thing = typeNamed('Thing').getFields();
// As Nest makes the resolver of a mere property; the two after it ask for more than the object.
thing['name']!.resolve = (source) => source['name'];
thing['asked']!.resolve = (_source, { how }) => `asked ${String(how)}`;
thing['context']!.resolve = (_source, _args, context) => String(context);
typeNamed('Checked').isTypeOf = (value) => 'id' in value;
const any = schema.getType('Any');
if (isScalarType(any))
  any.serialize = (value) => (value === 'nothing' ? undefined : value === 'null' ? null : value);

/** Plans the one field of an operation. */
function planFor(document: DocumentNode) {
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const node = operations[0]!.selectionSet.selections[0] as FieldNode;
  const { type } = schema.getQueryType()!.getFields()[node.name.value]!;
  return planOf(type, [node], Object.fromEntries(fragments.map((each) => [each.name.value, each])));
}

/** The answer of the plan to a field whose resolver gave this value, and that of graphql-js. */
function answers(document: DocumentNode, name: string, value: unknown) {
  const complete = planFor(document);
  const { data } = execute({ schema, document, rootValue: { [name]: value } }) as { data?: Source | null };
  return { met: JSON.stringify(complete!(value)), wanted: JSON.stringify(data![name]) };
}
const nameOf = (text: string) => /\w+/.exec(text)![0];

class Row {
  constructor(readonly id: number) {}
  get name() {
    return `row ${this.id}`;
  }
}
const ONE: Source = { id: 1, name: 'One', count: 3, share: 0.5, yes: true, level: 'LOW', any: { deep: [1] } };
const TREE: Source = { ...ONE, part: { id: 'p', parts: [] }, parts: [{ id: 2, parts: null }, new Row(3)] };

test.each<[what: string, query: string, value: unknown]>([
  ['leaves of each kind', '{ thing { id name count share yes level any } }', ONE],
  [
    'what is not there',
    '{ thing { id name count share yes level any part { id } parts { id } } }',
    { id: 1 },
  ],
  [
    'null in each place',
    '{ thing { name count any part { id } parts { id } } }',
    { part: null, parts: null },
  ],
  [
    'nulls for leaves',
    '{ thing { name count level any } }',
    { name: null, count: null, level: null, any: null },
  ],
  [
    'false, zero and an empty text',
    '{ thing { yes count share name } }',
    { yes: false, count: 0, share: 0, name: '' },
  ],
  [
    'leaves that are written otherwise',
    '{ thing { id name count yes } }',
    { id: 7, name: 8, count: '9', yes: 1 },
  ],
  [
    'objects within',
    '{ thing { part { id part { id } parts { id } } parts { id name parts { id } } } }',
    TREE,
  ],
  ['objects of a class', '{ thing { id name } }', new Row(4)],
  ['no object', '{ thing { id } }', null],
  ['no object, undefined', '{ thing { id } }', undefined],
  ['an object that must be', '{ sure { id } }', ONE],
  ['a list with gaps', '{ things { id } }', [ONE, null, undefined, TREE]],
  ['a list that must be', '{ all { id } }', [ONE, TREE]],
  ['an empty list', '{ all { id } }', []],
  ['no list', '{ things { id } }', null],
  ['no list, undefined', '{ things { id } }', undefined],
  ['lists of lists', '{ grid }', [[1, 2], [], null, [3]]],
  ['texts', '{ words }', ['a', '', 'b']],
  ['a text', '{ word }', 'a'],
  ['no text', '{ word }', null],
  ['no text, undefined', '{ word }', undefined],
  ['a value of an enumeration', '{ level }', 'HIGH'],
  ['whatever a scalar takes', '{ any }', { a: [1, null] }],
  ['the name of the type', '{ thing { __typename part { kind: __typename } } }', TREE],
  ['aliases', '{ thing { b: id a: name id whole: part { c: id } } }', TREE],
  ['a field twice', '{ thing { id part { id } id part { parts { id } } } }', TREE],
  ['a field twice by an alias', '{ thing { a: part { id } b: part { id } a: part { name } } }', TREE],
  ['an inline fragment', '{ thing { ... on Thing { id name } count } }', ONE],
  ['an inline fragment of no type', '{ thing { ... { id ... { name } } count } }', ONE],
  ['a fragment', '{ thing { ...F count part { ...F } } } fragment F on Thing { id name }', TREE],
  [
    'a fragment in a fragment',
    '{ thing { ...F } } fragment F on Thing { id ...G } fragment G on Thing { count id }',
    ONE,
  ],
  [
    'a field in and out of a fragment',
    '{ thing { part { id } ...F } } fragment F on Thing { part { name } }',
    TREE,
  ],
])('%s: planned, and answered as graphql-js does', (_what, text, value) => {
  const { met, wanted } = answers(parse(text), nameOf(text), value);
  expect(met).toBe(wanted);
});

test('a document that was put together without empty lists is planned like one that was read', () => {
  const text = '{ thing { id ... on Thing { name } ...F } } fragment F on Thing { count }';
  const bare = JSON.parse(
    JSON.stringify(parse(text, { noLocation: true }), (_key, value: unknown) =>
      Array.isArray(value) && !value.length ? undefined : value,
    ),
  ) as DocumentNode;
  expect(JSON.stringify(bare)).not.toContain('directives');
  const { met, wanted } = answers(bare, 'thing', ONE);
  expect(met).toBe(wanted);
});

test.each([
  ['an interface', '{ named { name } }'],
  ['an interface that must be', '{ sureNamed { name } }'],
  ['a list of an interface', '{ manyNamed { name } }'],
  ['an interface within, after what could be planned', '{ thing { id named { name } } }'],
  ['a union', '{ either { ... on Thing { id } } }'],
  ['the name of one of a union', '{ either { __typename } }'],
  ['a type that looks whether an object is of it', '{ checked { id } }'],
  ['@include', '{ thing { id @include(if: true) } }'],
  ['@skip deep within', '{ thing { id parts { name @skip(if: false) } } }'],
  ['a fragment that may be skipped', '{ thing { ... @skip(if: true) { id } } }'],
  [
    'a fragment that is spread on a condition',
    '{ thing { ...F @include(if: true) } } fragment F on Thing { id }',
  ],
  ['a condition within a fragment', '{ thing { ...F } } fragment F on Thing { id @include(if: true) }'],
  ['a fragment on an interface', '{ thing { id ... on Named { name } } }'],
  ['a fragment on another type', '{ thing { id ... on Other { name } } }'],
  ['a named fragment on an interface', '{ thing { ...F } } fragment F on Named { name }'],
  ['a fragment that is nowhere', '{ thing { id ...F } }'],
  ['a resolver that takes arguments', '{ thing { id asked(how: "so") } }'],
  ['a resolver that takes the context', '{ thing { context } }'],
  ['a field that is nowhere', '{ thing { id none } }'],
  ['an object of which nothing is asked', '{ thing }'],
])('%s: left to graphql-js from the start', (_what, text) => {
  expect(planFor(parse(text))).toBeUndefined();
});

test.each<[what: string, query: string, value: unknown]>([
  ['null where an object must be', '{ sure { id } }', null],
  ['null where a leaf must be', '{ thing { id } }', { id: null }],
  ['nothing where a leaf must be', '{ thing { id } }', {}],
  ['null within a list of what must be', '{ all { id } }', [ONE, null]],
  ['null for a list that must be', '{ all { id } }', null],
  ['null deep in a grid', '{ grid }', [[1], [2, null]]],
  ['an error for an object', '{ thing { name } }', new Error('none')],
  ['an error for a leaf', '{ thing { any } }', { any: new Error('none') }],
  ['an error in a list', '{ things { name } }', [ONE, new Error('none')]],
  ['a promise of an object', '{ thing { name } }', Promise.resolve(ONE)],
  ['a promise of an object in a list', '{ things { name } }', [Promise.resolve(ONE)]],
  ['a text for an object', '{ thing { name } }', 'One'],
  ['a function for an object', '{ thing { id } }', Object.assign(() => ONE, { id: 1 })],
  ['a method for a leaf', '{ thing { any } }', { any: () => 'called' }],
  ['a method for an object', '{ thing { part { name } } }', { part: () => ONE }],
  ['what is no whole number', '{ thing { count } }', { count: 1.5 }],
  ['what is none of an enumeration', '{ level }', 'MEDIUM'],
  ['what a scalar makes nothing of', '{ any }', 'nothing'],
  ['what a scalar makes null of', '{ any }', 'null'],
  ['a text for a list', '{ words }', 'abc'],
  ['a set for a list', '{ words }', new Set(['a'])],
])('%s: left to graphql-js in the middle', (_what, text, value) => {
  const complete = planFor(parse(text))!;
  expect(() => complete(value)).toThrow();
});
