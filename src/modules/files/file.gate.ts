import { Injectable } from '@nestjs/common';
import { RunAs } from '@liaison/database';
import type { Content } from '@liaison/media-types';
import { LiveAccess, SessionLimits } from '@liaison/live';
import { ObjectMissing, ObjectReader, PIECE_BYTES } from '@liaison/object-store';
import { DocumentService, type DocumentView } from '../documents/index.js';
import { FileChecks, type FileFacts, type Reading } from './file-checks.js';
import { fingerprintOf, type Fingerprint } from './fingerprint.js';
import { fail } from './files.errors.js';

/** A file that its person may read now. Only the gate makes them. */
export interface OpenFile extends FileFacts {
  /**
   * Hands the bytes, or those of a range, to `take`, each when it was found undamaged. Calls `onLost` when the person loses the
   * session, the workspace or the file meanwhile. Throws `file.damaged`, `file.missing`, `request.too_many_running`,
   * `request.busy`, and what `take` throws.
   */
  read(reading: Reading, onLost: () => void): Promise<void>;
}

/** The one way to what is in a file: whatever sends, shows, examines or exports it comes through here. */
@Injectable()
export class FileGate {
  constructor(
    private readonly runAs: RunAs,
    private readonly reader: ObjectReader,
    private readonly live: LiveAccess,
    private readonly documents: DocumentService,
    private readonly limits: SessionLimits,
    private readonly checks: FileChecks,
  ) {}

  /**
   * Asks whether the person of the request may read the file. Throws `access.sign_in_required`, `request.not_found`,
   * `document.in_trash`, `document.erased`, `file.held`, `file.refused`.
   */
  async open(fileId: string): Promise<OpenFile> {
    const [sessionId, document] = await this.runAs.runAsPerson(
      async (person) => [person.sessionId, await this.documents.loadByFile(fileId)] as const,
      { readOnly: true },
    );
    const { workspaceId } = document;
    const facts = factsOf(document);
    return {
      ...facts,
      read: async (reading, onLost) => {
        const ended = this.limits.begin('download', sessionId);
        const unwatch = this.live.watch({ sessionId, workspaceId, fileId, isUse: true, end: onLost });
        try {
          await this.readChecked(facts, reading);
        } catch (error) {
          throw error instanceof ObjectMissing ? fail('file.missing', {}, error) : error;
        } finally {
          unwatch();
          ended();
        }
      },
    };
  }

  /** What has arrived and is not a file of anybody's yet, to tell what it is; its beginning is known. */
  arrived(id: string, size: number, head: Buffer): Content {
    return {
      size,
      read: async (start, end) => {
        if (end <= head.length) return head.subarray(start, end);
        const pieces: Buffer[] = [];
        await this.reader.read(id, (piece) => Promise.resolve(void pieces.push(Buffer.from(piece))), {
          start,
          end: end - 1,
        });
        return Buffer.concat(pieces);
      },
    };
  }

  private async readChecked(facts: FileFacts, reading: Reading): Promise<void> {
    const check = await this.checks.of(facts, reading);
    try {
      await this.reader.read(facts.id, check.take, check.range);
      check.end();
    } finally {
      check.drop();
    }
  }

  /** Fingerprints what has arrived and is not a file of anybody's yet; none of its bytes leave the portal. */
  fingerprint(id: string, size: number): Promise<Fingerprint> {
    return fingerprintOf((take) => this.reader.read(id, take), this.checks.hash(size));
  }
}

function factsOf({ fileId, fileName, fileSize, mediaType, sha256, hasPieceHashes }: DocumentView): FileFacts {
  const size = Number(fileSize);
  return {
    id: fileId,
    name: fileName,
    size,
    mediaType,
    sha256,
    hasParts: size <= PIECE_BYTES || hasPieceHashes,
  };
}
