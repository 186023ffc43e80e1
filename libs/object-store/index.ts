export { DiskStore } from './disk-store.js';
export { ObjectStoreModule } from './object-store.module.js';
export {
  ObjectMissing,
  ObjectReader,
  ObjectStore,
  PART_BYTES,
  partEnd,
  PIECE_BYTES,
  type ByteRange,
  type Take,
  type Unfinished,
} from './object-store.js';
export { probeStore, roomOfStore } from './probe.js';
export { S3Store } from './s3-store.js';
export { sharedMemory } from './shared-memory.js';
