import { environment } from '@liaison/config';
import { PART_BYTES } from '@liaison/object-store';
import { startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rm, truncate } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import { FileJob } from './file.job.js';
import { UploadJob } from './upload.job.js';

const DAY_MS = 24 * 60 * 60 * 1000;

let portal: TestPortal;
let ana: GivenPerson;
let workspaceId: string;
beforeAll(async () => {
  portal = await startTestPortal();
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
  workspaceId = await portal.given.workspace('Work', ana);
});
afterAll(() => portal.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const finished = (id: string) => join(environment().OBJECT_STORE_PATH!, id.slice(-2), id);
const unfinished = (id: string) => join(environment().OBJECT_STORE_PATH!, 'unfinished', id);

function tus(method: string, path: string, headers: Record<string, string | number> = {}, body?: Buffer) {
  return fetch(portal.url + path, {
    method,
    headers: {
      cookie: `liaison-session=${ana.token}`,
      'tus-resumable': '1.0.0',
      ...(body ? { 'content-type': 'application/offset+octet-stream' } : {}),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    },
    body: body as RequestInit['body'],
  });
}

async function begin(size: number): Promise<string> {
  const answer = await tus('POST', '/uploads', {
    'upload-length': size,
    'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('file.bin')}`,
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location')!.split('/').at(-1)!;
}

const append = (id: string, offset: number, bytes: Buffer) =>
  tus('PATCH', `/uploads/${id}`, { 'upload-offset': offset }, bytes);

async function share(content: Buffer): Promise<string> {
  const id = await begin(content.length);
  expect((await append(id, 0, content)).status).toBe(204);
  return id;
}

const download = (id: string, headers: Record<string, string> = {}) =>
  fetch(`${portal.url}/files/${id}`, { headers: { cookie: `liaison-session=${ana.token}`, ...headers } });

const documents = (id: string) => portal.sql('select 1 from liaison.document where file_id = $1', [id]);

describe('a damaged file', () => {
  const damage = async (id: string, at: number) => {
    const handle = await open(finished(id), 'r+');
    await handle.write(Buffer.from('?'), 0, 1, at);
    await handle.close();
  };

  test('of one piece is refused with a code, and none of it is sent', async () => {
    const id = await share(Buffer.from('a small bulletin'));
    await damage(id, 3);
    const answer = await download(id);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { code: 'file.damaged' } });
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test('of many pieces is sent as far as it is sound, and never whole', async () => {
    const id = await share(randomBytes(3_000_000));
    await damage(id, 2_000_000);
    const answer = await download(id);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
    expect((await download(id, { range: 'bytes=0-1500000' })).status).toBe(206);
    // No byte beside the damaged one leaves either: nobody can tell which it is.
    for (const range of ['bytes=2000000-2000000', 'bytes=1999999-', 'bytes=-1000001']) {
      const part = await download(id, { range });
      expect([part.status, await part.json()]).toMatchObject([500, { error: { code: 'file.damaged' } }]);
    }
  });

  test('of a version before is not sent in part, until a worker has hashed its pieces', async () => {
    const content = randomBytes(3_000_000);
    const id = await share(content);
    const forget = () => portal.sql('update liaison.file set piece_hashes = null where id = $1', [id]);
    await forget();
    const whole = await download(id, { range: 'bytes=10-19' });
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'none']);
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);
    const files = portal.app.get(FileJob);
    await files.owe();
    const owed = `select j.payload ->> 'id' as id from queue._private_jobs j join queue._private_tasks t on t.id = j.task_id
      where t.identifier = 'hash_pieces'`;
    expect(await portal.sql(owed)).toContainEqual({ id });
    await files.hashPieces(id);
    const part = await download(id, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('accept-ranges')]).toEqual([206, 'bytes']);
    await forget();
    await damage(id, 2_999_999);
    await expect(files.hashPieces(id)).rejects.toMatchObject({ code: 'file.damaged' });
    await expect((await download(id)).arrayBuffer()).rejects.toThrow();
  });

  test.each([
    ['whole', ''],
    ['in part', 'Range: bytes=1500000-2500000\r\n'],
  ])('that lost its end is cut, %s, and nothing else comes over its line', async (_how, range) => {
    const id = await share(randomBytes(3_000_000));
    await truncate(finished(id), 2_000_000);
    const { port, host } = new URL(portal.url);
    const line = connect(Number(port), '127.0.0.1');
    const heads = `Host: ${host}\r\nCookie: liaison-session=${ana.token}\r\n`;
    line.write(`GET /files/${id} HTTP/1.1\r\n${heads}${range}\r\nGET /healthz HTTP/1.1\r\n${heads}\r\n`);
    const received: Buffer[] = [];
    for await (const bytes of line as AsyncIterable<Buffer>) received.push(bytes);
    // Whatever came next would be taken for the file's end.
    expect(
      Buffer.concat(received)
        .toString('latin1')
        .match(/HTTP\/1\.1 \d+/g),
    ).toEqual([range ? 'HTTP/1.1 206' : 'HTTP/1.1 200']);
  });

  test('that is gone from the store is refused with a code', async () => {
    const id = await share(Buffer.from('a bulletin that is lost'));
    await rm(finished(id));
    const answer = await download(id);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { code: 'file.missing' } });
    const part = await download(id, { range: 'bytes=2-5' });
    expect([part.status, await part.json()]).toMatchObject([500, { error: { code: 'file.missing' } }]);
  });
});

