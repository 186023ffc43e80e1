import { graphqlClient, startTestPortal, type TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { jobsOf, SCHEDULE } from './jobs.js';
import { WorkerModule } from './worker.module.js';

let portal: TestPortal;
let worker: INestApplicationContext;
beforeAll(async () => {
  portal = await startTestPortal();
  worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
});
afterAll(async () => {
  await worker.close();
  await portal.close();
});

test('what is scheduled and what is started in a transaction are the jobs that there are', () => {
  const started = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(fence|rules)\.sql$/.test(name))
    .flatMap((name) => [
      ...readFileSync(`src/modules/${name}`, 'utf8').matchAll(
        /fence\.start(?:_owed)?_job(?:_about)?\('(\w+)'/g,
      ),
    ])
    .map(([, task]) => task!);
  const all = new Set([...SCHEDULE.map(({ task }) => task), ...started]);
  expect([...all].sort()).toEqual(Object.keys(jobsOf(worker)).sort());
});

const about = () => ({ id: randomUUID() });

test('every job runs against the present schema', async () => {
  for (const [name, job] of Object.entries(jobsOf(worker)))
    expect([
      name,
      await job(about()).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    ]).toEqual([name, 'done']);
});

test('planted: a function that a job calls is missing', async () => {
  await portal.sql('alter function fence.end_expired_surge(uuid) rename to another');
  await expect(jobsOf(worker).end_expired_surge({})).rejects.toThrow('does not exist');
  await portal.sql('alter function fence.another(uuid) rename to end_expired_surge');
});

test('access that the clock has ended is told in the room, in the name of who gave it', async () => {
  const opener = await portal.given.person('Nora', await portal.given.operator(), 'administrator');
  const incident = await portal.given.incident('Storm', opener);
  const power = await portal.given.organization('Power', 'private_sector');
  await portal.given.surge(incident.id, await portal.given.responder('Sam', power));
  await portal.sql('update liaison.surge_access set expires_at = now() where incident_id = $1', [
    incident.id,
  ]);
  await jobsOf(worker).end_expired_surge({});
  const told = await portal.sql(
    `select fact, params ->> 'responders' as responders, author_name from liaison.channel_entry where channel_id = $1`,
    [incident.log],
  );
  expect(told).toEqual([{ fact: 'surge.ended_by_clock', responders: '1', author_name: 'Nora' }]);
});

test('messages that a version before left without their words get them; nobody but a worker takes them', async () => {
  const ana = await portal.given.person('Ana', await portal.given.operator(), 'administrator');
  const { general } = await portal.given.incident('Storm', ana);
  await graphqlClient(portal.url)(
    ana,
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    { input: { channelId: general, clientId: randomUUID(), body: 'Old Ferry', marking: { tlp: 'GREEN' } } },
  );
  await portal.sql(`update liaison.channel_entry set words = null where kind = 'message'`);
  const wordless = () =>
    portal.sql(`select id from liaison.channel_entry where kind = 'message' and words is null`);
  const [asked] = await portal.sql<{ taken: string }>(
    `select fence.take_words(100) as taken from (select set_config('app.account', $1, true) as who offset 0) acting where who <> ''`,
    [ana.id],
  );
  expect([asked!.taken, (await wordless()).length > 0]).toEqual(['0', true]);
  await jobsOf(worker).take_words({});
  expect(await wordless()).toEqual([]);
  const [row] = await portal.sql<{ found: boolean }>(
    `select bool_or(words @@ fence.words_asked('ferry')) as found from liaison.channel_entry where body = 'Old Ferry'`,
  );
  expect(row!.found).toBe(true);
});
