import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { ObjectStore } from '@liaison/object-store';
import { WorkspaceService } from '../workspaces/index.js';
import { Fingerprints } from './fingerprint.js';
import {
  asUnfinished,
  type BegunUpload,
  type Given,
  type UploadProgress,
  type UploadRow,
} from './upload.entity.js';
import { UploadFinisher } from './upload.finisher.js';
import { piecesOf, PieceBuffers, type Incoming } from './incoming.js';
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
  async create(id: string, size: number, given: Given | undefined): Promise<BegunUpload> {
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
    if (documentId) return { size: upload.size, offset, documentId };
    return { size: upload.size, offset, given: Object.fromEntries(upload.metadata.given ?? []) };
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
   * Takes what arrives; returns the new offset. While one piece is being kept the next one arrives. Nothing is written any
   * more when it is over.
   */
  async write(id: string, offset: number, incoming: Incoming, known?: UploadRow): Promise<number> {
    const upload = known ?? (await this.finisher.load(id));
    if (!upload) throw fail('request.not_found');
    const object = asUnfinished(upload);
    let kept = offset;
    let keeping: Promise<unknown> = Promise.resolve();
    const buffers = new PieceBuffers(offset, upload.size, incoming.length);
    try {
      for await (const { at, bytes } of piecesOf(incoming, buffers)) {
        await keeping;
        const counted = this.fingerprints.update(id, upload.size, at, bytes);
        const written = this.store.keep(object, at, bytes).then(() => (kept = at + bytes.length));
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
