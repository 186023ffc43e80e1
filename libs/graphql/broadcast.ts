import type { ExecutionResult } from 'graphql';

/**
 * An event that is the same for all who get it, and whose announcer has already asked for the rights of each. It is
 * resolved once for all who ask the same of it, and outside a transaction: its resolvers read nothing but the event.
 */
export class Broadcast<T> {
  private readonly results = new Map<string, Promise<ExecutionResult>>();

  constructor(readonly value: T) {}

  /** The answer to a question, which is named by its text and variables. */
  answer(question: string, execute: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    let result = this.results.get(question);
    if (!result) this.results.set(question, (result = execute()));
    return result;
  }
}
