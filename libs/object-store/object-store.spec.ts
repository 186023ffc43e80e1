import { minioPath, startMinio, type RunningMinio } from '@liaison/testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'minio';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ByteRange,
  DiskStore,
  type ObjectReader,
  type ObjectStore,
  PART_BYTES,
  S3Store,
  type Unfinished,
} from './index.js';

const MIB = 1024 * 1024;

type Store = ObjectStore & ObjectReader;

async function bytesOf(store: Store, key: string, range?: ByteRange): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const take = (piece: Buffer) => Promise.resolve(void pieces.push(Buffer.from(piece)));
  await store.read(key, take, range);
  return Buffer.concat(pieces);
}

interface Place {
  store: () => Store;
  /** What lies there of unfinished objects, by name. */
  unfinished: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** What both adapters promise. */
function contract(name: string, open: () => Promise<Place>) {
  describe(name, () => {
    let store: Store;
    let anew: () => Store;
    let unfinished: () => Promise<string[]>;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ store: anew, unfinished, close } = await open());
      store = anew();
      await store.open();
    }, 60_000);
    afterAll(() => close());

    const begin = async (size: number): Promise<Unfinished> => {
      const key = randomUUID();
      return { key, size, reference: await store.begin(key, size) };
    };
    const parts = (content: Buffer) =>
      Array.from({ length: Math.ceil(content.length / PART_BYTES) || 1 }, (_, i) =>
        content.subarray(i * PART_BYTES, (i + 1) * PART_BYTES),
      );
    const put = async (content: Buffer) => {
      const object = await begin(content.length);
      for (const [i, part] of parts(content).entries()) await store.keep(object, i * PART_BYTES, part);
      await store.complete(object);
      return object;
    };

    test.each([0, 1, 100_000, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES - 7])(
      'keeps %i bytes as they came',
      async (size) => {
        const content = randomBytes(size);
        const { key } = await put(content);
        expect(
          createHash('sha256')
            .update(await bytesOf(store, key))
            .digest('hex'),
        ).toBe(createHash('sha256').update(content).digest('hex'));
      },
    );

    test('reads a range, both ends inclusive', async () => {
      const content = randomBytes(2 * PART_BYTES + 5);
      const { key } = await put(content);
      for (const [start, end] of [
        [0, 0],
        [PART_BYTES - 2, PART_BYTES + 2],
        [content.length - 1, content.length - 1],
      ] as const)
        expect((await bytesOf(store, key, { start, end })).equals(content.subarray(start, end + 1))).toBe(
          true,
        );
    });

    test('another process knows what has arrived, and goes on', async () => {
      const content = randomBytes(2 * PART_BYTES + MIB);
      const object = await begin(content.length);
      expect(await store.held(object)).toBe(0);
      await store.keep(object, 0, content.subarray(0, PART_BYTES));
      const other = anew();
      expect(await other.held(object)).toBe(PART_BYTES);
      await other.keep(object, PART_BYTES, content.subarray(PART_BYTES, 2 * PART_BYTES));
      await other.keep(object, 2 * PART_BYTES, content.subarray(2 * PART_BYTES));
      expect(await store.held(object)).toBe(content.length);
      await store.complete(object);
      expect((await bytesOf(other, object.key)).equals(content)).toBe(true);
      expect(await other.held(object)).toBe(content.length);
    });

    test('a part may be written again, and completing repeated', async () => {
      const content = randomBytes(PART_BYTES + 10);
      const object = await begin(content.length);
      await store.keep(object, 0, randomBytes(PART_BYTES));
      await store.keep(object, 0, content.subarray(0, PART_BYTES));
      await store.keep(object, PART_BYTES, content.subarray(PART_BYTES));
      await store.complete(object);
      await store.complete(object);
      expect((await bytesOf(store, object.key)).equals(content)).toBe(true);
    });

    /** Keeps pieces that end at these places, each by another process. */
    const keepUntil = async (object: Unfinished, content: Buffer, ends: number[]) => {
      let at = 0;
      for (const end of ends) {
        await anew().keep(object, at, content.subarray(at, end));
        expect(await anew().held(object)).toBe(end);
        at = end;
      }
    };

    test.each([
      ['a small object', 100_000, [1, 2, 4097, 99_999, 100_000]],
      ['an object of one part', PART_BYTES, [3 * MIB, PART_BYTES]],
      [
        'an object of three parts',
        2 * PART_BYTES + 10,
        [5, MIB, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES - 1, 2 * PART_BYTES, 2 * PART_BYTES + 10],
      ],
      ['one of two hundred pieces', 200, Array.from({ length: 200 }, (_, i) => i + 1)],
    ])('whatever has arrived counts: %s', async (_what, size, ends) => {
      const content = randomBytes(size);
      const object = await begin(size);
      await keepUntil(object, content, ends);
      await store.complete(object);
      expect((await bytesOf(store, object.key)).equals(content)).toBe(true);
      expect((await unfinished()).filter((entry) => entry.includes(object.key))).toEqual([]);
    });

    test('what has arrived of a part is removed without a trace', async () => {
      const object = await begin(PART_BYTES + 10);
      await keepUntil(object, randomBytes(PART_BYTES + 10), [7, 1000, PART_BYTES, PART_BYTES + 3]);
      await store.remove(object.key, object.reference || null);
      expect((await unfinished()).filter((entry) => entry.includes(object.key))).toEqual([]);
    });

    test('an unfinished object cannot be read, and is removed without a trace', async () => {
      const object = await begin(2 * PART_BYTES);
      await store.keep(object, 0, randomBytes(PART_BYTES));
      await expect(bytesOf(store, object.key)).rejects.toBeDefined();
      await store.remove(object.key, object.reference || null);
      await store.remove(object.key, object.reference || null);
      expect(await store.held(object)).toBe(0);
    });

    test('a removed object is gone', async () => {
      const { key, reference } = await put(randomBytes(1000));
      await store.remove(key, reference || null);
      await expect(bytesOf(store, key)).rejects.toBeDefined();
    });
  });
}

contract('on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-store-'));
  const close = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
  const unfinished = () => Promise.resolve(readdirSync(join(folder, 'unfinished')));
  return Promise.resolve({ store: () => new DiskStore(folder), unfinished, close });
});

test('the disk refuses a key that is no UUID', async () => {
  await expect(new DiskStore('/tmp').read('../../etc/passwd', () => Promise.resolve())).rejects.toThrow(
    'UUID',
  );
});

const available = minioPath || process.env['CI'];
if (!available)
  console.warn('Left out: the MinIO half of the object store’s contract, because MINIO names no server.');
(available ? describe : describe.skip)('with a MinIO server', () => {
  contract('in a bucket', async () => {
    const minio: RunningMinio = await startMinio();
    const { hostname, port } = new URL(minio.endpoint);
    const options = {
      endPoint: hostname,
      port: Number(port),
      useSSL: false,
      region: 'us-east-1',
      accessKey: minio.accessKey,
      secretKey: minio.secretKey,
    };
    const client = new Client(options);
    const unfinished = async () => {
      const found = client.listObjectsV2('liaison', 'unfinished/', true) as AsyncIterable<{ name: string }>;
      const names: string[] = [];
      for await (const { name } of found) names.push(name);
      return names;
    };
    return { store: () => new S3Store(options, 'liaison'), unfinished, close: () => minio.stop() };
  });
});
