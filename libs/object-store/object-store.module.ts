import { Global, Module } from '@nestjs/common';
import { environment, type Environment } from '@liaison/config';
import { DiskStore } from './disk-store.js';
import { ObjectReader, ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';
import { ToldStore } from './told-store.js';

/** The store of the settings. */
export function createObjectStore(env: Environment): ObjectStore & ObjectReader {
  if (env.OBJECT_STORE === 'disk') return new DiskStore(env.OBJECT_STORE_PATH!);
  const { hostname, port, protocol } = new URL(env.S3_ENDPOINT!);
  const useSSL = protocol === 'https:';
  const connection = {
    endPoint: hostname,
    port: port ? Number(port) : undefined,
    useSSL,
    region: env.S3_REGION,
  };
  const keys = { accessKey: env.S3_ACCESS_KEY!, secretKey: env.S3_SECRET_KEY! };
  return new S3Store({ ...connection, ...keys, partSize: 64 * 1024 * 1024 }, env.S3_BUCKET);
}

const store = {
  provide: ObjectStore,
  useFactory: async () => {
    const opened = new ToldStore(createObjectStore(environment()));
    await opened.open();
    return opened;
  },
};
const reader = {
  provide: ObjectReader,
  useFactory: (opened: ObjectStore & ObjectReader) => opened,
  inject: [ObjectStore],
};

@Global()
@Module({ providers: [store, reader], exports: [ObjectStore, ObjectReader] })
export class ObjectStoreModule {}
