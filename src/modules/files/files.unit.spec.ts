import { createHash, randomBytes } from 'node:crypto';
import type { Response } from 'express';
import { setImmediate as later } from 'node:timers/promises';
import { Outgoing } from './download.controller.js';
import { fingerprintOf, Fingerprints } from './fingerprint.js';
import { HashThread } from './hash-thread.js';
import { mediaTypeOf } from './media-type.js';
import { fileName, readMetadata } from './upload.metadata.js';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['/absolute/name.txt', 'name.txt'],
  ['..\\..\\windows\\system.ini', 'system.ini'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
  ['\u202Efdp.exe', 'fdp.exe'],
  ['بحث – 報告.pdf', 'بحث – 報告.pdf'],
  ['..', ''],
  ['.', ''],
  ['name/', ''],
])('the file name %j becomes %j', (given, name) => {
  expect(fileName(given)).toBe(name);
});

test('a long name is cut to 255 bytes and keeps its extension', () => {
  const name = fileName(`${'é'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name.endsWith('.pdf')).toBe(true);
});

test.each([
  [{}, ['workspaceId', 'filename']],
  [{ workspaceId: 'x', filename: 'a' }, ['workspaceId']],
  [{ workspaceId: '00000000-0000-7000-8000-000000000000', filename: '..' }, ['filename']],
  [
    { workspaceId: '00000000-0000-7000-8000-000000000000', filename: 'a', language: 'not a language' },
    ['language'],
  ],
])('metadata %j is refused with the names of its fields', (given, fields) => {
  expect(() => readMetadata(given as Record<string, string>)).toThrow(
    expect.objectContaining({ code: 'upload.metadata_invalid', detail: { fields } }) as Error,
  );
});

test('the title is the file name when none is given, and tags are made unique', () => {
  const read = readMetadata({
    workspaceId: '00000000-0000-7000-8000-000000000000',
    filename: 'a.txt',
    tags: 'x, y,x,',
  });
  const { given, ...rest } = read.metadata;
  expect(rest).toEqual({ title: 'a.txt', description: '', language: 'und', tags: ['x', 'y'] });
  expect(given).toContainEqual(['tags', 'x, y,x,']);
});

test.each([
  ['%PDF-1.7\n', 'harmless.txt', 'application/pdf'],
  ['<!DOCTYPE html><script>', 'harmless.txt', 'text/html'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'picture.png', 'image/svg+xml'],
  ['{"a":1}', 'a.json', 'application/json'],
  ['{"a":1}', 'a.txt', 'text/plain'],
  ['plain text', 'a.pdf', 'text/plain'],
  ['a\u0000b', 'a.txt', 'application/octet-stream'],
  ['', 'a.txt', 'application/octet-stream'],
])('content %j named %s is %s', async (content, name, type) => {
  expect(await mediaTypeOf(Buffer.from(content), name)).toBe(type);
});

describe.each([
  ['on the event loop', 1],
  ['beside it', 1_000_000],
])('a fingerprint %s', (_where, unit) => {
  const hashes = new HashThread();
  afterAll(() => hashes.onModuleDestroy());
  const whole = randomBytes(6 * unit);
  const half = 3 * unit;
  const [first, second] = [whole.subarray(0, half), whole.subarray(half)];

  test('of parts is that of the whole, though the buffers are used again', async () => {
    const prints = new Fingerprints(hashes);
    const buffer = Buffer.from(first);
    await prints.update('one', whole.length, 0, buffer);
    second.copy(buffer);
    await prints.update('one', whole.length, half, buffer);
    const sha256 = createHash('sha256').update(whole).digest();
    expect((await prints.take('one', whole.length))?.sha256).toEqual(sha256);
    const again = await fingerprintOf(
      (take) => take(first).then(() => take(second)),
      hashes.open(whole.length),
    );
    expect(again).toEqual({ sha256, head: whole.subarray(0, 4100) });
  });

  test('is unknown when bytes were missed', async () => {
    const prints = new Fingerprints(hashes);
    await prints.update('two', whole.length, half, second);
    expect(await prints.take('two', whole.length)).toBeUndefined();
    await prints.update('three', whole.length, 0, first);
    await prints.update('three', whole.length, half + 1, second.subarray(1));
    expect(await prints.take('three', whole.length)).toBeUndefined();
    expect(await prints.take('never seen', whole.length)).toBeUndefined();
  });
});

test('the digest of a stream whose thread has ended is refused, and a new stream gets a new thread', async () => {
  const hashes = new HashThread();
  const lost = hashes.open(2_000_000);
  await lost.update(Buffer.from('abc'));
  await hashes.onModuleDestroy();
  await expect(lost.update(Buffer.from('def'))).rejects.toThrow('ended');
  await expect(lost.digest()).rejects.toThrow('ended');
  const next = hashes.open(2_000_000);
  await next.update(Buffer.from('abc'));
  expect(await next.digest()).toEqual(createHash('sha256').update('abc').digest());
  await hashes.onModuleDestroy();
});

test.each(['hashing', 'sending'])(
  'when %s fails, a piece is not given back before nobody reads it',
  async (which) => {
    let sent: (error?: Error) => void = () => undefined;
    let hashed: { resolve: () => void; reject: (error: Error) => void } | undefined;
    const response = {
      write: (_piece: Buffer, done: typeof sent) => void (sent = done),
    } as unknown as Response;
    const hash = {
      update: () => new Promise<void>((resolve, reject) => void (hashed = { resolve, reject })),
      digest: () => Promise.reject(new Error('not asked')),
      drop: () => undefined,
    };
    let settled = false;
    const taken = new Outgoing(100, response, { hash, sha256: '' }).take(Buffer.alloc(10)).finally(() => {
      settled = true;
    });
    taken.catch(() => undefined);
    if (which === 'hashing') hashed!.reject(new Error('ended'));
    else sent(new Error('ended'));
    await later();
    expect(settled).toBe(false);
    if (which === 'hashing') sent();
    else hashed!.resolve();
    await expect(taken).rejects.toThrow('ended');
  },
);
