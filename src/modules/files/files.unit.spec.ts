import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fingerprintOf, Fingerprints } from './fingerprint.js';
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
  expect(read.metadata).toEqual({ title: 'a.txt', description: '', language: 'und', tags: ['x', 'y'] });
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

test('a fingerprint of parts is that of the whole, and unknown when bytes were missed', async () => {
  const prints = new Fingerprints();
  const whole = Buffer.from('abcdef');
  prints.update('one', 0, whole.subarray(0, 3));
  prints.update('one', 3, whole.subarray(3));
  const sha256 = createHash('sha256').update(whole).digest();
  expect(prints.take('one', 6)?.sha256).toEqual(sha256);
  prints.update('two', 3, whole.subarray(3));
  expect(prints.take('two', 6)).toBeUndefined();
  prints.update('three', 0, whole.subarray(0, 3));
  prints.update('three', 4, whole.subarray(4));
  expect(prints.take('three', 6)).toBeUndefined();
  expect((await fingerprintOf(Readable.from([whole]))).sha256).toEqual(sha256);
});
