import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';
import { FileGate } from './file.gate.js';
import { fail } from './files.errors.js';

const LEAVING = statement<{ id: string }, { leaving: boolean }>(
  'file-job.leaving',
  'select fence.is_leaving(:id) as leaving',
);
const MARK = statement<{ id: string }>('file-job.mark_removed', 'select fence.mark_removed(:id)');
const OWE = statement<object>('file-job.owe', 'select fence.owe_removals()');

const UNHASHED = statement<{ id: string }, { size: string; sha256: Buffer }>(
  'file-job.unhashed',
  'select * from fence.unhashed_file(:id)',
);
const KEEP_HASHES = statement<{ id: string; hashes: Buffer }>(
  'file-job.keep_hashes',
  'select fence.keep_piece_hashes(:id, :hashes)',
);
const OWE_HASHES = statement<object>('file-job.owe_hashes', 'select fence.owe_piece_hashes()');
const asNobody = { by: 'nobody' } as const;

/**
 * Hashes the pieces of old files. Removes the objects of files that are gone for everybody: first the object goes, then its row says so: killed anywhere, it goes on.
 */
@Injectable()
export class FileJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly gate: FileGate,
  ) {}

  async remove(id: string): Promise<void> {
    const [file] = await this.runAs.run(asNobody, () => this.db.run(LEAVING, { id }), { readOnly: true });
    if (!file?.leaving) return;
    await this.store.remove(id, null);
    await this.runAs.run(asNobody, () => this.db.run(MARK, { id }));
  }

  /**
   * Hashes the pieces of a file that came in before they were. One that is not what it should be fails: its administrators see
   * it among the failing jobs. Throws `file.damaged`.
   */
  async hashPieces(id: string): Promise<void> {
    const [file] = await this.runAs.run(asNobody, () => this.db.run(UNHASHED, { id }), { readOnly: true });
    if (!file) return;
    const { sha256, pieces } = await this.gate.fingerprint(id, Number(file.size));
    if (!sha256.equals(file.sha256)) throw fail('file.damaged');
    await this.runAs.run(asNobody, () => this.db.run(KEEP_HASHES, { id, hashes: pieces! }));
  }

  /** Starts what was to be done and is not; what is on its way already stays. */
  async owe(): Promise<void> {
    await this.runAs.run(asNobody, () => this.db.run(OWE, {}));
    await this.runAs.run(asNobody, () => this.db.run(OWE_HASHES, {}));
  }
}
