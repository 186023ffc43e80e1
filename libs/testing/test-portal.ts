import { useEnvironment } from '@liaison/config';
import type { INestApplication } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { asSuperuser, urlsOf } from '../../apps/standalone/provision.js';
import { freePort } from '../../apps/standalone/free-port.js';
import { Givens } from './givens.js';
import type { Sql } from './sql.js';
import { testEnvironment } from './test-environment.js';

/** A portal in this process, on a database of its own. */
export interface TestPortal {
  app: INestApplication;
  url: string;
  sql: Sql;
  /** The database's address as the superuser. */
  databaseUrl: string;
  /** The database's address as the portal's own role. */
  portalDatabaseUrl: string;
  /** The database's address as the worker takes jobs. */
  jobsDatabaseUrl: string;
  given: Givens;
  /**
   * Runs `first` in a transaction, begins `meanwhile`, and when that waits for the transaction runs `then` and commits.
   * Nothing comes back when nobody waits: what is tested is that somebody does.
   */
  whileHeld<T>(first: string, then: string, meanwhile: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Clones a migrated database, the empty one if none is named, and starts the portal on it, which reaches it `by` another address. Call it in beforeAll: the configuration is read once. */
export async function startTestPortal(
  overrides: Record<string, string> = {},
  template = 'liaison_template',
  by: (address: string) => string = (address) => address,
): Promise<TestPortal> {
  const postgres = process.env['LIAISON_TEST_POSTGRES']!;
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(postgres, (client) =>
    client.query(`create database ${database} template ${template} owner liaison_owner`),
  );
  const urls = urlsOf(postgres, database);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = join(process.env['LIAISON_TEST_FOLDER']!, database);
  const settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: by(urls.portal),
    OBJECT_STORE_PATH: folder,
  };
  useEnvironment(testEnvironment({ ...settings, ...overrides }));
  const { createPortal } = await import('../../src/portal.js');
  const app = await createPortal();
  await app.listen(port, '127.0.0.1');
  const pool = new pg.Pool({ connectionString: urls.superuser, max: 4 });
  pool.on('error', () => undefined);
  const sql: Sql = async (text, values) => (await pool.query(text, values)).rows as never;
  const whileHeld = async <T>(first: string, then: string, meanwhile: () => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query(`begin; ${first}`);
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const met = meanwhile();
      const waits = 'select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))';
      while (!(await sql(waits, [rows[0]!.pid])).length);
      await client.query(`${then}; commit`);
      return await met;
    } finally {
      client.release();
    }
  };
  const close = async () => {
    await app.close();
    await pool.end();
    await asSuperuser(postgres, (client) => client.query(`drop database ${database} with (force)`));
  };
  return {
    app,
    url,
    sql,
    databaseUrl: urls.superuser,
    portalDatabaseUrl: urls.portal,
    jobsDatabaseUrl: urls.jobs,
    given: new Givens(sql),
    whileHeld,
    close,
  };
}
