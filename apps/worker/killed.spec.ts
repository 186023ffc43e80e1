import { environment } from '@liaison/config';
import { ObjectReader, ObjectStore } from '@liaison/object-store';
import {
  minioPath,
  startMinio,
  startTestPortal,
  startWorkerProcess,
  type GivenPerson,
  type RunningMinio,
  type TestPortal,
} from '@liaison/testing';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'minio';
import pg from 'pg';

interface Place {
  settings: Record<string, string>;
  /** Whether the store itself, and not the portal, still lists the object. */
  holds(key: string): Promise<boolean>;
  /** Makes the store answer nobody until the returned function is called. A folder always answers. */
  freeze(): () => void;
  close(): Promise<void>;
}

const onDisk = (): Promise<Place> =>
  Promise.resolve({
    settings: {},
    holds: (key) => Promise.resolve(existsSync(join(environment().OBJECT_STORE_PATH!, key.slice(-2), key))),
    freeze: () => () => undefined,
    close: () => Promise.resolve(),
  });

async function inMinio(): Promise<Place> {
  const minio: RunningMinio = await startMinio();
  const { hostname, port } = new URL(minio.endpoint);
  const client = new Client({
    endPoint: hostname,
    port: Number(port),
    useSSL: false,
    accessKey: minio.accessKey,
    secretKey: minio.secretKey,
  });
  const holds = async (key: string) => {
    for await (const item of client.listObjectsV2('liaison', '', true) as AsyncIterable<{ name: string }>)
      if (item.name === key) return true;
    return false;
  };
  return {
    settings: {
      OBJECT_STORE: 's3',
      S3_ENDPOINT: minio.endpoint,
      S3_ACCESS_KEY: minio.accessKey,
      S3_SECRET_KEY: minio.secretKey,
    },
    holds,
    freeze: () => {
      process.kill(minio.pid, 'SIGSTOP');
      return () => process.kill(minio.pid, 'SIGCONT');
    },
    close: () => minio.stop(),
  };
}

async function until(what: () => Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await what()); await wait(20))
    if (Date.now() > end) throw new Error('what was waited for did not happen');
}

const available = minioPath || process.env['CI'];
if (!available) console.warn('Left out: erasing from MinIO, because MINIO names no server.');

describe.each([['on disk', onDisk], ...(available ? [['in MinIO', inMinio] as const] : [])] as const)(
  'a worker that is killed while it erases, %s',
  (_where, open) => {
    let place: Place;
    let portal: TestPortal;
    let owner: GivenPerson;
    let workspaceId: string;
    beforeAll(async () => {
      place = await open();
      portal = await startTestPortal(place.settings);
      owner = await portal.given.person('Olga', await portal.given.organization('Center'));
      workspaceId = await portal.given.workspace('Work', owner);
    }, 60_000);
    afterAll(async () => {
      await portal.close();
      await place.close();
    });

    /** A document with its object in the store, erased; answers the file. */
    async function erased(): Promise<string> {
      const id = await portal.given.document(workspaceId, owner, 'Names of sources');
      const file = await portal.given.fileOf(id);
      const store = portal.app.get(ObjectStore);
      const object = { key: file, size: 3, reference: await store.begin(file, 3) };
      await store.keep(object, 0, Buffer.from('abc'));
      await store.settle(object);
      await store.complete(object);
      expect(await place.holds(file)).toBe(true);
      const answer = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `liaison-session=${owner.token}` },
        body: JSON.stringify({
          query: `mutation ($id: ID!) { eraseDocument(input: { id: $id, reason: "Spilled" }) }`,
          variables: { id },
        }),
      });
      expect(await answer.json()).toEqual({ data: { eraseDocument: id } });
      return file;
    }

    const isMarked = async (file: string) =>
      (await portal.sql('select from liaison.file where id = $1 and removed_at is not null', [file]))
        .length === 1;
    const isTaken = async (file: string) =>
      (
        await portal.sql('select from queue._private_jobs where key = $1 and locked_by is not null', [
          `remove_file:${file}`,
        ])
      ).length === 1;

    async function goesOn(file: string): Promise<void> {
      const worker = await startWorkerProcess(portal);
      await until(() => isMarked(file));
      // The job is put away behind what it does.
      await until(async () => !(await isTaken(file)));
      await worker.stop();
      expect(await place.holds(file)).toBe(false);
      await expect(portal.app.get(ObjectReader).read(file, () => Promise.resolve())).rejects.toThrow(
        `no object ${file}`,
      );
    }

    /** Does `meanwhile` while a transaction of ours holds what `text` locks. */
    async function holding<T>(text: string, meanwhile: () => Promise<T>): Promise<T> {
      const client = new pg.Client({ connectionString: portal.databaseUrl });
      await client.connect();
      await client.query(`begin; ${text}`);
      try {
        return await meanwhile();
      } finally {
        await client.end();
      }
    }

    test('before it has begun', async () => {
      await goesOn(await erased());
    });

    test('when it has taken the job and asked nothing yet', async () => {
      const file = await erased();
      await holding('lock table liaison.file in access exclusive mode', async () => {
        const worker = await startWorkerProcess(portal);
        await until(() => isTaken(file));
        await worker.kill();
      });
      expect(await place.holds(file)).toBe(true);
      await goesOn(file);
    });

    test('when it has asked the store, which may not have answered', async () => {
      const file = await erased();
      const [worker, thaw] = await holding('lock table liaison.file in access exclusive mode', async () => {
        const begun = await startWorkerProcess(portal);
        await until(() => isTaken(file));
        return [begun, place.freeze()] as const;
      });
      await wait(300);
      await worker.kill();
      thaw();
      await goesOn(file);
    });

    test('when the object is gone and nothing says so yet', async () => {
      const file = await erased();
      await holding(`select from liaison.file where id = '${file}' for update`, async () => {
        const worker = await startWorkerProcess(portal);
        await until(async () => !(await place.holds(file)));
        await worker.kill();
      });
      expect([await isMarked(file), await isTaken(file)]).toEqual([false, true]);
      await goesOn(file);
    });
  },
);
