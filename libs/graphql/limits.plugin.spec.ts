import { ApolloServer, HeaderMap, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { withRequest, type RequestStore } from '@liaison/request';
import { buildSchema, GraphQLError } from 'graphql';
import { LIMITS } from './limits.js';
import { LimitsPlugin } from './limits.plugin.js';

const schema = buildSchema(
  'type Query { word(n: Int): String, dear: String, broken(n: Int): String, sure: String! }',
);
schema.getQueryType()!.getFields()['dear']!.extensions = { cost: 7 };
let asked = 0;
const rootValue = {
  word: () => `word ${++asked}`,
  dear: 'dear',
  broken: () => {
    throw new GraphQLError('broken');
  },
  sure: null,
};
const apollo = new ApolloServer({
  schema,
  rootValue,
  plugins: [new LimitsPlugin()],
  stopOnTerminationSignals: false,
});
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

interface Said {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(query: string, variables: object = {}, store?: RequestStore) {
  const request = () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, variables },
      },
      context: () => Promise.resolve({}),
    });
  const { status, body } = await (store ? withRequest(store, request) : request());
  if (body.kind !== 'complete') throw new Error('an answer in parts');
  return { status: status ?? 200, ...(JSON.parse(body.string) as Said) };
}
const times = (count: number, what: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => what(n)).join(' ');

test('the work of an operation is noted with its request', async () => {
  const store: RequestStore = { requestId: 'one' };
  expect(await ask('{ dear a: dear }', {}, store)).toEqual({
    status: 200,
    data: { dear: 'dear', a: 'dear' },
  });
  expect(store).toEqual({ requestId: 'one', work: 14 });
});

test('outside a request there is nothing to note it with', async () => {
  expect((await ask('{ dear }')).data).toEqual({ dear: 'dear' });
});

test.each<[what: string, code: string, query: string, variables?: object]>([
  ['too much', 'request.too_complex', `{ ${times(LIMITS.aliases + 1, (n) => `a${n}: word`)} }`],
  ['half a character', 'request.invalid', 'query ($n: Int) { word(n: $n) }', { n: '\ud83d' }],
])('%s is refused with 400, and nothing of it executed', async (_what, code, query, ...[variables]) => {
  asked = 0;
  const { status, data, errors } = await ask(query, variables);
  expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, undefined, [code]]);
  expect(asked).toBe(0);
});

test('what is wrong with a request is said five times', async () => {
  const said = (count: number) => ask(`{ ${times(count, (n) => `none${n}`)} }`);
  expect((await said(20)).errors).toHaveLength(5);
  expect((await said(4)).errors).toHaveLength(4);
});

test('the errors of fields are all said, for each has its place in the answer', async () => {
  const { data, errors } = await ask(`{ ${times(8, (n) => `a${n}: broken(n: ${n})`)} }`);
  expect(Object.values(data!)).toEqual(Array.from({ length: 8 }, () => null));
  expect(errors).toHaveLength(8);
});

test('an answer without errors, or in parts, is sent as it is', async () => {
  const listener = await new LimitsPlugin().requestDidStart();
  const errors = Array.from({ length: 8 }, (_, n) => new GraphQLError(`error ${n}`));
  for (const body of [
    { kind: 'single', singleResult: {} },
    { kind: 'single', singleResult: { data: { word: 'a' } } },
    { kind: 'incremental', initialResult: { errors, hasNext: true }, singleResult: { errors } },
    { kind: 'incremental', initialResult: { errors, hasNext: true } },
  ]) {
    const before = JSON.stringify(body);
    await listener.willSendResponse!({
      response: { body },
    } as unknown as GraphQLRequestContextWillSendResponse<object>);
    expect(JSON.stringify(body)).toBe(before);
  }
});
