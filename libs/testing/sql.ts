import type pg from 'pg';

/** Straight at the database as its superuser, whom row-level security does not bind. */
export type Sql = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values?: unknown[],
) => Promise<Row[]>;
