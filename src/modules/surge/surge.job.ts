import { Injectable, Logger } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { Mailer } from '@liaison/mail';
import { surgeMail } from './surge-mail.js';
import type { Untold } from './surge.entity.js';

/** As many as are sent before the next are claimed. */
const AT_ONCE = 20;

const END_EXPIRED = statement<object>('surge-job.end_expired', 'select fence.end_expired_surge(null)');
const CLAIM = statement<{ most: number }, Untold>(
  'surge-job.claim',
  'select * from fence.claim_untold(:most)',
);
const TELL_ONE = statement<{ id: string }>('surge-job.tell_one', 'select fence.mark_told(:id)');

/**
 * Tells responders of their surge access, and rooms of its end. Each responder is claimed, told, and marked as told: a crash in
 * between may tell somebody twice, with the same message id, and nobody never.
 */
@Injectable()
export class SurgeJob {
  private readonly log = new Logger(SurgeJob.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {}

  /** Returns how many were told. */
  async tell(): Promise<number> {
    if (!this.mailer.isConfigured) return 0;
    let told = 0;
    for (;;) {
      const claimed = await this.claim();
      const sent = await Promise.all(claimed.map((untold) => this.tellOne(untold)));
      told += sent.filter(Boolean).length;
      if (claimed.length < AT_ONCE) return told;
    }
  }

  /** Tells in the chronology what the clock has ended. */
  async endExpired(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(END_EXPIRED, {}));
  }

  private claim(): Promise<Untold[]> {
    return this.runAs.run({ by: 'nobody' }, () => this.db.run(CLAIM, { most: AT_ONCE }));
  }

  private async tellOne(untold: Untold): Promise<boolean> {
    try {
      await this.mailer.send(surgeMail(untold));
      await this.runAs.run({ by: 'nobody' }, () => this.db.run(TELL_ONE, { id: untold.id }));
      return true;
    } catch (error) {
      this.log.warn(`the mail for surge access ${untold.id} was not sent: ${(error as Error).message}`);
      return false;
    }
  }
}
