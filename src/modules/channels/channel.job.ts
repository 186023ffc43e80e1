import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';

const FORGET_TITLE = statement<{ id: string }>('channel-job.forget_title', 'select fence.forget_title(:id)');

/** Keeps the log from saying what is to be forgotten. */
@Injectable()
export class ChannelJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
  ) {}

  /** Takes the title of an erased document out of the messages that it is attached to. */
  async forgetTitle(id: string): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(FORGET_TITLE, { id }));
  }
}
