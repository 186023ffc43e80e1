import { Injectable, Logger } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

interface Abandoned {
  id: string;
  organization_id: string;
  store_reference: string | null;
}

const SWEEP = statement<{ before: Date }, Abandoned>(
  'upload-job.sweep',
  'select * from fence.abandoned_uploads(:before)',
);
const ABANDON = statement<{ id: string; before: Date }>(
  'upload-job.abandon',
  'update liaison.upload set abandoned_at = now() where id = :id and touched_at < :before returning id',
);
const REMOVE = statement<{ id: string }>('upload-job.remove', 'delete from liaison.upload where id = :id');

/** Cleans up uploads that nobody went on with, so that no crash leaves an orphan in the store. */
@Injectable()
export class UploadJob {
  private readonly log = new Logger(UploadJob.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
  ) {}

  /** Returns how many were removed. */
  async sweep(now = Date.now()): Promise<number> {
    const before = new Date(now - ABANDONED_AFTER_MS);
    const abandoned = await this.runAs.run({ by: 'nobody' }, () => this.db.run(SWEEP, { before }), {
      readOnly: true,
    });
    for (const upload of abandoned)
      await this.remove(upload, before).catch((error: unknown) => {
        this.log.error(`the abandoned upload ${upload.id} could not be removed: ${(error as Error).message}`);
      });
    if (abandoned.length) this.log.log(`${abandoned.length} abandoned uploads removed`);
    return abandoned.length;
  }

  /** First it can no longer be completed, then its bytes go, then its row: a crash in between is made good next time. */
  private async remove(
    { id, organization_id: organizationId, store_reference }: Abandoned,
    before: Date,
  ): Promise<void> {
    const asSystem = <T>(work: () => Promise<T>) => this.runAs.run({ by: 'system', organizationId }, work);
    const marked = await asSystem(() => this.db.run(ABANDON, { id, before }));
    if (!marked.length) return;
    await this.store.remove(id, store_reference);
    await asSystem(() => this.db.run(REMOVE, { id }));
  }
}
