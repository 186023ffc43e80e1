import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { ObjectStore, PART_BYTES, type Unfinished } from '@liaison/object-store';
import type { Readable } from 'node:stream';
import { DocumentService } from '../documents/index.js';
import { WorkspaceService } from '../workspaces/index.js';
import { fingerprintOf, Fingerprints, type Fingerprint } from './fingerprint.js';
import { HashThread } from './hash-thread.js';
import { mediaTypeOf } from './media-type.js';
import type { UploadRow } from './upload.entity.js';
import { readMetadata } from './upload.metadata.js';

interface UploadSelect {
  id: string;
  workspaceId: string;
  size: string;
  name: string;
  metadata: UploadRow['metadata'];
  reference: string | null;
}

const SELECT = `select id, workspace_id as "workspaceId", size, name, metadata, store_reference as reference
  from liaison.upload where id = :id and abandoned_at is null`;

const asUnfinished = ({ id, size, reference }: UploadRow): Unfinished => ({ key: id, size, reference });

const CREATE = statement<{
  id: string;
  organizationId: string;
  workspaceId: string;
  accountId: string;
  size: number;
  name: string;
  metadata: UploadRow['metadata'];
}>(
  'upload.insert',
  `insert into liaison.upload (id, organization_id, workspace_id, account_id, size, name, metadata)
         values (:id, :organizationId, :workspaceId, :accountId, :size, :name, :metadata)`,
);
const KEEP_REFERENCE = statement<{ id: string; reference: string }>(
  'upload.keep_reference',
  'update liaison.upload set store_reference = :reference where id = :id',
);
const STANDING = statement<{ id: string }, { workspace_id: string }>(
  'upload.touch',
  'update liaison.upload set touched_at = now() where id = :id and abandoned_at is null returning workspace_id',
);
const TAKE = statement<{ id: string }>(
  'upload.take',
  'delete from liaison.upload where id = :id and abandoned_at is null returning id',
);
const INSERT_FILE = statement<{
  id: string;
  organizationId: string;
  workspaceId: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: Buffer;
}>(
  'file.insert',
  `insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256) values (:id, :organizationId, :workspaceId, :name, :size, :mediaType, :sha256)`,
);
const ABANDON = statement<{ id: string }, { reference: string | null }>(
  'upload.abandon',
  `update liaison.upload set abandoned_at = now() where id = :id and abandoned_at is null returning store_reference as reference`,
);
const REMOVE = statement<{ id: string }>('upload.remove', 'delete from liaison.upload where id = :id');
const LOAD = statement<{ id: string }, UploadSelect>('upload.find', SELECT);

/**
 * A file's way in. The database knows the object's key before the store does; the store knows how much has arrived; and
 * the document appears in the one transaction that removes the upload. Nothing slow happens inside a transaction.
 */
