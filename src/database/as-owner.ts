import { environment } from '@liaison/config';
import pg from 'pg';

/** Runs one statement as the owner of the tables, as commands of an operator do. */
export async function asOwner<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const { DATABASE_OWNER_URL } = environment();
  if (!DATABASE_OWNER_URL) throw new Error('DATABASE_OWNER_URL: needed by this command');
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
