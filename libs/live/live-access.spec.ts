import { jest } from '@jest/globals';
import {
  graphqlClient,
  socketClient,
  startTestPortal,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { setTimeout as wait } from 'node:timers/promises';
import { Relay } from '@liaison/outbox';
import { LiveAccess } from './live-access.js';

/** What the issue allows. */
const LIMIT_MS = 1000;
const SHARED = 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

interface Subscribed {
  /** The code that the subscription ended with. */
  ended: Promise<string>;
  close: () => void;
}

/** Subscribes; resolves when the portal watches the stream. */
async function subscribe(person: GivenPerson, workspaceId: string): Promise<Subscribed> {
  const before = portal.app.get(LiveAccess).count;
  const client = socketClient(portal.url, person);
  const ended = new Promise<string>((resolve) => {
    client.subscribe(
      { query: SHARED, variables: { id: workspaceId } },
      {
        next: ({ errors }) => {
          if (errors) resolve(String(errors[0]?.extensions?.['code']));
        },
        error: (error) => {
          resolve(error instanceof CloseEvent ? `closed ${error.code}` : 'closed');
        },
        complete: () => {
          resolve('complete');
        },
      },
    );
  });
  // The socket and the subscription are watched, each by itself.
  while (portal.app.get(LiveAccess).count < before + 2) await wait(5);
  return { ended, close: () => void client.dispose() };
}

const within = (ended: Promise<string>, milliseconds = LIMIT_MS) =>
  Promise.race([ended, wait(milliseconds, 'still running', { ref: false })]);

interface Setting {
  person: GivenPerson;
  workspaceId: string;
  agreementId: string;
}

/** A partner's person, who reads a workspace by an agreement. */
async function given(role: 'member' | 'administrator' = 'member'): Promise<Setting> {
  const [center, partner] = [
    await portal.given.organization('Center'),
    await portal.given.organization('Partner'),
  ];
  const owner = await portal.given.person('Ana', center);
  const person = await portal.given.person('Luc', partner, role);
  const workspaceId = await portal.given.workspace('Work', owner);
  const agreementId = await portal.given.agreement(workspaceId, partner);
  await portal.given.member(workspaceId, person);
  return { person, workspaceId, agreementId };
}

const sessionAge = (age: string) => (setting: Setting) =>
  portal.sql('update liaison.session set last_seen_at = now() - $2::interval where id = $1', [
    setting.person.sessionId,
    age,
  ]);

const ENDS: [name: string, role: 'member' | 'administrator', end: (setting: Setting) => Promise<unknown>][] =
  [
    ['thirty minutes without use', 'member', sessionAge('30 minutes')],
    ['fifteen minutes without use, for an administrator', 'administrator', sessionAge('15 minutes')],
    [
      'twelve hours in all',
      'member',
      ({ person }) =>
        portal.sql(
          `update liaison.session set created_at = now() - interval '12 hours', expires_at = now() where id = $1`,
          [person.sessionId],
        ),
    ],
    [
      'the expiry of the agreement',
      'member',
      ({ agreementId }) =>
        portal.sql(`update liaison.sharing_agreement set expires_at = now() where id = $1`, [agreementId]),
    ],
  ];

describe.each(ENDS)('the clock ends it: %s', (_name, role, end) => {
  test('streams stop within a second, and nothing is readable any more', async () => {
    const setting = await given(role);
    const ask = graphqlClient(portal.url);
    const read = () =>
      ask(
        setting.person,
        'query ($id: ID!) { documents(filter: { workspaceId: $id }) { edges { cursor } } }',
        {
          id: setting.workspaceId,
        },
      );
    expect((await read()).codes).toEqual([]);
    const stream = await subscribe(setting.person, setting.workspaceId);
    await end(setting);
    expect(await within(stream.ended)).not.toBe('still running');
    expect((await read()).codes).toHaveLength(1);
    stream.close();
  });
});

test('control: a little less than the limit ends nothing', async () => {
  const [member, administrator] = [await given(), await given('administrator')];
  const streams = [
    await subscribe(member.person, member.workspaceId),
    await subscribe(administrator.person, administrator.workspaceId),
  ];
  await sessionAge('29 minutes')(member);
  await sessionAge('14 minutes')(administrator);
  for (const stream of streams) {
    expect(await within(stream.ended)).toBe('still running');
    stream.close();
  }
});

test('a running transfer is use of the session, and an open page is not', async () => {
  const [reader, watcher] = [await given(), await given()];
  const stream = await subscribe(watcher.person, watcher.workspaceId);
  const live = portal.app.get(LiveAccess);
  const { sessionId } = reader.person;
  const unwatch = live.watch({ sessionId, workspaceId: null, isUse: true, end: () => undefined });
  await sessionAge('20 minutes')(reader);
  await sessionAge('20 minutes')(watcher);
  const minuteLater = Date.now() + 61_000;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => minuteLater);
  const idle = async ({ person }: Setting) => {
    const [row] = await portal.sql<{ idle: boolean }>(
      `select last_seen_at < now() - interval '10 minutes' as idle from liaison.session where id = $1`,
      [person.sessionId],
    );
    return row!.idle;
  };
  while (await idle(reader)) await wait(20);
  expect(await idle(watcher)).toBe(true);
  clock.mockRestore();
  unwatch();
  stream.close();
});

