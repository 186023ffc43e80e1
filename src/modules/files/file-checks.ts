import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { PIECE_BYTES, type ByteRange, type Take } from '@liaison/object-store';
import { PieceCheck, piecesOfRange, WholeCheck, type Check } from './file-check.js';
import { fail } from './files.errors.js';
import { HashThread, type StreamHash } from './hash-thread.js';

export interface FileFacts {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** In hex. */
  sha256: string;
  /** A part of it can be checked without the rest, and so be sent alone. */
  hasParts: boolean;
}

/** What is to be read, and where to. */
export interface Reading {
  take: Take;
  range?: ByteRange | undefined;
}

/** Hashes of the pieces of a file, from one on (counted from 0). */
const PIECE_HASHES = statement<{ id: string; first: number; count: number }, { hashes: Buffer | null }>(
  'file.piece_hashes',
  'select substring(piece_hashes from 1 + 32 * :first::integer for 32 * :count::integer) as hashes from liaison.file where id = :id',
);

/** What a file is checked by when it leaves. */
@Injectable()
export class FileChecks {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly hashes: HashThread,
  ) {}

  /** As the person of the request, who is asked for once more. Throws `access.ended`. */
  async of({ id, size, sha256, hasParts }: FileFacts, { take, range }: Reading): Promise<Check> {
    const whole = Buffer.from(sha256, 'hex');
    if (!hasParts) return new WholeCheck(this.hash(size), size, whole, take);
    if (size > PIECE_BYTES)
      return new PieceCheck(this.hashes, size, await this.ofPieces(id, size, range), range, take);
    return new PieceCheck(this.hashes, size, size ? whole : Buffer.alloc(0), range, take);
  }

  /** For all of a file of so many bytes. */
  hash(size: number): StreamHash {
    return this.hashes.open(size);
  }

  private async ofPieces(id: string, size: number, range?: ByteRange): Promise<Buffer> {
    const asked = { id, ...piecesOfRange(size, range) };
    const ask = () => this.db.run(PIECE_HASHES, asked);
    const [row] = await this.runAs.runAsPerson(ask, { readOnly: true });
    if (!row?.hashes) throw fail('access.ended');
    return row.hashes;
  }
}
