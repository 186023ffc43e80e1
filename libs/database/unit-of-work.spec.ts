import { startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { RunAs } from './run-as.js';
import type { UnitOfWork } from './unit-of-work.js';

let portal: TestPortal;
let ana: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
});
afterAll(() => portal.close());

const open = (unasked: boolean): Promise<UnitOfWork> => {
  const tokenHash = createHash('sha256').update(ana.token).digest('hex');
  return portal.app.get(RunAs).open({ by: 'token', tokenHash }, { readOnly: false, unasked });
};
interface Transaction {
  id: string;
  who: string;
}
const TRANSACTION = {
  name: 'which',
  text: 'select pg_current_xact_id()::text as id, fence.account_id() as who',
  values: [],
};
const openTransactions = () =>
  portal.sql(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'liaison' and state like 'idle in transaction%'`,
  );

test('a statement alone is committed at once, and what is asked afterwards is asked in another transaction', async () => {
  const unit = await open(true);
  const told: string[] = [];
  unit.onCommit(() => told.push('committed'));
  // Both are queued before the first is answered.
  const [[first], [second]] = await Promise.all([
    unit.alone<Transaction>(TRANSACTION),
    unit.query<Transaction>(TRANSACTION),
  ]);
  expect(told).toEqual(['committed']);
  expect([first!.who, second!.who]).toEqual([ana.id, ana.id]);
  expect(second!.id).not.toBe(first!.id);
  await unit.commit();
  expect(told).toEqual(['committed']);
});

test('a statement alone that gives nothing answers no row, and tells who asked', async () => {
  const unit = await open(true);
  expect(unit.unasked).toBe(true);
  expect(await unit.alone({ name: 'none', text: 'select 1 as one where false', values: [] })).toEqual([]);
  expect(unit.actor).toMatchObject({ kind: 'person', accountId: ana.id });
  await unit.commit();
});

test('in a transaction that has begun nothing is committed before all is done', async () => {
  const unit = await open(false);
  const [first] = await unit.alone<Transaction>(TRANSACTION);
  const [second] = await unit.query<Transaction>(TRANSACTION);
  expect(second!.id).toBe(first!.id);
  await unit.rollback();
});

test('for a token that names nobody a statement alone is refused, and not run', async () => {
  await portal.sql('create sequence public.ran; grant usage on public.ran to liaison_portal');
  const statement = { name: 'run', text: `select nextval('public.ran')`, values: [] };
  const unit = await portal.app
    .get(RunAs)
    .open({ by: 'token', tokenHash: '00'.repeat(32) }, { readOnly: false, unasked: true });
  await expect(unit.alone(statement)).rejects.toMatchObject({ code: 'access.sign_in_required' });
  // Nor in a transaction that something else has begun.
  expect(await unit.query({ text: 'select fence.account_id() as who' })).toEqual([{ who: null }]);
  await expect(unit.alone(statement)).rejects.toMatchObject({ code: 'access.sign_in_required' });
  await unit.rollback();
  expect(await portal.sql('select is_called from public.ran')).toEqual([{ is_called: false }]);
  const hers = await open(true);
  await hers.alone(statement);
  await hers.rollback();
  expect(await portal.sql('select is_called from public.ran')).toEqual([{ is_called: true }]);
});

test('what a statement alone has set is gone with it, when it fails too', async () => {
  /** The pool gives out first what came back last. */
  const next = async () => {
    const [row] = await portal.app
      .get(DataSource)
      .query<{ pid: number; who: string | null }[]>(
        'select pg_backend_pid() as pid, fence.account_id() as who',
      );
    return row!;
  };
  const unit = await open(true);
  const [{ pid } = { pid: 0 }] = await unit.alone<{ pid: number }>({
    name: 'pid',
    text: 'select pg_backend_pid() as pid',
    values: [],
  });
  await unit.commit();
  expect(await next()).toEqual({ pid, who: null });
  const failing = await open(true);
  const statement = { name: 'fails', text: `select 1 / (length(fence.account_id()::text) - 36)`, values: [] };
  await expect(failing.alone(statement)).rejects.toThrow('division by zero');
  await failing.rollback();
  expect(await next()).toEqual({ pid, who: null });
});

test('a connection that is lost in a statement alone is given to nobody', async () => {
  const unit = await open(true);
  const next = unit
    .alone({ name: 'sleep', text: 'select pg_sleep(30)', values: [] })
    .catch(async ({ message }: Error) => {
      // At once, before the socket is seen to have closed.
      await unit.rollback();
      const rows: unknown = await portal.app.get(DataSource).query('select 1 as one');
      return { message, rows };
    });
  for (let ended = 0; !ended; await wait(20))
    ended = (
      await portal.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
      )
    ).length;
  expect(await next).toEqual({
    message: 'terminating connection due to administrator command',
    rows: [{ one: 1 }],
  });
});

test('a statement alone sees what was committed meanwhile, whatever the server begins with', async () => {
  await portal.sql(
    `do $$ begin execute format('alter database %I set default_transaction_isolation = serializable', current_database()); end $$`,
  );
  const fresh = await createDataSource([]).initialize();
  expect(await fresh.query(`select current_setting('transaction_isolation') as isolation`)).toEqual([
    { isolation: 'read committed' },
  ]);
  await fresh.destroy();
});

test('a statement alone marks a session as used that was not for a while', async () => {
  const seen = async () => {
    const [row] = await portal.sql<{ recently: boolean }>(
      `select last_seen_at > now() - interval '20 seconds' as recently from liaison.session where account_id = $1`,
      [ana.id],
    );
    return row!.recently;
  };
  await portal.sql(
    `update liaison.session set last_seen_at = now() - interval '40 seconds' where account_id = $1`,
    [ana.id],
  );
  const unit = await open(true);
  await unit.alone(TRANSACTION);
  await unit.commit();
  // Behind the answer's back.
  for (let n = 0; n < 100 && !(await seen()); n++) await wait(20);
  expect(await seen()).toBe(true);
});

test('without a token it is known at once that nobody acts', async () => {
  const unit = await portal.app.get(RunAs).open({ by: 'nobody' }, { readOnly: false, unasked: true });
  expect(unit.unasked).toBe(false);
  expect(unit.actor).toEqual({ kind: 'nobody' });
  await unit.rollback();
});

test('a transaction that cannot begin again leaves none open', async () => {
  const unit = await open(true);
  await unit.alone(TRANSACTION);
  await portal.sql('alter function fence.enter_to_write(bytea) rename to gone');
  await expect(unit.query(TRANSACTION)).rejects.toThrow();
  await portal.sql('alter function fence.gone(bytea) rename to enter_to_write');
  await unit.rollback();
  expect(await openTransactions()).toEqual([]);
});
