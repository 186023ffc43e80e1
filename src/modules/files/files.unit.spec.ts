import type { ByteRange } from '@liaison/object-store';
import { createHash, randomBytes } from 'node:crypto';
import { setImmediate as later } from 'node:timers/promises';
import { PieceCheck, piecesOfRange, WholeCheck } from './file-check.js';
import { fingerprintOf, Fingerprints } from './fingerprint.js';
import { HashThread } from './hash-thread.js';
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

const PIECE = 512 * 1024;

/** The hashes of the pieces, as anybody would make them; null for what is one piece. */
function piecesOf(whole: Buffer): Buffer | null {
  if (whole.length <= PIECE) return null;
  const count = Math.ceil(whole.length / PIECE);
  const piece = (n: number) => whole.subarray(n * PIECE, (n + 1) * PIECE);
  return Buffer.concat(
    Array.from({ length: count }, (_, n) => createHash('sha256').update(piece(n)).digest()),
  );
}

describe.each([
  ['on the event loop', 1],
  ['on the event loop, of two pieces', 100_000],
  ['beside it', 1_000_000],
])('a fingerprint %s', (_where, unit) => {
  const hashes = new HashThread();
  afterAll(() => hashes.onApplicationShutdown());
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
    expect(again).toEqual({ sha256, head: whole.subarray(0, 4100), pieces: piecesOf(whole) });
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
  await hashes.onApplicationShutdown();
  await expect(lost.update(Buffer.from('def'))).rejects.toThrow('ended');
  await expect(lost.digest()).rejects.toThrow('ended');
  const next = hashes.open(2_000_000);
  await next.update(Buffer.from('abc'));
  expect((await next.digest()).sha256).toEqual(createHash('sha256').update('abc').digest());
  await hashes.onApplicationShutdown();
});

test.each(['hashing', 'sending'])(
  'when %s fails, a piece is not given back before nobody reads it',
  async (which) => {
    let sent: (error?: Error) => void = () => undefined;
    let hashed: { resolve: () => void; reject: (error: Error) => void } | undefined;
    const next = () =>
      new Promise<void>((resolve, reject) => {
        sent = (error) => {
          if (error) reject(error);
          else resolve();
        };
      });
    const hash = {
      update: () => new Promise<void>((resolve, reject) => void (hashed = { resolve, reject })),
      digest: () => Promise.reject(new Error('not asked')),
      drop: () => undefined,
    };
    let settled = false;
    const taken = new WholeCheck(hash, 100, Buffer.alloc(32), next).take(Buffer.alloc(10)).finally(() => {
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

describe('a file of pieces', () => {
  const hashes = new HashThread();
  afterAll(() => hashes.onApplicationShutdown());
  const size = 2 * PIECE + 1000;
  const whole = randomBytes(size);
  const prints = piecesOf(whole)!;

  /** What is handed on of a stored file. */
  async function readOf(stored: Buffer, range?: ByteRange): Promise<Buffer> {
    const got: Buffer[] = [];
    const { first, count } = piecesOfRange(size, range);
    const next = (piece: Buffer) => Promise.resolve(void got.push(Buffer.from(piece)));
    const check = new PieceCheck(
      hashes,
      size,
      prints.subarray(32 * first, 32 * (first + count)),
      range,
      next,
    );
    const { start, end } = check.range ?? { start: 0, end: stored.length - 1 };
    try {
      for (let at = start; at <= end; at += PIECE)
        await check.take(stored.subarray(at, Math.min(at + PIECE, end + 1)));
      check.end();
    } catch (error) {
      throw Object.assign(error as Error, { handedOn: Buffer.concat(got) });
    }
    return Buffer.concat(got);
  }

  const ranges: ByteRange[] = [
    { start: 0, end: 0 },
    { start: PIECE - 1, end: PIECE },
    { start: PIECE, end: 2 * PIECE - 1 },
    { start: 5, end: size - 1 },
    { start: size - 1, end: size - 1 },
  ];

  test.each(ranges)('is read from $start to $end', async (range) => {
    expect(await readOf(whole, range)).toEqual(whole.subarray(range.start, range.end + 1));
  });

  test('is read whole', async () => {
    expect((await readOf(whole)).equals(whole)).toBe(true);
  });

  test.each([0, PIECE, 2 * PIECE, size - 1])(
    'and damaged at byte %i is handed on up to the piece before',
    async (at) => {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 1;
      const sound = at - (at % PIECE);
      for (const range of [undefined, { start: at, end: at }]) {
        const error = await readOf(damaged, range).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'file.damaged' });
        const handedOn = (error as { handedOn: Buffer }).handedOn;
        expect(handedOn).toEqual(range ? Buffer.alloc(0) : whole.subarray(0, sound));
      }
    },
  );

  test.each([
    ['shorter by a piece', whole.subarray(0, 2 * PIECE)],
    ['shorter by a byte', whole.subarray(0, size - 1)],
    ['longer', Buffer.concat([whole, randomBytes(PIECE)])],
  ])('and %s is never handed on whole', async (_how, stored) => {
    await expect(readOf(stored)).rejects.toMatchObject({ code: 'file.damaged' });
  });
});