@Injectable()
export class UploadService {
  private readonly fingerprints: Fingerprints;
  /** Uploads that this process is finishing: who asks meanwhile waits for the same end. */
  private readonly finishing = new Map<string, Promise<void>>();

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly workspaces: WorkspaceService,
    private readonly documents: DocumentService,
    private readonly hashes: HashThread,
  ) {
    this.fingerprints = new Fingerprints(hashes);
  }

  async create(id: string, size: number, given: Record<string, string | null> | undefined): Promise<void> {
    const { workspaceId, name, metadata } = readMetadata(given);
    await this.runAs.runAsCaller(async () => {
      await this.workspaces.loadFor('contribute', workspaceId);
      const { accountId, organizationId } = this.db.person;
      await this.db.run(CREATE, { id, organizationId, workspaceId, accountId, size, name, metadata });
    });
    const reference = await this.store.begin(id, size);
    if (reference) await this.runAs.runAsCaller(() => this.db.run(KEEP_REFERENCE, { id, reference }));
  }

  /** The caller's upload and how much of it has arrived. One that is complete is finished here if a crash came between. */
  async find(id: string): Promise<{ size: number; offset: number; workspaceId: string }> {
    const upload = await this.load(id);
    if (!upload) return this.finished(id);
    const offset = await this.store.held(asUnfinished(upload));
    if (offset === upload.size && upload.size > 0) await this.finish(id);
    return { size: upload.size, offset, workspaceId: upload.workspaceId };
  }

  /** An upload that has become a document of the caller's is simply all there. */
  private async finished(id: string): Promise<{ size: number; offset: number; workspaceId: string }> {
    const document = await this.runAs.runAsCaller(() => this.documents.findVisible(id), { readOnly: true });
    if (!document) throw fail('request.not_found');
    const size = Number(document.fileSize);
    return { size, offset: size, workspaceId: document.workspaceId };
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
  async write(id: string, offset: number, content: Readable): Promise<number> {
    const upload = await this.load(id);
    if (!upload) throw fail('request.not_found');
    const object = asUnfinished(upload);
    let kept = offset;
    let keeping: Promise<unknown> = Promise.resolve();
    try {
      for await (const { at, bytes } of partsOf(content, offset, upload.size)) {
        await keeping;
        const counted = this.fingerprints.update(id, upload.size, at, bytes);
        const written = this.store
          .writePart(object, at / PART_BYTES + 1, bytes)
          .then(() => (kept = at + bytes.length));
        keeping = Promise.all([written, counted]);
        keeping.catch(() => undefined);
      }
    } finally {
      await keeping;
      await this.store.settle(object);
    }
    return kept;
  }

  /** Makes the document. May be called again after a crash, and by two processes at once: one of them does it. */
  finish(id: string): Promise<void> {
    const running = this.finishing.get(id);
    if (running) return running;
    const finish = this.finishOnce(id).finally(() => this.finishing.delete(id));
    this.finishing.set(id, finish);
    return finish;
  }

  private async finishOnce(id: string): Promise<void> {
    const upload = await this.load(id);
    if (!upload) return void (await this.finished(id));
    const object = asUnfinished(upload);
    if (upload.size === 0) await this.store.writePart(object, 1, Buffer.alloc(0));
    await this.store.complete(object);
    const print = (await this.fingerprints.take(id, upload.size)) ?? (await this.readAgain(upload));
    const mediaType = await mediaTypeOf(print.head, upload.name);
    await this.runAs.runAsCaller(() => this.share(upload, print, mediaType));
  }

  private async readAgain({ id, size }: UploadRow): Promise<Fingerprint> {
    return fingerprintOf((take) => this.store.read(id, take), this.hashes.open(size));
  }

  private async share(upload: UploadRow, { sha256 }: Fingerprint, mediaType: string): Promise<void> {
    const { id, workspaceId, name, size, metadata } = upload;
    const taken = await this.db.run(TAKE, { id });
    if (!taken.length) {
      // Another process finished it, or its person cancelled it.
      if (!(await this.documents.findVisible(id))) throw fail('request.not_found');
      return;
    }
    await this.db.run(INSERT_FILE, {
      id,
      organizationId: this.db.person.organizationId,
      workspaceId,
      name,
      size,
      mediaType,
      sha256,
    });
    await this.documents.share({ id, workspaceId, fileId: id, ...metadata });
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

  private async load(id: string): Promise<UploadRow | undefined> {
    const [row] = await this.runAs.runAsCaller(() => this.db.run(LOAD, { id }), {
      readOnly: true,
    });
    return row && { ...row, size: Number(row.size), reference: row.reference ?? '' };
  }
}

/**
 * Cuts a stream into parts. The last one may be short when it ends the object; a broken one is left out. Two buffers take
 * turns, so a part is overwritten when the next but one is asked for: memory does not grow with the file, and no garbage
 * is left that only a full collection would find. Shared, so that the hashing thread reads them where they are.
 */
async function* partsOf(
  content: Readable,
  offset: number,
  size: number,
): AsyncGenerator<{ at: number; bytes: Buffer }> {
  const spaceAt = (at: number) => Math.max(0, Math.min(PART_BYTES, size - at));
  const turns = [offset, offset + PART_BYTES].map((at) => Buffer.from(new SharedArrayBuffer(spaceAt(at))));
  const partAt = (at: number) => turns[((at - offset) / PART_BYTES) % 2]!.subarray(0, spaceAt(at));
  let at = offset;
  let filled = 0;
  // An error of the store is answered over the same line, so the line stays.
  for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    for (let taken = 0; taken < chunk.length;) {
      const part = partAt(at);
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
