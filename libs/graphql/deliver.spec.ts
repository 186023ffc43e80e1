import { fail } from '@liaison/errors';
import type { RunAs } from '@liaison/database';
import { currentRequest } from '@liaison/request';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse, type ExecutionArgs } from 'graphql';
import { deliver } from './deliver.js';
import { Broadcast, EventStream } from './index.js';

type Thing = { name: string } | null;
type Deliveries = AsyncIterableIterator<{
  data?: unknown;
  errors?: { message: string; extensions: object }[];
}>;

/** A subscription to a stream of ours; what it runs as is noted. */
class Subscribed {
  readonly stream = new EventStream<Thing | Broadcast<Thing>>();
  readonly ran: unknown[] = [];
  readonly requests: unknown[] = [];
  subscribe: () => unknown = () => this.stream;

  private readonly runAs = {
    run: (who: unknown, work: () => Promise<unknown>, how: unknown) => {
      this.ran.push([who, how]);
      return work();
    },
  } as unknown as RunAs;

  private readonly schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLString } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        name: {
          type: GraphQLString,
          subscribe: () => this.subscribe(),
          resolve: (event: Thing) => {
            this.requests.push(currentRequest());
            if (event?.name === 'refused') throw fail('access.refused');
            return event?.name ?? null;
          },
        },
      },
    }),
  });

  open(): Promise<Deliveries> {
    const contextValue = { sessionId: 'session', language: 'fr', question: 'q' };
    const args: ExecutionArgs = {
      schema: this.schema,
      document: parse('subscription { name }'),
      contextValue,
    };
    return deliver(args, this.runAs) as Promise<Deliveries>;
  }
}

const coded = (code: string) => expect.objectContaining({ code }) as object;
const AS_SESSION = [{ by: 'session', sessionId: 'session' }, { readOnly: true }];

test('each event is resolved as its subscriber, in a transaction that changes nothing', async () => {
  const one = new Subscribed();
  const deliveries = await one.open();
  one.stream.push({ name: 'first' });
  one.stream.push({ name: 'second' });
  expect(await deliveries.next()).toEqual({ value: { data: { name: 'first' } }, done: false });
  expect(await deliveries.next()).toEqual({ value: { data: { name: 'second' } }, done: false });
  expect(one.ran).toEqual([AS_SESSION, AS_SESSION, AS_SESSION]);
  expect(one.requests).toEqual([
    { requestId: expect.any(String) as string, language: 'fr' },
    { requestId: expect.any(String) as string, language: 'fr' },
  ]);
});

test('what the subscriber may not see is not sent', async () => {
  const one = new Subscribed();
  const deliveries = await one.open();
  one.stream.push(null);
  one.stream.push({ name: 'seen' });
  expect(await deliveries.next()).toEqual({ value: { data: { name: 'seen' } }, done: false });
});

test('a broadcast is resolved once for all, and as nobody', async () => {
  const [one, two] = [new Subscribed(), new Subscribed()];
  const [first, second] = [await one.open(), await two.open()];
  const broadcast = new Broadcast<Thing>({ name: 'to all' });
  one.stream.push(broadcast);
  two.stream.push(broadcast);
  for (const deliveries of [first, second])
    expect(await deliveries.next()).toEqual({ value: { data: { name: 'to all' } }, done: false });
  expect([one.requests.length, two.requests.length]).toEqual([1, 0]);
  expect(one.requests).toEqual([{ requestId: expect.any(String) as string, language: 'fr' }]);
  expect([one.ran, two.ran]).toEqual([[AS_SESSION], [AS_SESSION]]);
});

test('an error of one event is told by its code, and the next is sent', async () => {
  const one = new Subscribed();
  const deliveries = await one.open();
  one.stream.push({ name: 'refused' });
  one.stream.push({ name: 'next' });
  expect(await deliveries.next()).toEqual({
    value: { errors: [expect.objectContaining({ extensions: coded('access.refused'), path: ['name'] })] },
    done: false,
  });
  expect(await deliveries.next()).toMatchObject({ value: { data: { name: 'next' } } });
});

test('the loss of access is told, and then it is over', async () => {
  const one = new Subscribed();
  const deliveries = await one.open();
  const waiting = deliveries.next();
  one.stream.end(fail('access.ended'));
  expect(await waiting).toEqual({
    value: { errors: [expect.objectContaining({ extensions: coded('access.ended') })] },
    done: false,
  });
  expect(await deliveries.next()).toEqual({ value: undefined, done: true });
});

test('an end without a reason is the end', async () => {
  const one = new Subscribed();
  const deliveries = await one.open();
  one.stream.end();
  expect(await deliveries.next()).toEqual({ value: undefined, done: true });
});

test.each(['return', 'throw'] as const)(
  'who goes by %s ends the stream, though nothing happens',
  async (how) => {
    const one = new Subscribed();
    const deliveries = await one.open();
    let ended = false;
    one.stream.onEnd(() => (ended = true));
    const waiting = deliveries.next();
    expect(await deliveries[how]!()).toEqual({ value: undefined, done: true });
    expect(ended).toBe(true);
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await deliveries.next()).toEqual({ value: undefined, done: true });
    expect(deliveries[Symbol.asyncIterator]()).toBe(deliveries);
  },
);

test('who may not subscribe is told why', async () => {
  const one = new Subscribed();
  one.subscribe = () => {
    throw fail('request.not_found');
  };
  expect(await one.open()).toEqual({
    errors: [expect.objectContaining({ extensions: coded('request.not_found') })],
  });
});

/** A source that goes on for ever and cannot be ended, as one that is not ours may be. */
const endless = (next: () => Promise<IteratorResult<Thing>>) => {
  const source = { next, [Symbol.asyncIterator]: () => source };
  return source;
};

test('a source that cannot be ended is asked no more once its subscriber has gone', async () => {
  const one = new Subscribed();
  let asked = 0;
  one.subscribe = () => endless(() => Promise.resolve({ value: { name: `event ${++asked}` }, done: false }));
  const deliveries = await one.open();
  expect(await deliveries.next()).toMatchObject({ value: { data: { name: 'event 1' } } });
  expect(await deliveries.return!()).toEqual({ value: undefined, done: true });
  expect(await deliveries.next()).toEqual({ value: undefined, done: true });
  expect(asked).toBe(1);
});

test('what goes wrong after its subscriber has gone is told to nobody', async () => {
  const one = new Subscribed();
  const { promise, reject } = Promise.withResolvers<IteratorResult<Thing>>();
  one.subscribe = () => endless(() => promise);
  const deliveries = await one.open();
  const waiting = deliveries.next();
  await deliveries.return!();
  reject(fail('access.ended'));
  expect(await waiting).toStrictEqual({ value: undefined, done: true });
});
