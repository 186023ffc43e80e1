import { allEvents, eventOf } from '@liaison/events';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const files = (pattern: RegExp) =>
  ['libs', 'src/modules', 'apps/worker'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name) && !name.includes('.spec.'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

test('what the database announces or records itself is in the catalogue', () => {
  const named = files(/\.fence\.sql$/).flatMap((text) => [
    ...[...text.matchAll(/'name', '([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name!),
    ...[...text.matchAll(/fence\.record_event\([^;]*?'([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name!),
  ]);
  expect([...new Set(named)].sort()).toEqual([
    'channel.appended',
    'document.erased',
    'document.shared',
    'file.changed',
    'membership.changed',
    'presence.changed',
    'session.changed',
    'surge.ended',
  ]);
  for (const name of named) expect(eventOf(name)?.name).toBe(name);
});

test('the subject of an event is a table', async () => {
  const tables = await portal.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'liaison'::regnamespace`,
  );
  const names = tables.map(({ name }) => name);
  expect(allEvents().size).toBeGreaterThan(50);
  for (const { name, subject } of allEvents().values())
    expect([name, names]).toEqual([name, expect.arrayContaining([subject])]);
});

test('whatever a page of a room shows live is refreshed by some event', () => {
  const parts = new Set([...allEvents().values()].map(({ refreshes }) => refreshes));
  expect([...parts].filter(Boolean).sort()).toEqual([
    'channels',
    'documents',
    'incident',
    'people',
    'situation',
    'tasks',
  ]);
});
