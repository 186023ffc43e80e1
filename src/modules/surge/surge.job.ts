import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { Mailer } from '@liaison/mail';
import { surgeMail } from './surge-mail.js';
import type { Untold } from './surge.entity.js';

const END_EXPIRED = statement<object>('surge-job.end_expired', 'select fence.end_expired_surge(null)');
const OWE = statement<object>('surge-job.owe', 'select fence.owe_telling()');
const UNTOLD = statement<{ id: string }, { untold: Untold | null }>(
  'surge-job.untold',
  'select fence.untold_responder(:id) as untold',
);
const MARK = statement<{ id: string }>('surge-job.mark_told', 'select fence.mark_told(:id)');

/**
 * Tells responders of their surge access, and rooms of its end. A responder is told and then marked as told: a crash in
 * between may tell somebody twice, with the same message id, and nobody never.
 */
@Injectable()
export class SurgeJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {}

  /** Tells of one access. Without a mail server nobody is told; who is owed it is asked again when there may be one. */
  async tell(id: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    const asNobody = { by: 'nobody' } as const;
    const [found] = await this.runAs.run(asNobody, () => this.db.run(UNTOLD, { id }), { readOnly: true });
    if (!found?.untold) return;
    await this.mailer.send(surgeMail(found.untold));
    await this.runAs.run(asNobody, () => this.db.run(MARK, { id }));
  }

  /** Starts what was to be told and is not; what is on its way already stays. */
  async owe(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(OWE, {}));
  }

  /** Tells in the chronology what the clock has ended. */
  async endExpired(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(END_EXPIRED, {}));
  }
}
