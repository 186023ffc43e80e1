import { type RunAs } from '@liaison/database';
import { randomUUID } from 'node:crypto';
import { toGraphqlError } from '@liaison/errors';
import { withRequest } from '@liaison/request';
import {
  createSourceEventStream,
  execute,
  type GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { Broadcast } from './broadcast.js';
import type { SubscriptionContext } from './prepare-subscription.js';

/**
 * Runs a subscription. Each event is resolved in a short transaction of its own, as the subscriber, whose rights are so
 * asked again at every delivery. When the row is not visible the root field is null, and nothing is sent.
 */
export async function deliver(
  args: ExecutionArgs,
  runAs: RunAs,
): Promise<AsyncIterableIterator<ExecutionResult> | { errors: readonly GraphQLError[] }> {
  const { sessionId } = args.contextValue as SubscriptionContext;
  const asSubscriber = <T>(work: () => Promise<T>) =>
    runAs.run({ by: 'session', sessionId }, work, { readOnly: true });
  const source = await asSubscriber(() => createSourceEventStream(args));
  if (!(Symbol.asyncIterator in source))
    return { errors: (source.errors ?? []).map((error) => toGraphqlError(error.originalError ?? error)) };
  return deliveries(args, source[Symbol.asyncIterator]() as AsyncIterableIterator<unknown>, asSubscriber);
}

/** A broadcast is resolved once for all who ask the same; anything else again as each subscriber. */
function resolve(args: ExecutionArgs, event: unknown, asSubscriber: AsSubscriber): Promise<ExecutionResult> {
  const { question, language } = args.contextValue as SubscriptionContext;
  const requestId = randomUUID();
  if (event instanceof Broadcast)
    return event.answer(question, () =>
      withRequest({ requestId, language }, async () =>
        execute({ ...args, rootValue: event.value as unknown }),
      ),
    );
  return withRequest({ requestId, language }, () =>
    asSubscriber(async () => execute({ ...args, rootValue: event })),
  );
}

const told = (errors: readonly GraphQLError[]) =>
  errors.map((error) => toGraphqlError(error.originalError ?? error, error.path));

type AsSubscriber = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * What a subscriber is sent. Not a generator: its `return()` would wait for the next event, and a subscription that ends
 * while nothing happens would stay for ever.
 */
function deliveries(
  args: ExecutionArgs,
  source: AsyncIterableIterator<unknown>,
  asSubscriber: AsSubscriber,
): AsyncIterableIterator<ExecutionResult> {
  let ended = false;
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    ended = true;
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next() {
      try {
        while (!ended) {
          const step = (await source.next()) as IteratorResult<unknown, unknown>;
          if (step.done) break;
          const result = await resolve(args, step.value, asSubscriber);
          if (result.errors?.length) return { value: { errors: told(result.errors) }, done: false };
          if (Object.values(result.data ?? {}).some((field) => field !== null))
            return { value: result, done: false };
        }
        return await end();
      } catch (error) {
        if (ended) return { value: undefined, done: true };
        await end();
        // The source ended with a reason, such as the loss of access: the subscriber is told, and the stream completes.
        return { value: { errors: [toGraphqlError(error)] }, done: false };
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
