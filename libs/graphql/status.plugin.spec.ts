import { ApolloServer, HeaderMap, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { fail, toGraphqlError } from '@liaison/errors';
import { withRequest, type RequestStore } from '@liaison/request';
import { buildSchema, GraphQLError } from 'graphql';
import { StatusPlugin } from './status.plugin.js';

const JSON_TYPE = 'application/json';
const NEW_TYPE = 'application/graphql-response+json';

const schema = buildSchema(
  'type Query { word(n: Int): String, sure: String!, refused: String, invalid: String }',
);
const refused = () => {
  throw toGraphqlError(fail('access.refused'));
};
const invalid = () => {
  throw new GraphQLError('of a field', { extensions: { code: 'BAD_USER_INPUT' } });
};
const apollo = new ApolloServer({
  schema,
  rootValue: { word: 'a', sure: null, refused, invalid },
  plugins: [new StatusPlugin()],
  stopOnTerminationSignals: false,
});
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

/** Asks Apollo over HTTP, and says its status and whether the request counts as refused. */
async function ask(accept: string | undefined, query: string, variables: object = {}) {
  const headers = new HeaderMap([['content-type', JSON_TYPE]]);
  if (accept !== undefined) headers.set('accept', accept);
  const store: RequestStore = { requestId: 'one' };
  const { status } = await withRequest(store, () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query, variables } },
      context: () => Promise.resolve({}),
    }),
  );
  return [status ?? 200, store.isRefused ?? false];
}

describe.each<[what: string, query: string, variables?: object]>([
  ['no GraphQL', '{ word'],
  ['a field that is nowhere', '{ none }'],
  ['a variable of another type', 'query ($n: Int) { word(n: $n) }', { n: 'one' }],
])('of a request with %s', (_what, query, ...[variables]) => {
  test.each([JSON_TYPE, undefined, '*/*'])(
    'is told with 200 to who accepts %s, and it is refused',
    async (accept) => {
      expect(await ask(accept, query, variables)).toEqual([200, true]);
    },
  );

  test.each([NEW_TYPE, `${NEW_TYPE}, ${JSON_TYPE};q=0.9`])(
    'is told by the status to who accepts %s',
    async (accept) => {
      expect(await ask(accept, query, variables)).toEqual([400, true]);
    },
  );
});

test.each([
  ['a word', '{ word }'],
  ['an error beside null', '{ refused }'],
  ['an error beside null with a code of GraphQL’s own', '{ invalid }'],
  ['nothing, for what must be is not', '{ sure }'],
])('%s is an answer, and no refusal', async (_what, query) => {
  for (const accept of [JSON_TYPE, NEW_TYPE]) expect(await ask(accept, query)).toEqual([200, false]);
});

type Context = GraphQLRequestContextWillSendResponse<object>;

/** What becomes of an answer that was to be sent with 400. */
async function sent(body: object, request: object = {}, store?: RequestStore): Promise<number | undefined> {
  const context = { request, response: { http: { status: 400 }, body } };
  const work = async () => {
    const listener = await new StatusPlugin().requestDidStart();
    await listener.willSendResponse!(context as unknown as Context);
  };
  await (store ? withRequest(store, work) : work());
  return context.response.http.status;
}
const single = (...errors: { extensions?: object }[]) => ({ kind: 'single', singleResult: { errors } });
const coded = (code: string) => new GraphQLError(code, { extensions: { code } });

test('an answer of which one error is another’s keeps its status', async () => {
  const store: RequestStore = { requestId: 'one' };
  const mixed = single(coded('BAD_USER_INPUT'), coded('request.too_complex'));
  expect(await sent(mixed, {}, store)).toBe(400);
  expect(await sent(single({}), {}, store)).toBe(400);
  expect(await sent(single(), {}, store)).toBe(400);
  expect(await sent({ kind: 'single', singleResult: {} }, {}, store)).toBe(400);
  expect(store).toEqual({ requestId: 'one' });
});

test('an answer in parts keeps its status', async () => {
  const { singleResult } = single(coded('BAD_USER_INPUT'));
  expect(await sent({ kind: 'incremental', initialResult: singleResult, singleResult })).toBe(400);
  expect(await sent({ kind: 'incremental', initialResult: singleResult })).toBe(400);
});

test('what did not come over HTTP, or outside a request, is told with 200 too', async () => {
  const body = single(coded('GRAPHQL_PARSE_FAILED'));
  expect(await sent(body)).toBe(200);
  expect(await sent(body, { http: { headers: new HeaderMap() } })).toBe(200);
  expect(await sent(body, { http: { headers: new HeaderMap([['accept', NEW_TYPE]]) } })).toBe(400);
});
