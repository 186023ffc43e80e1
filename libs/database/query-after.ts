import { Query, type Client, type QueryConfig, type QueryResult } from 'pg';

/**
 * Sends a text before a prepared statement, written together and answered once, because round trips are the cost of a small
 * statement. `pg` can do so only with a statement that has no parameters. When the text fails, the statement is not run.
 */
export function queryAfter(client: Client, before: string, statement: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new Query(statement, (error: Error | undefined, results: unknown) => {
      if (error) reject(error);
      else resolve((results as QueryResult[])[1]!);
    });
    const submit = query.submit.bind(query);
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        connection.parse({ name: '', text: before, types: [] }, true);
        connection.bind({}, true);
        connection.execute({}, true);
        submit(connection);
      } finally {
        connection.stream.uncork();
      }
    };
    client.query(query);
  });
}
