import { startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { createHash } from 'node:crypto';
import { RunAs } from './run-as.js';
import type { UnitOfWork } from './unit-of-work.js';

let portal: TestPortal;
let ana: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
});
afterAll(() => portal.close());

const open = (): Promise<UnitOfWork> => {
  const tokenHash = createHash('sha256').update(ana.token).digest('hex');
  return portal.app.get(RunAs).open({ by: 'token', tokenHash }, false);
};
const TRANSACTION = {
  name: 'which',
  text: 'select pg_current_xact_id()::text as id, fence.account_id() as who',
};
const openTransactions = () =>
  portal.sql(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'liaison' and state like 'idle in transaction%'`,
  );

test('what finishes is committed at once, and what is asked afterwards is asked in another transaction', async () => {
  const unit = await open();
  unit.sole = true;
  const told: string[] = [];
  unit.onCommit(() => told.push('committed'));
  // Both are queued before the first is answered.
  const [[first], [second]] = await Promise.all([
    unit.finish<{ id: string; who: string }>(TRANSACTION),
    unit.query<{ id: string; who: string }>(TRANSACTION),
  ]);
  expect(told).toEqual(['committed']);
  expect([first!.who, second!.who]).toEqual([ana.id, ana.id]);
  expect(second!.id).not.toBe(first!.id);
  await unit.commit();
  expect(told).toEqual(['committed']);
});

test('beside another piece of work nothing is committed before all is done', async () => {
  const unit = await open();
  const [first] = await unit.finish<{ id: string }>(TRANSACTION);
  const [second] = await unit.query<{ id: string }>(TRANSACTION);
  expect(second!.id).toBe(first!.id);
  await unit.rollback();
});

test('a transaction that cannot begin again leaves none open', async () => {
  const unit = await open();
  unit.sole = true;
  await unit.finish(TRANSACTION);
  await portal.sql('alter function fence.enter_to_write(bytea) rename to gone');
  await expect(unit.query(TRANSACTION)).rejects.toThrow();
  await portal.sql('alter function fence.gone(bytea) rename to enter_to_write');
  await unit.rollback();
  expect(await openTransactions()).toEqual([]);
});
