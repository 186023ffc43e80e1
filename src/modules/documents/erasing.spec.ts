import { environment } from '@liaison/config';
import {
  graphqlClient,
  startTestPortal,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jobsOf } from '../../../apps/worker/jobs.js';
import { WorkerModule } from '../../../apps/worker/worker.module.js';
import { DocumentJob } from './document.job.js';

const DAY_MS = 24 * 60 * 60 * 1000;

let portal: TestPortal;
let worker: INestApplicationContext;
let as: ReturnType<typeof graphqlClient>;
let center: GivenOrganization;
let [owner, author]: GivenPerson[] = [];
let workspaceId: string;
beforeAll(async () => {
  portal = await startTestPortal({ TRASH_DAYS: '7' });
  worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
  as = graphqlClient(portal.url);
  center = await portal.given.organization('Center');
  owner = await portal.given.person('Olga', center);
  author = await portal.given.person('Ana', center);
  workspaceId = await portal.given.workspace('Work', owner);
  await portal.given.member(workspaceId, author, 'contributor');
});
afterAll(async () => {
  await worker.close();
  await portal.close();
});

interface Shared {
  id: string;
  file: string;
}

/** Shares a file as people do, with its object in the store. */
async function share(person: GivenPerson, into = workspaceId, text = 'spilled'): Promise<Shared> {
  const base64 = (value: string) => Buffer.from(value).toString('base64');
  const answer = await fetch(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      cookie: `liaison-session=${person.token}`,
      'tus-resumable': '1.0.0',
      'upload-length': String(text.length),
      'upload-metadata': `workspaceId ${base64(into)},filename ${base64('names.txt')},title ${base64('Names of sources')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: text,
  });
  expect(answer.status).toBe(201);
  return {
    id: answer.headers.get('liaison-document')!,
    file: answer.headers.get('location')!.split('/').at(-1)!,
  };
}

const objectOf = ({ file }: Shared) => join(environment().OBJECT_STORE_PATH!, file.slice(-2), file);
const download = (person: GivenPerson, { file }: Shared) =>
  fetch(`${portal.url}/files/${file}`, { headers: { cookie: `liaison-session=${person.token}` } });
const ERASE = 'mutation ($id: ID!, $reason: String!) { eraseDocument(input: { id: $id, reason: $reason }) }';
const READ = 'query ($id: ID!) { document(id: $id) { title } }';
const erase = (person: GivenPerson, { id }: Shared, reason = 'Holds names of sources') =>
  as<{ eraseDocument: string }>(person, ERASE, { id, reason });
const rowOf = async ({ id, file }: Shared) => {
  const [row] = await portal.sql<Record<string, unknown>>(
    `select d.title, d.description, d.tags, d.erased_by_name, d.erasure_reason, f.name, f.state, f.removed_at is not null as removed
     from liaison.document d, liaison.file f where d.id = $1 and f.id = $2`,
    [id, file],
  );
  return row;
};
const waiting = (task: string) =>
  portal.sql<{ id: string }>(
    `select j.payload ->> 'id' as id from queue._private_jobs j join queue._private_tasks t on t.id = j.task_id
     where t.identifier = $1`,
    [task],
  );

test('the document has ids of its own, and its first version', async () => {
  const shared = await share(author!);
  expect(shared.id).not.toBe(shared.file);
  const versions = await portal.sql(
    'select number, file_id, author_name from liaison.document_version where document_id = $1',
    [shared.id],
  );
  expect(versions).toEqual([{ number: 1, file_id: shared.file, author_name: 'Ana' }]);
});

test('an owner erases at once: nobody gets it, its names are gone, the object follows, and it is said who and why', async () => {
  const shared = await share(author!);
  expect(existsSync(objectOf(shared))).toBe(true);
  expect((await erase(owner!, shared)).data).toEqual({ eraseDocument: shared.id });

  expect((await download(author!, shared)).status).toBe(410);
  const asked = await as(author!, READ, { id: shared.id });
  expect(asked.codes).toEqual(['document.erased']);
  expect(asked.errors[0]?.extensions).toMatchObject({
    erasedBy: 'Olga',
    reason: 'Holds names of sources',
  });
  expect(await rowOf(shared)).toEqual({
    title: '',
    description: '',
    tags: [],
    erased_by_name: 'Olga',
    erasure_reason: 'Holds names of sources',
    name: '',
    state: 'gone',
    removed: false,
  });

  expect(await waiting('remove_file')).toContainEqual({ id: shared.file });
  await jobsOf(worker).remove_file({ id: shared.file });
  expect(existsSync(objectOf(shared))).toBe(false);
  expect(await rowOf(shared)).toMatchObject({ removed: true });
  expect((await erase(owner!, shared)).codes).toEqual(['document.erased']);
});

test('in no list, in no trash, and to nobody outside does it stand', async () => {
  const shared = await share(author!);
  await erase(owner!, shared);
  const stranger = await portal.given.person('Sam', await portal.given.organization('Elsewhere'));
  expect((await as(stranger, READ, { id: shared.id })).codes).toEqual(['request.not_found']);
  for (const trashed of [false, true]) {
    const { data } = await as<{ documents: { edges: { node: { id: string } }[] } }>(
      owner!,
      'query ($trashed: Boolean!) { documents(filter: { trashed: $trashed }) { edges { node { id } } } }',
      { trashed },
    );
    expect(data!.documents.edges.map(({ node }) => node.id)).not.toContain(shared.id);
  }
});

test.each([
  ['restore it', 'mutation ($id: ID!) { restoreDocument(id: $id) { id } }'],
  ['change it', 'mutation ($id: ID!) { updateDocument(input: { id: $id, title: "Back" }) { id } }'],
  ['trash it', 'mutation ($id: ID!) { trashDocument(id: $id) { id } }'],
])('afterwards nobody can %s, nor the version before', async (_what, text) => {
  const shared = await share(author!);
  await erase(owner!, shared);
  expect((await as(owner!, text, { id: shared.id })).codes).toEqual(['document.erased']);
  await expect(
    portal.sql(`update liaison.document set trashed_at = null, title = 'Back' where id = $1`, [shared.id]),
  ).rejects.toThrow('this document has been erased');
});

test('administrators of the organization that it comes from erase it where they read, those of others do not', async () => {
  const partner = await portal.given.organization('Partner');
  await portal.given.agreement(workspaceId, partner);
  const [admin, other] = [
    await portal.given.person('Ada', partner, 'administrator'),
    await portal.given.person('Abe', center, 'administrator'),
  ];
  const luc = await portal.given.person('Luc', partner);
  const outside = await portal.given.person('Out', partner, 'administrator');
  await portal.given.member(workspaceId, luc, 'contributor');
  for (const one of [admin, other]) await portal.given.member(workspaceId, one);
  const shared = await share(luc);
  expect((await erase(other, shared)).codes).toEqual(['access.refused']);
  expect((await erase(luc, shared)).codes).toEqual(['access.refused']);
  expect((await erase(outside, shared)).codes).toEqual(['request.not_found']);
  await as(luc, 'mutation ($id: ID!) { trashDocument(id: $id) { id } }', { id: shared.id });
  expect((await erase(admin, shared)).data).toEqual({ eraseDocument: shared.id });
});

test.each([
  ['no reason', 'no'],
  ['too long a one', 'x'.repeat(1001)],
])('%s is refused, and nothing is half done', async (_name, reason) => {
  const shared = await share(author!);
  expect((await erase(owner!, shared, reason)).codes).toEqual(['request.invalid']);
  expect((await download(author!, shared)).status).toBe(200);
});

test('what was attached to a message loses its title there, too', async () => {
  const opener = await portal.given.administrator('Nora');
  const incident = await portal.given.incident('Storm', opener);
  const [spilled, other] = [await share(opener, incident.id), await share(opener, incident.id)];
  const post = `mutation ($channel: ID!, $client: ID!, $ids: [ID!]!) {
    postMessage(input: { channelId: $channel, clientId: $client, body: "See", marking: { tlp: AMBER }, exercise: false, attachmentIds: $ids }) { id } }`;
  const posted = await as(opener, post, {
    channel: incident.general,
    client: crypto.randomUUID(),
    ids: [other.id, spilled.id],
  });
  expect(posted.codes).toEqual([]);
  await erase(opener, spilled);
  expect(await waiting('forget_title')).toContainEqual({ id: spilled.id });
  await jobsOf(worker).forget_title({ id: spilled.id });
  const [entry] = await portal.sql<{ attachments: unknown }>(
    'select attachments from liaison.channel_entry where channel_id = $1',
    [incident.general],
  );
  expect(entry!.attachments).toEqual(
    expect.arrayContaining([
      { id: spilled.id, title: '' },
      { id: other.id, title: 'Names of sources' },
    ]),
  );
});

describe('the trash', () => {
  const trash = async (days: number) => {
    const shared = await share(author!);
    await as(author!, 'mutation ($id: ID!) { trashDocument(id: $id) { id } }', { id: shared.id });
    await portal.sql(
      'update liaison.document set trashed_at = now() - make_interval(days => $2) where id = $1',
      [shared.id, days],
    );
    return shared;
  };

  test('says when it lets go of a document', async () => {
    const shared = await trash(0);
    const { data } = await as<{ document: { trashedAt: string; erasedAfter: string } }>(
      author!,
      'query ($id: ID!) { document(id: $id) { trashedAt erasedAfter } }',
      { id: shared.id },
    );
    const { trashedAt, erasedAfter } = data!.document;
    expect(Date.parse(erasedAfter) - Date.parse(trashedAt)).toBe(7 * DAY_MS);
  });

  test('is emptied of what has been in it for as long as the setting says, and of nothing else', async () => {
    const [old, recent] = [await trash(8), await trash(6)];
    expect(await worker.get(DocumentJob).emptyTrash()).toBe(1);
    await jobsOf(worker).remove_file({ id: old.file });
    await jobsOf(worker).remove_file({ id: recent.file });
    expect([existsSync(objectOf(old)), existsSync(objectOf(recent))]).toEqual([false, true]);
    expect((await as(author!, READ, { id: old.id })).codes).toEqual(['document.erased']);
    const restored = await as(author!, 'mutation ($id: ID!) { restoreDocument(id: $id) { title } }', {
      id: recent.id,
    });
    expect(restored.data).toEqual({ restoreDocument: { title: 'Names of sources' } });
    const [told] = await portal.sql(
      `select account_id from liaison.event where name = 'document.erased' and subject_id = $1`,
      [old.id],
    );
    expect(told).toEqual({ account_id: null });
  });

  test('either lets go of a document or gives it back', async () => {
    const shared = await trash(8);
    const restored = await portal.whileHeld(
      `update liaison.document set trashed_at = null where id = '${shared.id}'`,
      'select',
      () => as(owner!, ERASE, { id: shared.id, reason: 'At the same time' }),
    );
    expect(restored.codes).toEqual([]);
    expect(await worker.get(DocumentJob).emptyTrash()).toBe(0);
  });
});
