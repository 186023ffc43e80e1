import { startTestPortal, type TestPortal } from '@liaison/testing';
import { readFileSync } from 'node:fs';
import { foreignMentions, ownersOf, tablesIn } from './tables.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
  await import('../../apps/worker/worker.module.js');
});
afterAll(() => portal.close());

/** Whose tables a feature still names itself, and how often. It may only shrink: what is needed of another, its owner exports. */
const ALLOWED = JSON.parse(readFileSync('tests/architecture/foreign-tables.json', 'utf8')) as Record<
  string,
  number
>;
const AT_MOST = 40;

test('every table belongs to a feature', async () => {
  const tables = await portal.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'liaison'::regnamespace order by 1`,
  );
  expect([...ownersOf().keys()].sort()).toEqual(tables.map(({ name }) => name));
});

test('features name their own tables, and of others what those export', async () => {
  const counted: Record<string, number> = {};
  for (const { feature, owner } of await foreignMentions())
    counted[`${feature} → ${owner}`] = (counted[`${feature} → ${owner}`] ?? 0) + 1;
  const sorted = Object.fromEntries(Object.entries(counted).sort(([a], [b]) => a.localeCompare(b)));
  expect(sorted).toEqual(ALLOWED);
  expect(Object.values(counted).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(AT_MOST);
});

test('no two features name each other’s tables', () => {
  const pairs = Object.keys(ALLOWED);
  const both = pairs.filter((pair) => pairs.includes(pair.split(' → ').reverse().join(' → ')));
  expect(both).toEqual([]);
});

test('planted: a table is found in a statement, in a subquery, and in a function of either language', () => {
  expect(tablesIn('select 1 where exists (select from liaison.session)')).toEqual(['session']);
  expect(tablesIn('insert into liaison.task (id) select id from liaison.account')).toEqual([
    'task',
    'account',
  ]);
  expect(
    tablesIn('create function fence.f() returns int language sql as $$ select count(*) from liaison.file $$'),
  ).toEqual(['file']);
  expect(
    tablesIn(`create function fence.f() returns trigger language plpgsql as $$
      declare n int; begin n := (select count(*) from liaison.event); delete from liaison.upload; return new; end $$`),
  ).toEqual(['event', 'upload']);
});
