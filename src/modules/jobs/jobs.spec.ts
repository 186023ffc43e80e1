import { environment } from '@liaison/config';
import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { Logger, run, type Runner } from 'graphile-worker';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

let portal: TestPortal;
let runner: Runner;
let nora: GivenPerson;
let as: ReturnType<typeof graphqlClient>;
let broken = true;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  nora = await portal.given.administrator('Nora');
  runner = await run({
    connectionString: portal.jobsDatabaseUrl,
    schema: 'queue',
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: {
      remove_file: () => {
        if (broken) throw new Error('the store has no room');
      },
    },
  });
});
afterAll(async () => {
  await runner.stop();
  await portal.close();
});

interface Failing {
  failingJobs: { edges: { node: { id: string } & Record<string, unknown> }[] };
}
const FAILING =
  '{ failingJobs { edges { node { id task attempts dead lastError startedAt failedAt nextAttemptAt } } } }';
const RETRY = 'mutation ($id: ID!) { retryJob(id: $id) }';
const failing = async () =>
  (await as<Failing>(nora, FAILING)).data!.failingJobs.edges.map(({ node }) => node);
const measured = async () => {
  const text = await (await fetch(`${portal.url}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith('liaison_jobs{'));
};

async function until<T>(ask: () => Promise<T>, fits: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await ask();
    if (fits(found)) return found;
    await wait(50);
  }
}

test('a job that fails is seen by NIRU’s administrators and in the metrics, from its first attempt to the last', async () => {
  await portal.sql(`select queue.add_job('remove_file', '{}', max_attempts => 2)`);
  const [first] = await until(failing, (jobs) => jobs.length === 1);
  expect(first).toMatchObject({
    task: 'remove_file',
    attempts: 1,
    dead: false,
    lastError: 'the store has no room',
    nextAttemptAt: expect.any(String) as string,
  });
  expect(await measured()).toEqual(['liaison_jobs{task="remove_file",state="failing"} 1']);

  await portal.sql('update queue._private_jobs set run_at = now()');
  const [dead] = await until(failing, ([job]) => job?.['dead'] === true);
  expect(dead).toMatchObject({ attempts: 2, nextAttemptAt: null });
  expect(await measured()).toEqual(['liaison_jobs{task="remove_file",state="dead"} 1']);

  broken = false;
  expect((await as(nora, RETRY, { id: dead!.id })).data).toEqual({ retryJob: dead!.id });
  await until(failing, (jobs) => jobs.length === 0);
  expect((await as(nora, RETRY, { id: dead!.id })).codes).toEqual(['job.not_failing']);
  expect(await until(measured, (lines) => lines.length === 0)).toEqual([]);
});

test.each(['', 'x', '-1', '1e3', '1; drop', '9'.repeat(30)])('no job has the id %j', async (id) => {
  expect((await as(nora, RETRY, { id })).codes).toEqual(['request.invalid']);
});

test('what an owed job starts is started once, and one that is given up stays so', async () => {
  const id = randomUUID();
  const key = `tell_responder:${id}`;
  const owe = () => portal.sql(`select fence.start_owed_job('tell_responder', $1)`, [id]);
  await owe();
  await portal.sql(
    `update queue._private_jobs set attempts = max_attempts, last_error = 'no' where key = $1`,
    [key],
  );
  await owe();
  const jobs = await portal.sql(
    'select attempts = max_attempts as dead from queue._private_jobs where key = $1',
    [key],
  );
  expect(jobs).toEqual([{ dead: true }]);
});

test.each([
  ['commits', 'commit', 1],
  ['is undone', 'rollback', 0],
])('a transaction that %s starts what it asked for, or nothing', async (_how, end, started) => {
  const id = randomUUID();
  await portal.sql(`begin; select fence.start_job('tell_responder', '${id}'); ${end}`);
  const jobs = await portal.sql('select from queue._private_jobs where key = $1', [`tell_responder:${id}`]);
  expect(jobs).toHaveLength(started);
});

test('the metrics are told when the queue cannot be counted', async () => {
  await portal.sql('alter function fence.job_counts() rename to away');
  const answer = await fetch(`${portal.url}/metrics`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('liaison_live_streams');
  await portal.sql('alter function fence.away() rename to job_counts');
  expect(environment().METRICS_TOKEN).toBeUndefined();
});
