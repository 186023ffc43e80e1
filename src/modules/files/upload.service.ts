import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { ObjectStore, PART_BYTES, sharedMemory } from '@liaison/object-store';
import type { Readable } from 'node:stream';
import { WorkspaceService } from '../workspaces/index.js';
import { Fingerprints } from './fingerprint.js';
import { asUnfinished, type BegunUpload, type UploadProgress, type UploadRow } from './upload.entity.js';
import { UploadFinisher } from './upload.finisher.js';
import { readMetadata } from './upload.metadata.js';

/** Gives nothing where the caller may not add to the workspace. */
const CREATE = statement<
  { id: string; workspaceId: string; size: number; name: string; metadata: UploadRow['metadata'] },
  { id: string }
>('upload.begin', 'select id from fence.begin_upload(:id, :workspaceId, :size, :name, :metadata) id');
const KEEP_REFERENCE = statement<{ id: string; reference: string }>(
  'upload.keep_reference',
  'update liaison.upload set store_reference = :reference where id = :id',
);
const STANDING = statement<{ id: string }, { workspace_id: string }>(
  'upload.touch',
  'update liaison.upload set touched_at = now() where id = :id and abandoned_at is null returning workspace_id',
);
const ABANDON = statement<{ id: string }, { reference: string | null }>(
  'upload.abandon',
  `update liaison.upload set abandoned_at = now() where id = :id and abandoned_at is null returning store_reference as reference`,
);
const REMOVE = statement<{ id: string }>('upload.remove', 'delete from liaison.upload where id = :id');
/**
 * A file's way in. An upload is the file on its way, by the same id, so the database knows the object's key before the store
 * does; the store knows how much has arrived; and the document appears in the one transaction that removes the upload. Nothing slow happens inside a transaction.
 */
@Injectable()
export class UploadService {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly workspaces: WorkspaceService,
    private readonly finisher: UploadFinisher,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** Begins an upload. Throws `upload.metadata_invalid`, and why it may not be there. */
  async create(
    id: string,
    size: number,
    given: Record<string, string | null> | undefined,
  ): Promise<BegunUpload> {
    const { workspaceId, name, metadata } = readMetadata(given);
    const { rows, person } = await this.runAs.runAlone(CREATE, { id, workspaceId, size, name, metadata });
    if (!rows.length) await this.refuse(workspaceId);
    const reference = await this.store.begin(id, size);
    if (reference) await this.runAs.runAsCaller(() => this.db.run(KEEP_REFERENCE, { id, reference }));
    return { sessionId: person.sessionId, upload: { id, workspaceId, size, name, metadata, reference } };
  }

  private async refuse(workspaceId: string): Promise<never> {
    await this.runAs.runAsCaller(() => this.workspaces.loadFor('contribute', workspaceId), {
      readOnly: true,
    });
    // It was so a moment ago.
    throw fail('request.conflict');
  }

  /** The caller's upload and how much of it has arrived. One that is complete is finished here if a crash came between. */
  async find(id: string): Promise<UploadProgress> {
    const upload = await this.finisher.load(id);
    if (!upload) return this.finisher.finished(id);
    const offset = await this.store.held(asUnfinished(upload));
    const documentId = offset === upload.size && upload.size > 0 ? await this.finisher.finish(id) : undefined;
    return { size: upload.size, offset, documentId };
  }

  /** The session and workspace that a running transfer depends on. */
  async standing(id: string): Promise<{ sessionId: string; workspaceId: string }> {
    return this.runAs.runAsCaller(async () => {
      const [row] = await this.db.run(STANDING, { id });
      if (!row) throw fail('request.not_found');
      await this.workspaces.loadFor('contribute', row.workspace_id);
      return { sessionId: this.db.person.sessionId, workspaceId: row.workspace_id };
    });
  }

  /**
   * Takes bytes in whole parts; returns the new offset. While one part is being kept the next one arrives. What is left
   * of a broken part is dropped, and the client sends it again. Nothing is written any more when it is over.
   */
  async write(id: string, offset: number, content: Readable, known?: UploadRow): Promise<number> {
    const upload = known ?? (await this.finisher.load(id));
    if (!upload) throw fail('request.not_found');
    const object = asUnfinished(upload);
    let kept = offset;
    let keeping: Promise<unknown> = Promise.resolve();
    const buffers = new PartBuffers(offset, upload.size);
    try {
      for await (const { at, bytes } of partsOf(content, buffers)) {
        await keeping;
        const counted = this.fingerprints.update(id, upload.size, at, bytes);
        const written = this.store
          .writePart(object, at / PART_BYTES + 1, bytes)
          .then(() => (kept = at + bytes.length));
        keeping = Promise.all([written, counted]);
        keeping.catch(() => undefined);
      }
    } finally {
      await buffers.giveBack(keeping);
      await keeping;
      await this.store.settle(object);
    }
    return kept;
  }

  /** The caller gives up. */
  async remove(id: string): Promise<void> {
    // First it can no longer be finished; then its bytes go, then its row.
    const [claimed] = await this.runAs.runAsCaller(() => this.db.run(ABANDON, { id }));
    if (!claimed) throw fail('request.not_found');
    this.fingerprints.forget(id);
    await this.store.remove(id, claimed.reference);
    await this.runAs.runAsCaller(() => this.db.run(REMOVE, { id }));
  }
}

/**
 * Two buffers that take turns, so a part is overwritten when the next but one is asked for: memory does not grow with the
 * file. Shared, so that the hashing thread reads them where they are.
 */
class PartBuffers {
  private readonly lent: Buffer[] = [];

  constructor(
    readonly offset: number,
    private readonly size: number,
  ) {}

  /** The space for what follows on so many bytes; nothing when that is all. */
  at(at: number): Buffer {
    const space = Math.max(0, Math.min(PART_BYTES, this.size - at));
    const turn = ((at - this.offset) / PART_BYTES) % 2;
    return (this.lent[turn] ??= sharedMemory.lend(space)).subarray(0, space);
  }

  /** Gives them back when the last part is kept. A store that failed may still read what it was given. */
  async giveBack(keeping: Promise<unknown>): Promise<void> {
    const [kept] = await Promise.allSettled([keeping]);
    for (const buffer of this.lent) sharedMemory.takeBack(buffer, { lost: kept.status === 'rejected' });
  }
}

/** Cuts a stream into parts. The last one may be short when it ends the object; a broken one is left out. */
async function* partsOf(
  content: Readable,
  buffers: PartBuffers,
): AsyncGenerator<{ at: number; bytes: Buffer }> {
  let at = buffers.offset;
  let filled = 0;
  // An error of the store is answered over the same line, so the line stays.
  for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    for (let taken = 0; taken < chunk.length;) {
      const part = buffers.at(at);
      if (!part.length) throw new Error('more bytes arrived than were announced');
      const n = Math.min(part.length - filled, chunk.length - taken);
      part.set(chunk.subarray(taken, taken + n), filled);
      filled += n;
      taken += n;
      if (filled < part.length) continue;
      yield { at, bytes: part };
      at += filled;
      filled = 0;
    }
  }
}
