import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';

const LEAVING = statement<{ id: string }, { leaving: boolean }>(
  'file-job.leaving',
  'select fence.is_leaving(:id) as leaving',
);
const MARK = statement<{ id: string }>('file-job.mark_removed', 'select fence.mark_removed(:id)');
const OWE = statement<object>('file-job.owe', 'select fence.owe_removals()');

/** Removes the objects of files that are gone for everybody. First the object goes, then its row says so: killed anywhere, it goes on. */
@Injectable()
export class FileJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
  ) {}

  async remove(id: string): Promise<void> {
    const asNobody = { by: 'nobody' } as const;
    const [file] = await this.runAs.run(asNobody, () => this.db.run(LEAVING, { id }), { readOnly: true });
    if (!file?.leaving) return;
    await this.store.remove(id, null);
    await this.runAs.run(asNobody, () => this.db.run(MARK, { id }));
  }

  /** Starts what was to be removed and is not; what is on its way already stays. */
  async owe(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(OWE, {}));
  }
}
