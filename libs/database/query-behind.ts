import { Query, type Client, type Connection, type QueryResult } from 'pg';
import type { Prepared } from './identity.js';

/** What `pg` tells a query of the server's answers. */
interface Heard {
  submit(connection: Connection): void;
  handleDataRow(message: { fields: (string | null)[] }): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
type Known = Connection & { parsedStatements: Record<string, string | undefined> };

/** What was answered: the first statement's only column, of its last row, and the result of the second. */
export interface Pair {
  first: string | undefined;
  second: QueryResult;
}

/** Whether a statement has been prepared on this connection. */
export function isPrepared(client: Client, { name }: Prepared): boolean {
  return (client as unknown as { connection: Known }).connection.parsedStatements[name] !== undefined;
}

/**
 * Sends two prepared statements together, the first of which has one column and is known to this connection already. They are
 * answered in one round trip, and are one transaction, which ends with them: PostgreSQL commits when it is asked to
 * synchronize. When the first fails, the second is not run.
 */
export function queryBehind(client: Client, before: Prepared, statement: Prepared): Promise<Pair> {
  return new Promise((resolve, reject) => {
    let first: string | undefined;
    let begun = false;
    const query = new Query(statement, (error: Error | undefined, second: unknown) => {
      if (error) reject(error);
      else resolve({ first, second: second as QueryResult });
    });
    const heard = query as unknown as Heard;
    const submit = heard.submit.bind(query);
    const handleDataRow = heard.handleDataRow.bind(query);
    const handleCommandComplete = heard.handleCommandComplete.bind(query);
    heard.submit = (connection) => {
      connection.stream.cork();
      try {
        connection.bind({ statement: before.name, values: before.values as Buffer[] }, true);
        connection.execute({}, true);
        submit(connection);
      } finally {
        connection.stream.uncork();
      }
    };
    heard.handleDataRow = (message) => {
      if (begun) handleDataRow(message);
      else first = message.fields[0] ?? undefined;
    };
    heard.handleCommandComplete = (message, connection) => {
      if (begun) handleCommandComplete(message, connection);
      begun = true;
    };
    client.query(query);
  });
}
