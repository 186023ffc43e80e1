import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStore } from './disk-store.js';
import { S3Store } from './s3-store.js';
import { ToldStore } from './told-store.js';

const folder = mkdtempSync(join(tmpdir(), 'liaison-told-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const object = () => ({ key: randomUUID(), size: 10, reference: '' });

test('a full disk is told by its code', async () => {
  const store = new ToldStore(new DiskStore(folder));
  await store.open();
  const full = object();
  // Linux has a place where there is never any room.
  symlinkSync('/dev/full', join(folder, 'unfinished', full.key));
  await expect(store.keep(full, 0, Buffer.from('bytes'))).rejects.toMatchObject({
    code: 'store.full',
    status: 507,
  });
});

test('a folder that is gone, and a server that is not there, too', async () => {
  const gone = new ToldStore(new DiskStore(join(folder, 'gone')));
  const nobody = new ToldStore(
    new S3Store(
      {
        endPoint: '127.0.0.1',
        port: 59_998,
        useSSL: false,
        region: 'us-east-1',
        accessKey: 'a',
        secretKey: 'b',
        partSize: 64 * 1024 * 1024,
      },
      'liaison',
    ),
  );
  for (const store of [gone, nobody]) {
    await expect(store.check()).rejects.toMatchObject({ code: 'store.unavailable', status: 503 });
    await expect(store.keep(object(), 0, Buffer.from('bytes'))).rejects.toMatchObject({
      code: 'store.unavailable',
    });
  }
});

test('what the reader throws is the reader’s', async () => {
  const store = new ToldStore(new DiskStore(folder));
  const kept = { key: randomUUID(), size: 5, reference: '' };
  await store.keep(kept, 0, Buffer.from('bytes'));
  await store.complete(kept);
  const broken = new Error('the line broke');
  await expect(store.read(kept.key, () => Promise.reject(broken))).rejects.toBe(broken);
  await expect(store.read(randomUUID(), () => Promise.resolve())).rejects.toThrow('no object');
});
