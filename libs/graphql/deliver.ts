import { type RunAs } from '@liaison/database';
import { toGraphqlError } from '@liaison/errors';
import {
  createSourceEventStream,
  execute,
  type GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';

interface SocketContext {
  sessionId: string;
}

/**
 * Runs a subscription. Each event is resolved in a short transaction of its own, as the subscriber, whose rights are so
 * asked again at every delivery. When the row is not visible the root field is null, and nothing is sent.
 */
export async function deliver(
  args: ExecutionArgs,
  runAs: RunAs,
): Promise<AsyncIterableIterator<ExecutionResult> | { errors: readonly GraphQLError[] }> {
  const { sessionId } = args.contextValue as SocketContext;
  const asSubscriber = <T>(work: () => Promise<T>) =>
    runAs.run({ by: 'session', sessionId }, work, { readOnly: true });
  const source = await asSubscriber(() => createSourceEventStream(args));
  if (!(Symbol.asyncIterator in source))
    return { errors: (source.errors ?? []).map((error) => toGraphqlError(error.originalError ?? error)) };
  return deliveries(args, source, asSubscriber);
}

async function* deliveries(
  args: ExecutionArgs,
  source: AsyncIterable<unknown>,
  asSubscriber: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<ExecutionResult> {
  try {
    yield* resolved(args, source, asSubscriber);
  } catch (error) {
    // The source ended with a reason, such as the loss of access: the subscriber is told, and the stream completes.
    yield { errors: [toGraphqlError(error)] };
  }
}

async function* resolved(
  args: ExecutionArgs,
  source: AsyncIterable<unknown>,
  asSubscriber: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<ExecutionResult> {
  for await (const rootValue of source) {
    const result = await asSubscriber(async () => execute({ ...args, rootValue }));
    if (result.errors?.length)
      yield {
        errors: result.errors.map((error) => toGraphqlError(error.originalError ?? error, error.path)),
      };
    else if (Object.values(result.data ?? {}).some((value) => value !== null)) yield result;
  }
}