describe('uploads that nobody goes on with', () => {
  test('are removed a day later, row and bytes', async () => {
    const [left, running] = [await begin(2 * PART_BYTES), await begin(10)];
    await append(left, 0, randomBytes(PART_BYTES)).catch(() => undefined);
    const sweep = portal.app.get(UploadJob);
    expect(await sweep.sweep()).toBe(0);
    await portal.sql(`update liaison.upload set touched_at = now() + interval '1 hour' where id = $1`, [
      running,
    ]);
    expect(await sweep.sweep(Date.now() + DAY_MS + 60_000)).toBe(1);
    expect(existsSync(unfinished(left))).toBe(false);
    expect((await tus('HEAD', `/uploads/${left}`)).status).toBe(404);
    expect((await append(running, 0, randomBytes(10))).status).toBe(204);
  });

  test('can be cancelled at once', async () => {
    const id = await begin(10);
    expect((await tus('DELETE', `/uploads/${id}`)).status).toBe(204);
    expect(existsSync(unfinished(id))).toBe(false);
    expect((await append(id, 0, randomBytes(10))).status).toBe(404);
  });

  test('are a document or nothing when the cancel and the last bytes cross', async () => {
    for (let round = 0; round < 10; round++) {
      const content = randomBytes(200_000);
      const id = await begin(content.length);
      const [sent] = await Promise.all([append(id, 0, content), tus('DELETE', `/uploads/${id}`)]);
      const whole = (await documents(id)).length === 1;
      expect([sent.status, whole, existsSync(finished(id))]).toEqual([
        whole ? 204 : sent.status,
        whole,
        whole,
      ]);
      if (whole) expect(Buffer.from(await (await download(id)).arrayBuffer()).equals(content)).toBe(true);
      else expect(sent.status).toBeGreaterThanOrEqual(400);
      expect(existsSync(unfinished(id))).toBe(false);
    }
  });
});

