import { allStatements } from '@liaison/database';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { listShapes } from '../../src/modules/documents/document.list.js';

let portal: TestPortal;
let client: pg.Client;
beforeAll(async () => {
  portal = await startTestPortal();
  // What only the worker runs is defined beside it.
  await import('../../apps/worker/worker.module.js');
  client = new pg.Client({ connectionString: portal.portalDatabaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await portal.close();
});

/** Plans a statement as the portal's role on the real schema; answers what PostgreSQL says against it. */
async function refusal(text: string): Promise<string | null> {
  return client.query(`explain (generic_plan) ${text}`).then(
    () => null,
    (error: Error) => error.message,
  );
}

test('PostgreSQL plans every statement on the present schema, as the portal’s role', async () => {
  const statements = [...allStatements().values()];
  expect(statements.length).toBeGreaterThan(110);
  const refused = [];
  for (const { name, text } of statements) {
    const message = await refusal(text);
    if (message) refused.push(`${name}: ${message}`);
  }
  expect(refused).toEqual([]);
});

test('every shape of a list of documents is planned too', async () => {
  const shapes = listShapes();
  expect(shapes.length).toBeGreaterThan(500);
  const refused = [];
  for (const { name, text } of shapes) {
    const message = await refusal(text);
    if (message) refused.push(`${name}: ${message}`);
  }
  expect(refused).toEqual([]);
});

test('planted: a column that is gone, and a right that was taken, are found', async () => {
  expect(await refusal('select gone from liaison.document')).toMatch(/column "gone" does not exist/);
  expect(await refusal('select token_hash from liaison.session')).toMatch(/permission denied/);
});
