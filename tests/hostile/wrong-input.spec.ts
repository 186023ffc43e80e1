import { graphqlClient, liftRates, socketClient, startTestPortal, type TestPortal } from '@liaison/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { Random } from '../access/differential/random.js';
import { makeWorld, type Role, type World } from '../access/world.js';

/** A hundred thousand in the full run (LIAISON_FULL=1), a tenth of them over the socket. */
const REQUESTS = process.env['LIAISON_FULL'] ? 100_000 : 4000;
const AT_ONCE = 8;
const SEED = Number(process.env['LIAISON_SEED'] ?? 20261128);

let portal: TestPortal;
let schema: GraphQLSchema;
let world: World;
let ids: string[];
beforeAll(async () => {
  portal = await startTestPortal();
  schema = portal.app.get(GraphQLSchemaHost).schema;
  world = await makeWorld(portal);
  ids = JSON.stringify(world).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)!;
}, 60_000);
afterAll(() => portal.close());

const random = new Random(SEED);

const WRONG: Record<string, readonly unknown[]> = {
  ID: ['', 'abc', 'null', '0', '-1', 'a'.repeat(5000), '\0', '\ud800', "' or 1=1 --", '{}', '１', 7, 1e21],
  String: [
    '',
    ' ',
    '\0',
    '\ud800',
    'x\udfff',
    '\u202e',
    '\u200b',
    '%',
    '\\',
    "'",
    'x'.repeat(70_000),
    '💥'.repeat(400),
  ],
  Int: [-1, 0, 2147483647, -2147483648, 1e6],
  Float: [-1, 0, 1e308, -1e308, 1e-300],
  Boolean: [true, false],
  DateTime: [
    '01.12.2026',
    '2026-13-01',
    'now',
    'infinity',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '275760-09-13T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '2026-11-28T10:00:00',
  ],
};
const RIGHT: Record<string, () => unknown> = {
  ID: () => random.one(ids),
  String: () => random.one(['Storm', 'ana@center.example', 'en', 'TLP:AMBER', 'Europe/Paris']),
  Int: () => random.one([1, 2, 10]),
  Float: () => random.one([1, 2.5]),
  DateTime: () => new Date(Date.now() + 3_600_000).toISOString(),
};

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (random.chance(0.05)) return random.one([null, undefined, {}, [], 'x', 1]);
  if (isListType(type)) return Array.from({ length: random.one([0, 1, 2, 200]) }, () => valueOf(type.ofType));
  if (isEnumType(type)) return random.chance(0.1) ? 'NONE' : random.one(type.getValues()).name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type)]),
    );
  const { name } = getNamedType(type);
  return random.chance(0.35)
    ? random.one(WRONG[name] ?? WRONG['String']!)
    : (RIGHT[name] ?? RIGHT['String']!)();
}

function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth > 2) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.length && (depth < 2 || isLeafType(getNamedType(field.type))),
  );
  const chosen = fields
    .filter(() => random.chance(0.3))
    .map((field) => `${field.name} ${selectionOf(field.type, depth + 1)}`);
  return `{ __typename ${chosen.join(' ')} }`;
}

interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

function wrongOne(kind: 'query' | 'mutation' | 'subscription', field: GraphQLField<unknown, unknown>): Asked {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared && `(${declared})`;
  const broken = random.chance(0.03) ? random.one(['{', '}', '"', '$x', '...F', '@no']) : '';
  const query = `${kind} ${head} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} ${broken} }`;
  return { query, variables: Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type)])) };
}

const ROLES: (Role | 'nobody')[] = ['operator', 'owner', 'contributor', 'reader', 'stranger', 'nobody'];
const personOf = (role: Role | 'nobody') => (role === 'nobody' ? null : world.people[role]);

/** What ends the sessions of those who ask would make the rest of the questions nobody's. */
const NOT_ASKED = new Set(['endSession', 'endOtherSessions', 'disablePerson', 'suspendOrganization']);

test(`${REQUESTS} wrong requests are the callers’ mistakes, and none is ours`, async () => {
  const ask = graphqlClient(portal.url);
  const fields = (['Query', 'Mutation'] as const).flatMap((root) =>
    Object.values((schema.getType(root) as ReturnType<GraphQLSchema['getQueryType']>)!.getFields())
      .filter(({ name }) => !NOT_ASKED.has(name))
      .map((field) => [root.toLowerCase() as 'query' | 'mutation', field] as const),
  );
  const ours: unknown[] = [];
  const codes = new Map<string, number>();
  const askSome = async () => {
    for (let n = 0; n < REQUESTS / AT_ONCE; n++) {
      const asked = wrongOne(...random.one(fields));
      const answer = await ask(personOf(random.one(ROLES)), asked.query, asked.variables);
      for (const code of answer.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
      const isOurs = answer.codes.some(
        (code) => code === 'internal' || code === 'undefined' || /SERVER/.test(code),
      );
      if (answer.status >= 500 || isOurs || /\n\s+at /.test(JSON.stringify(answer)))
        ours.push({ ...asked, status: answer.status, codes: answer.codes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askSome));
  expect(ours).toEqual([]);
  // They got as far as the rules of the features, and not only to the parser.
  for (const code of ['request.invalid', 'request.not_found', 'BAD_USER_INPUT', 'access.sign_in_required'])
    expect([...codes.keys()]).toContain(code);
}, 3_600_000);

test('so are those over the socket', async () => {
  const fields = Object.values(schema.getSubscriptionType()!.getFields());
  // Of the other world some have lost their sessions, by mutations that happened to be right.
  const { people } = await makeWorld(portal);
  const ours: unknown[] = [];
  liftRates(portal);
  for (let n = 0; n < REQUESTS / 10; n++) {
    const client = socketClient(portal.url, people[random.one(['owner', 'reader', 'stranger'] as const)]);
    const asked = wrongOne(
      random.one(['subscription', 'subscription', 'subscription', 'query']),
      random.one(fields),
    );
    const code = await new Promise<string>((resolve) => {
      const stop = client.subscribe(
        { ...asked },
        {
          next: ({ errors }) => resolve((errors?.[0]?.extensions?.['code'] as string | undefined) ?? 'next'),
          error: (errors) =>
            resolve(
              Array.isArray(errors)
                ? String((errors[0] as { extensions?: { code?: string } }).extensions?.code)
                : `closed ${(errors as { code?: number }).code ?? String(errors)}`,
            ),
          complete: () => resolve('complete'),
        },
      );
      setTimeout(() => {
        resolve('runs');
        stop();
      }, 40);
    });
    // One that is larger than any subscription closes its socket.
    if (['internal', 'undefined'].includes(code) || /^closed (?!1009)/.test(code))
      ours.push({ ...asked, code });
    await client.dispose();
  }
  expect(ours).toEqual([]);
}, 3_600_000);
