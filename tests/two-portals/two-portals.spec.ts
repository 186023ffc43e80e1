import { PART_BYTES } from '@liaison/object-store';
import { graphqlClient, type GivenPerson } from '@liaison/testing';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { PortalPair, type Which } from './portal-pair.js';

/** What the issue allows a stream after its access has ended. */
const LIMIT_MS = 1000;
const SHARED = 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id } }';

let pair: PortalPair;
let ana: GivenPerson;
let ben: GivenPerson;
let workspaceId: string;

beforeAll(async () => {
  pair = await PortalPair.start();
  const center = await pair.given.organization('Center');
  ana = await pair.given.person('Ana', center);
  ben = await pair.given.person('Ben', center);
  workspaceId = await pair.given.workspace('Work', ana);
}, 60_000);
afterAll(() => pair.stop(), 60_000);

const tus = (which: 0 | 1, method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
  fetch(pair.url(which) + path, {
    method,
    headers: { cookie: `liaison-session=${ana.token}`, 'tus-resumable': '1.0.0', ...headers },
    body: body as RequestInit['body'],
  });
const base64 = (text: string) => Buffer.from(text).toString('base64');

async function begin(size: number): Promise<string> {
  const answer = await tus(0, 'POST', '/uploads', {
    'upload-length': String(size),
    'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('file.bin')}`,
  });
  return answer.headers.get('location')!;
}
const append = (which: 0 | 1, path: string, offset: number, bytes: Buffer) =>
  tus(
    which,
    'PATCH',
    path,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    bytes,
  );

test('an upload goes on at the other portal and arrives whole', async () => {
  const content = randomBytes(3 * PART_BYTES - 7);
  const path = await begin(content.length);
  expect((await append(0, path, 0, content.subarray(0, PART_BYTES))).status).toBe(204);
  const part = content.subarray(PART_BYTES, 2 * PART_BYTES);
  expect((await append(1, path, PART_BYTES, part)).status).toBe(204);
  expect((await append(0, path, 2 * PART_BYTES, content.subarray(2 * PART_BYTES))).status).toBe(204);
  for (const which of [0, 1] as const)
    expect(
      (await pair.at(which, ana).download(path.replace('/uploads/', '/files/'))).bytes.equals(content),
    ).toBe(true);
});

test('last bytes that reach both portals at once make one document', async () => {
  const content = randomBytes(100_000);
  const path = await begin(content.length);
  const sent = await Promise.all([append(0, path, 0, content), append(1, path, 0, content)]);
  expect(sent.map(({ status }) => status)).toContain(204);
  const id = path.split('/').at(-1)!;
  const rows = await pair.sql(
    `select (select count(*)::int from liaison.document where file_id = $1) as documents,
            (select count(*)::int from liaison.event e join liaison.document d on d.id = e.subject_id
              where d.file_id = $1 and e.name = 'document.shared') as events`,
    [id],
  );
  expect(rows).toEqual([{ documents: 1, events: 1 }]);
  expect((await pair.at(1, ana).download(`/files/${id}`)).bytes.equals(content)).toBe(true);
});

describe('what happens at one portal', () => {
  const ask = (which: 0 | 1) => graphqlClient(pair.url(which));

  test('is delivered at the other', async () => {
    const stream = await pair.at(0, ana).subscribe<{ documentShared: { id: string } }>(SHARED, {
      id: workspaceId,
    });
    const id = await pair.at(1, ana).upload(Buffer.from('news'), { workspaceId, filename: 'news.txt' });
    expect((await stream.waitFor(1)).map(({ documentShared }) => documentShared.id)).toEqual([id]);
    await stream.stop();
  });

  test('ends streams at the other within a second', async () => {
    const memberId = await pair.given.member(workspaceId, ben);
    const stream = await pair.at(0, ben).subscribe(SHARED, { id: workspaceId });
    const removed = await ask(1)(ana, 'mutation ($id: ID!) { removeMember(id: $id) }', { id: memberId });
    expect(removed.codes).toEqual([]);
    const ended = stream.ended.then(() => 'ended');
    expect(await Promise.race([ended, wait(LIMIT_MS, 'still running', { ref: false })])).toBe('ended');
    const query = 'query ($id: ID!) { workspace(id: $id) { id } }';
    expect((await ask(0)(ben, query, { id: workspaceId })).codes).toEqual(['request.not_found']);
    await stream.stop();
  });

  test('a sign-out there is one here', async () => {
    const luz = await pair.given.person('Luz', await pair.given.organization('Agency'));
    expect((await ask(0)<{ viewer: object | null }>(luz, '{ viewer { id } }')).data?.viewer).not.toBeNull();
    await pair.at(1, luz).signOut();
    expect((await ask(0)<{ viewer: object | null }>(luz, '{ viewer { id } }')).data?.viewer).toBeNull();
  });

  test('counts against the limits of both', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 25; n++) {
      const answer = await fetch(`${pair.url((n % 2) as Which)}/auth/address`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address: 'victim@limited.example' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
  });
});
