import { Query, type Connection, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

/**
 * Sends a prepared statement with BEGIN before it or COMMIT behind it, written together and answered once, because round
 * trips are the cost of a small statement. `pg` can do so only with a text that has no parameters. When one of them fails,
 * those behind it are not run. Answers what each gave, in order.
 */
export function roundTrip(
  client: PoolClient,
  statement: QueryConfig,
  { before, after }: { before?: string; after?: 'commit' },
): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    const query = new Query(statement, (error: Error | undefined, results: unknown) => {
      if (error) reject(error);
      else resolve(results as QueryResult[]);
    });
    const submit = query.submit.bind(query);
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        if (before) send(connection, before);
        submit(after ? followed(connection, after) : connection);
      } finally {
        connection.stream.uncork();
      }
    };
    client.query(query);
  });
}

/** The connection, on which the text follows what is executed, before PostgreSQL is asked to answer. */
function followed(connection: Connection, text: string): Connection {
  const execute: Connection['execute'] = (portal, more) => {
    connection.execute(portal, more);
    send(connection, text);
  };
  return Object.create(connection, { execute: { value: execute } }) as Connection;
}

function send(connection: Connection, text: string): void {
  connection.parse({ name: '', text, types: [] }, true);
  connection.bind({}, true);
  connection.execute({}, true);
}
