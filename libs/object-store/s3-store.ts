import { Client, type ClientOptions } from 'minio';
import {
  ObjectMissing,
  type ObjectReader,
  ObjectStore,
  PART_BYTES,
  partEnd,
  partStart,
  type ByteRange,
  type Take,
  type Unfinished,
} from './object-store.js';
import { S3Pieces } from './s3-pieces.js';
import { sharedMemory } from './shared-memory.js';
import { Turns } from './turns.js';

interface StoredPart {
  part: number;
  etag: string;
  size: number;
}

/** The client's own steps of a multipart upload, which it keeps for its subclasses. */
class PartsClient extends Client {
  parts(bucket: string, key: string, uploadId: string): Promise<StoredPart[]> {
    return this.listParts(bucket, key, uploadId);
  }
}

/** Objects in a bucket of MinIO or any S3 server. Nobody but the portal reaches it, and no presigned address leaves it. */
export class S3Store extends ObjectStore implements ObjectReader {
  private readonly client: PartsClient;
  private readonly pieces: S3Pieces;

  constructor(
    options: ClientOptions,
    private readonly bucket: string,
  ) {
    super();
    this.client = new PartsClient(options);
    this.pieces = new S3Pieces(this.client, bucket);
  }

  async open(): Promise<void> {
    if (await this.client.bucketExists(this.bucket)) return;
    try {
      await this.client.makeBucket(this.bucket);
    } catch (error) {
      // Another process of ours was first.
      if (!['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(codeOf(error) ?? '')) throw error;
    }
  }

  async check(): Promise<void> {
    if (!(await this.client.bucketExists(this.bucket))) throw new Error('the bucket is gone');
  }

  /** An object of one part needs no multipart upload: it is put in one request. */
  async begin(key: string, size: number): Promise<string> {
    if (size <= PART_BYTES) return '';
    return this.client.initiateNewMultipartUpload(this.bucket, key, {});
  }

  async held({ key, size, reference }: Unfinished): Promise<number> {
    const parts = reference ? await this.partsOf(key, reference) : undefined;
    if (!parts && (await this.sizeOf(key)) === size) {
      await this.pieces.forget(key);
      return size;
    }
    return this.pieces.endOf(key, inOrder(parts ?? []));
  }

  async keep(object: Unfinished, at: number, bytes: Buffer): Promise<void> {
    const { key, size } = object;
    const [start, end] = [partStart(at), partEnd(at, size)];
    if (at + bytes.length < end) return this.pieces.put(key, at, bytes);
    if (at === start) return this.putPart(object, start, bytes);
    await sharedMemory.use(end - start, async (part) => {
      part.set(bytes, at - start);
      await this.pieces.read(key, start, part.subarray(0, at - start));
      await this.putPart(object, start, part);
    });
    await this.pieces.forget(key);
  }

  private async putPart({ key, reference }: Unfinished, start: number, bytes: Buffer): Promise<void> {
    if (!reference) {
      await this.client.putObject(this.bucket, key, bytes, bytes.length);
      return;
    }
    const partNumber = start / PART_BYTES + 1;
    const config = { bucketName: this.bucket, objectName: key, uploadID: reference, partNumber };
    await this.client.uploadPart({ ...config, headers: { 'Content-Length': bytes.length } }, bytes);
  }

  /** The server has answered for each part. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  async complete({ key, reference, size }: Unfinished): Promise<void> {
    if (!reference) return;
    const parts = await this.partsOf(key, reference);
    if (!parts) return; // completed before
    const etags = parts.map(({ part, etag }) => ({ part, etag }));
    try {
      await this.client.completeMultipartUpload(this.bucket, key, reference, etags);
    } catch (error) {
      // Another process may have completed it in between.
      if ((await this.sizeOf(key)) !== size) throw error;
    }
  }

  async read(key: string, take: Take, range?: ByteRange): Promise<void> {
    const content = await this.contentOf(key, range).catch((error: unknown) => {
      throw isAbsent(error) ? new ObjectMissing(`no object ${key}`, { cause: error }) : error;
    });
    await Turns.run(Infinity, take, async (turns) => {
      let filled = 0;
      for await (const chunk of content as AsyncIterable<Buffer>)
        for (let done = 0; done < chunk.length;) {
          const copied = chunk.copy(turns.free, filled, done);
          done += copied;
          filled += copied;
          if (filled < turns.free.length) continue;
          await turns.pass(filled);
          filled = 0;
        }
      if (filled) await turns.pass(filled);
    });
  }

  private contentOf(key: string, range?: ByteRange) {
    return range
      ? this.client.getPartialObject(this.bucket, key, range.start, range.end - range.start + 1)
      : this.client.getObject(this.bucket, key);
  }

  async remove(key: string, reference: string | null): Promise<void> {
    if (reference)
      await this.client.abortMultipartUpload(this.bucket, key, reference).catch((error: unknown) => {
        if (codeOf(error) !== 'NoSuchUpload') throw error;
      });
    await this.client.removeObject(this.bucket, key);
    await this.pieces.forget(key);
  }

  /** The parts in order; undefined when the upload was completed or never begun. */
  private async partsOf(key: string, reference: string): Promise<StoredPart[] | undefined> {
    try {
      const parts = await this.client.parts(this.bucket, key, reference);
      return parts.sort((a, b) => a.part - b.part);
    } catch (error) {
      if (codeOf(error) === 'NoSuchUpload') return undefined;
      throw error;
    }
  }

  private async sizeOf(key: string): Promise<number | undefined> {
    try {
      return (await this.client.statObject(this.bucket, key)).size;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }
}

/** Bytes of the parts that follow on each other from the first. */
function inOrder(parts: StoredPart[]): number {
  const missing = parts.findIndex(({ part }, index) => part !== index + 1);
  return parts.slice(0, missing < 0 ? undefined : missing).reduce((bytes, { size }) => bytes + size, 0);
}

function isAbsent(error: unknown): boolean {
  return ['NotFound', 'NoSuchKey'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