test('an agreement that is prolonged admits its people for as long', async () => {
  const { person, workspaceId, agreementId } = await given();
  await portal.sql(
    `update liaison.sharing_agreement set expires_at = now() + interval '1 year' where id = $1`,
    [agreementId],
  );
  const [row] = await portal.sql<{ same: boolean }>(
    `select m.admitted_until = g.expires_at as same from liaison.workspace_member m
     join liaison.sharing_agreement g on g.id = $2 where m.account_id = $1 and m.workspace_id = $3`,
    [person.id, agreementId, workspaceId],
  );
  expect(row).toEqual({ same: true });
});

test('an ending that is announced on a line that has gone silent is found within a second all the same', async () => {
  const { person, workspaceId } = await given();
  const stream = await subscribe(person, workspaceId);
  const silent = jest.spyOn(Relay.prototype, 'silence', 'get').mockReturnValue(Number.POSITIVE_INFINITY);
  await portal.sql(
    `do $$ begin set local session_replication_role = replica;
       update liaison.session set ended_at = now() where id = '${person.sessionId}'; end $$`,
  );
  expect(await within(stream.ended)).not.toBe('still running');
  silent.mockRestore();
  stream.close();
});

test('an ending that nobody announced is found by the sweep', async () => {
  const { person, workspaceId } = await given();
  const stream = await subscribe(person, workspaceId);
  await portal.sql(
    `do $$ begin set local session_replication_role = replica;
       update liaison.session set ended_at = now() where id = '${person.sessionId}'; end $$`,
  );
  expect(await within(stream.ended, 10 * LIMIT_MS)).not.toBe('still running');
  stream.close();
});

test('streams end when the database does not answer for a second', async () => {
  const { person, workspaceId } = await given();
  const stream = await subscribe(person, workspaceId);
  // Whoever asks whether the session is in force waits behind this lock.
  const locked = portal.sql(
    `do $$ begin lock table liaison.session in access exclusive mode; perform pg_sleep(2); end $$`,
  );
  expect(await within(stream.ended, 2 * LIMIT_MS)).not.toBe('still running');
  await locked;
  stream.close();
});

test('a stream that may have missed an announcement ends and says so', async () => {
  const { person, workspaceId } = await given();
  const stream = await subscribe(person, workspaceId);
  await portal.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'liaison relay' and datname = current_database()`,
  );
  expect(await within(stream.ended, 5 * LIMIT_MS)).toBe('request.conflict');
  stream.close();
});
