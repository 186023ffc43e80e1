import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { mediaTypeOf } from '@liaison/media-types';
import { ObjectStore } from '@liaison/object-store';
import { v7 as uuidv7 } from 'uuid';
import { DocumentService } from '../documents/index.js';
import { FileGate } from './file.gate.js';
import { Fingerprints, type Fingerprint } from './fingerprint.js';
import { asUnfinished, type UploadProgress, type UploadRow } from './upload.entity.js';

interface UploadSelect {
  id: string;
  workspaceId: string;
  size: string;
  name: string;
  metadata: UploadRow['metadata'];
  reference: string | null;
}

/** Gives nothing where the caller may not share there any more, and where there is no such upload. */
const SHARE = statement<
  { id: string; documentId: string; mediaType: string; sha256: Buffer; pieces: Buffer | null },
  { id: string }
>('upload.finish', 'select id from fence.finish_upload(:id, :documentId, :mediaType, :sha256, :pieces) id');
const LOAD = statement<{ id: string }, UploadSelect>(
  'upload.find',
  `select id, workspace_id as "workspaceId", size, name, metadata, store_reference as reference
       from liaison.upload where id = :id and abandoned_at is null`,
);

/** The end of a file's way in: what has arrived becomes a document, once. */
@Injectable()
export class UploadFinisher {
  /** Uploads that this process is finishing: who asks meanwhile waits for the same end. */
  private readonly finishing = new Map<string, Promise<string>>();

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly documents: DocumentService,
    private readonly gate: FileGate,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** The caller's upload while it is on its way. */
  async load(id: string): Promise<UploadRow | undefined> {
    const [row] = await this.runAs.runAsCaller(() => this.db.run(LOAD, { id }), {
      readOnly: true,
    });
    return row && { ...row, size: Number(row.size), reference: row.reference ?? '' };
  }

  /** An upload that has become a document of the caller's is simply all there. */
  async finished(id: string): Promise<UploadProgress & { documentId: string }> {
    const document = await this.runAs.runAsCaller(() => this.documents.findVisibleByFile(id), {
      readOnly: true,
    });
    if (!document) throw fail('request.not_found');
    const size = Number(document.fileSize);
    return { size, offset: size, documentId: document.id };
  }

  /**
   * Makes the document, and answers its id. May be called again after a crash, and by two processes at once: one of them does
   * it. Whoever has begun the upload in the same request knows it.
   */
  finish(id: string, known?: UploadRow): Promise<string> {
    const running = this.finishing.get(id);
    if (running) return running;
    const finish = this.finishOnce(id, known).finally(() => this.finishing.delete(id));
    this.finishing.set(id, finish);
    return finish;
  }

  private async finishOnce(id: string, known?: UploadRow): Promise<string> {
    const upload = known ?? (await this.load(id));
    if (!upload) return (await this.finished(id)).documentId;
    const object = asUnfinished(upload);
    if (upload.size === 0) await this.store.keep(object, 0, Buffer.alloc(0));
    await this.store.complete(object);
    const print =
      (await this.fingerprints.take(id, upload.size)) ?? (await this.gate.fingerprint(id, upload.size));
    const mediaType = await mediaTypeOf(this.gate.arrived(id, upload.size, print.head), upload.name);
    return this.share(upload, print, mediaType);
  }

  private async share(
    { id, workspaceId }: UploadRow,
    { sha256, pieces }: Fingerprint,
    mediaType: string,
  ): Promise<string> {
    const given = { id, documentId: uuidv7(), mediaType, sha256, pieces };
    const { rows } = await this.runAs.runAlone(SHARE, given);
    if (rows[0]) return rows[0].id;
    // They may not share there any more; or another process has finished it, or its person cancelled it.
    await this.runAs.runAsCaller(() => this.documents.assertMayShare(workspaceId), { readOnly: true });
    return (await this.finished(id)).documentId;
  }
}