/** A PATCH whose body is sent by hand. */
function appending(
  id: string,
  offset: number,
  length?: number,
): { to: ClientRequest; answer: Promise<IncomingMessage> } {
  const to = request(`${portal.url}/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      cookie: `liaison-session=${ana.token}`,
      'tus-resumable': '1.0.0',
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      ...(length === undefined ? {} : { 'content-length': length }),
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    to.once('response', resolve).once('error', reject);
  });
  answer.catch(() => undefined);
  return { to, answer };
}

test('more bytes than were announced make no document', async () => {
  const id = await begin(100);
  const { to, answer } = appending(id, 0);
  to.write(randomBytes(60));
  to.end(randomBytes(60_000));
  const status = await answer.then(
    ({ statusCode }) => statusCode,
    () => 'cut',
  );
  expect(status).not.toBe(204);
  expect(await documents(id)).toEqual([]);
});

test('a store that fails is answered with a code, and nothing is half done', async () => {
  const id = await begin(100);
  await mkdir(unfinished(id)); // nothing can be written there
  const answer = await append(id, 0, randomBytes(100));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ error: { code: 'store.unavailable' } });
  expect(await documents(id)).toEqual([]);
});

test('an upload whose line went dead is taken over by the next request', async () => {
  const content = randomBytes(PART_BYTES + 1000);
  const id = await begin(content.length);
  const dead = appending(id, 0, content.length);
  dead.to.write(content.subarray(0, PART_BYTES));
  while ((await tus('HEAD', `/uploads/${id}`)).headers.get('upload-offset') !== String(PART_BYTES));
  expect((await append(id, PART_BYTES, content.subarray(PART_BYTES))).status).toBe(204);
  expect(Buffer.from(await (await download(id)).arrayBuffer()).equals(content)).toBe(true);
  dead.to.destroy();
});

test('methods that tus does not know are not found', async () => {
  expect((await tus('PUT', '/uploads')).status).toBe(404);
  const traced = new Promise<number | undefined>((resolve, reject) => {
    request(`${portal.url}/uploads`, { method: 'TRACE' }, ({ statusCode }) => {
      resolve(statusCode);
    })
      .once('error', reject)
      .end();
  });
  expect(await traced).toBe(404);
});

test('a range is what was asked for, and one behind the end is refused', async () => {
  const content = randomBytes(1000);
  const id = await share(content);
  const part = await download(id, { range: 'bytes=10-19' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/1000']);
  expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(10, 20))).toBe(true);
  expect((await download(id, { range: 'bytes=1000-' })).status).toBe(416);
  // The last 5,000 of 1,000 are all.
  const all = await download(id, { range: 'bytes=-5000' });
  expect([all.status, Buffer.from(await all.arrayBuffer()).equals(content)]).toEqual([200, true]);
  const last = await download(id, { range: 'bytes=-10' });
  expect([last.status, last.headers.get('content-range')]).toEqual([206, 'bytes 990-999/1000']);
});

test('what is downloaded runs nothing and reads nothing, whatever it is', async () => {
  const id = await share(Buffer.from('<!doctype html><script>alert(1)</script>'));
  const answer = await download(id);
  const { headers } = answer;
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('private, no-store');
  await answer.text();
});

test('an id in capitals is the same id', async () => {
  const content = randomBytes(1000);
  const id = await share(content);
  const answer = await download(id.toUpperCase());
  expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(content)]).toEqual([200, true]);
});

test('what says of a file what it is may stand at its end', async () => {
  const zip = new ZipFile();
  zip.addBuffer(randomBytes(200_000), 'docProps/thumbnail.jpeg');
  zip.addBuffer(
    Buffer.from('<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
    '[Content_Types].xml',
  );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  const id = await share(Buffer.concat(parts));
  expect(await portal.sql('select media_type from liaison.file where id = $1', [id])).toEqual([
    { media_type: 'application/vnd.ms-word.document.macroEnabled.12' },
  ]);
});

test('a range is of a GET only', async () => {
  const id = await share(randomBytes(1000));
  const head = await fetch(`${portal.url}/files/${id}`, {
    method: 'HEAD',
    headers: { cookie: `liaison-session=${ana.token}`, range: 'bytes=0-9' },
  });
  expect([head.status, head.headers.get('content-length'), head.headers.get('content-range')]).toEqual([
    200,
    '1000',
    null,
  ]);
});

describe('conditions of RFC 9110', () => {
  let id: string;
  let etag: string;
  beforeAll(async () => {
    id = await share(randomBytes(10));
    etag = (await download(id)).headers.get('etag')!;
  });

  test.each([
    ['if-none-match', '"other"', 200],
    ['if-none-match', 'TAG', 304],
    ['if-none-match', '"other", TAG', 304],
    ['if-none-match', '"a,b",TAG', 304],
    ['if-none-match', 'W/TAG', 304],
    ['if-none-match', '*', 304],
    ['if-none-match', '"*"', 200],
    ['if-match', 'TAG', 200],
    ['if-match', '"other" , TAG', 200],
    ['if-match', '*', 200],
    ['if-match', '"other"', 412],
    // Weak tags tell nothing of single bytes (8.8.3.2).
    ['if-match', 'W/TAG', 412],
  ])('%s: %s', async (name, value, status) => {
    const answer = await download(id, { [name]: value.replace('TAG', etag) });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([
      status,
      status === 200 ? 10 : 0,
    ]);
    expect(answer.headers.get('etag')).toBe(etag);
  });

  test('that it is the right file is asked before whether it is known', async () => {
    expect((await download(id, { 'if-match': '"other"', 'if-none-match': etag })).status).toBe(412);
  });
});

describe('tus to the letter', () => {
  const metadataOf = () => `workspaceId ${base64(workspaceId)},filename ${base64('a.bin')},mark`;
  const create = async (length = 10) => {
    const answer = await tus('POST', '/uploads', {
      'upload-length': length,
      'upload-metadata': metadataOf(),
    });
    return answer.headers.get('location')!.split('/').at(-1)!;
  };
  const offsetOf = async (id: string) =>
    Number((await tus('HEAD', `/uploads/${id}`)).headers.get('upload-offset'));

  test('what was told of an upload is told again', async () => {
    const head = await tus('HEAD', `/uploads/${await create()}`);
    expect([head.status, head.headers.get('upload-metadata')]).toEqual([200, metadataOf()]);
  });

  test.each([
    ['none', undefined],
    ['another', '0.2.2'],
  ])('a request with %s version is refused, and told which is spoken', async (_which, version) => {
    const id = await create();
    const answer = await fetch(`${portal.url}/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        cookie: `liaison-session=${ana.token}`,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        ...(version && { 'tus-resumable': version }),
      },
      body: 'abc',
    });
    expect([answer.status, answer.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    expect(await answer.json()).toMatchObject({ error: { code: 'upload.version_unsupported' } });
    expect(await offsetOf(id)).toBe(0);
  });

  test.each(['text/plain', 'application/octet-stream', ''])(
    'bytes that come as “%s” are refused',
    async (type) => {
      const id = await create();
      const answer = await tus(
        'PATCH',
        `/uploads/${id}`,
        { 'upload-offset': 0, 'content-type': type },
        Buffer.from('abc'),
      );
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({ error: { code: 'upload.content_type_unsupported' } });
      expect(await offsetOf(id)).toBe(0);
    },
  );

  test('a method may stand in a header of a POST, and of nothing else', async () => {
    const id = await create();
    const given = { 'upload-offset': 0, 'x-http-method-override': 'PATCH' };
    expect((await tus('POST', `/uploads/${id}`, given, Buffer.from('abc'))).status).toBe(204);
    expect(await offsetOf(id)).toBe(3);
    const other = { 'upload-offset': 3, 'x-http-method-override': 'DELETE' };
    expect((await tus('PATCH', `/uploads/${id}`, other, Buffer.from('d'))).status).toBe(204);
    expect((await tus('POST', `/uploads/${id}`, { 'x-http-method-override': 'DELETE' })).status).toBe(204);
    expect((await tus('HEAD', `/uploads/${id}`)).status).toBe(404);
  });

  test.each([
    ['a byte at a time', 1],
    ['seven', 7],
  ])('a file arrives %s, and each counts at once', async (_how, chunk) => {
    const content = randomBytes(40);
    const id = await create(content.length);
    for (let at = 0; at < content.length; at += chunk) {
      const answer = await append(id, at, content.subarray(at, at + chunk));
      const end = Math.min(at + chunk, content.length);
      expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(end)]);
    }
    expect(Buffer.from(await (await download(id)).arrayBuffer()).equals(content)).toBe(true);
  });

  test('what had arrived when the line broke counts', async () => {
    const content = randomBytes(3_000_000);
    const id = await create(content.length);
    const { to } = appending(id, 0, content.length);
    to.on('error', () => undefined);
    await new Promise<void>((resolve) => to.write(content.subarray(0, 1_234_567), () => resolve()));
    await wait(300);
    to.destroy();
    while ((await offsetOf(id)) !== 1_234_567) await wait(20);
    expect((await append(id, 1_234_567, content.subarray(1_234_567))).status).toBe(204);
    expect(Buffer.from(await (await download(id)).arrayBuffer()).equals(content)).toBe(true);
  });
});
