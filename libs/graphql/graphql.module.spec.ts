import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { type DynamicModule, Logger, type ValueProvider } from '@nestjs/common';
import { useEnvironment } from '@liaison/config';
import { fail, PortalError } from '@liaison/errors';
import { testEnvironment } from '@liaison/testing';
import { buildSchema, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PortalGraphqlModule } from './index.js';

type FormatError = NonNullable<ApolloServerOptions<BaseContext>['formatError']>;

/** How the module has Apollo tell errors: it stands in the options that Nest is given. */
function formatErrorOf({ imports }: DynamicModule): FormatError {
  const [nest] = imports as DynamicModule[];
  const values = nest!.providers!.map((provider) => (provider as ValueProvider<unknown>).useValue);
  const options = values.find(
    (value) => typeof value === 'object' && value !== null && 'formatError' in value,
  );
  return (options as { formatError: FormatError }).formatError;
}

useEnvironment(testEnvironment({ PUBLIC_URL: 'http://portal.example' }));
const formatError = formatErrorOf(PortalGraphqlModule.forRoot());
const fault = new Error('the secret is in here');
const thrown: Record<string, Error> = {
  refused: fail('access.refused', { id: 'a' }),
  faulty: fault,
  internal: fail('internal'),
  coded: new GraphQLError('of a scalar', { extensions: { code: 'BAD_USER_INPUT', value: 'x' } }),
};
const thrower = (name: string) => () => {
  throw thrown[name]!;
};
const apollo = new ApolloServer({
  schema: buildSchema('type Query { refused: String, faulty: String, internal: String, coded: String }'),
  rootValue: Object.fromEntries(Object.keys(thrown).map((name) => [name, thrower(name)])),
  formatError,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
});

const lines: unknown[][] = [];
beforeAll(async () => {
  Logger.overrideLogger({
    log: () => undefined,
    warn: () => undefined,
    error: (...line: unknown[]) => void lines.push(line),
  });
  await apollo.start();
});
afterEach(() => void lines.splice(0));
afterAll(() => apollo.stop());

async function errorsOf(query: string): Promise<readonly GraphQLFormattedError[]> {
  const { body } = await apollo.executeOperation({ query });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  return body.singleResult.errors ?? [];
}

test('an error of ours is told by its code, status and detail, and where it was, and not logged', async () => {
  const [error] = await errorsOf('{ refused }');
  expect(error).toEqual({
    message: 'Your role does not allow this.',
    path: ['refused'],
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'access.refused', status: 403, id: 'a' },
  });
  expect(lines).toEqual([]);
});

test('a fault says nothing of itself to the caller, and all to the log', async () => {
  const [error] = await errorsOf('{ a: faulty }');
  expect(error).toMatchObject({ path: ['a'], extensions: { code: 'internal', status: 500 } });
  expect(JSON.stringify(error)).not.toContain('secret');
  expect(lines).toEqual([[{ err: fault, path: ['a'] }, 'an operation failed', 'GraphQL']]);
});

test('a fault that we have named so ourselves is logged as it is', async () => {
  await errorsOf('{ internal }');
  expect(lines).toEqual([
    [{ err: thrown['internal'], path: ['internal'] }, 'an operation failed', 'GraphQL'],
  ]);
  expect(thrown['internal']).toBeInstanceOf(PortalError);
});

test('what GraphQL finds wrong is told by its own code, and not logged', async () => {
  const [error] = await errorsOf('{ none }');
  expect(error).toMatchObject({
    message: expect.stringContaining('"none"') as string,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  expect(await errorsOf('{ coded }')).toMatchObject([
    { message: 'of a scalar', path: ['coded'], extensions: { code: 'BAD_USER_INPUT', value: 'x' } },
  ]);
  expect(lines).toEqual([]);
});

test('that there are too many errors to list is the caller’s doing too', () => {
  const sentence = new GraphQLError('Too many errors processing variables, error limit reached.');
  const formatted = { message: sentence.message, extensions: { code: 'INTERNAL_SERVER_ERROR', kept: 1 } };
  expect(formatError(formatted, sentence)).toEqual({
    message: sentence.message,
    extensions: { code: 'BAD_USER_INPUT', kept: 1 },
  });
  expect(lines).toEqual([]);
});

test('an error without a code stays without', () => {
  expect(formatError({ message: 'bare' }, new GraphQLError('bare'))).toEqual({ message: 'bare' });
});

test('what is no error of GraphQL is told as what it is', () => {
  expect(formatError({ message: 'busy' }, fail('request.busy')).extensions).toEqual({
    code: 'request.busy',
    status: 503,
  });
  expect(formatError({ message: 'x' }, fault).extensions?.['code']).toBe('internal');
});
