import { Injectable, Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { Db, RunAs, statement } from '@liaison/database';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As many as one transaction erases. */
const AT_ONCE = 500;

const ERASE_TRASHED = statement<{ before: Date; most: number }, { erased: number }>(
  'document-job.erase_trashed',
  'select fence.erase_trashed(:before, :most) as erased',
);

const TAKE_WORDS = statement<{ most: number }, { taken: string }>(
  'document-job.take_words',
  'select fence.take_document_words(:most) as taken',
);

/** Erases what has been in the trash for longer than the setting says. */
@Injectable()
export class DocumentJob {
  private readonly log = new Logger(DocumentJob.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
  ) {}

  /** Returns how many were erased. */
  async emptyTrash(now = Date.now()): Promise<number> {
    const before = new Date(now - environment().TRASH_DAYS * DAY_MS);
    let erased = 0;
    for (let last = AT_ONCE; last === AT_ONCE; erased += last) last = await this.eraseSome(before);
    if (erased) this.log.log(`${erased} documents erased from the trash`);
    return erased;
  }

  /** Makes found by their words what a version before left without. */
  async takeWords(): Promise<void> {
    for (let taken = AT_ONCE; taken > 0;) {
      const [row] = await this.runAs.run({ by: 'nobody' }, () => this.db.run(TAKE_WORDS, { most: AT_ONCE }));
      taken = Number(row?.taken ?? 0);
    }
  }

  private async eraseSome(before: Date): Promise<number> {
    const [row] = await this.runAs.run({ by: 'nobody' }, () =>
      this.db.run(ERASE_TRASHED, { before, most: AT_ONCE }),
    );
    return row?.erased ?? 0;
  }
}
