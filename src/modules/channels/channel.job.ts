import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';

const FORGET_TITLE = statement<{ id: string }>('channel-job.forget_title', 'select fence.forget_title(:id)');
const TAKE_WORDS = statement<{ most: number }, { taken: string }>(
  'channel-job.take_words',
  'select fence.take_words(:most) as taken',
);
/** Messages whose words are taken at a time: other writers of a row wait for so long, some milliseconds. */
const AT_A_TIME = 500;

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

  /** Makes found by their words what a version before left without. */
  async takeWords(): Promise<void> {
    for (let taken = AT_A_TIME; taken > 0;) {
      const [row] = await this.runAs.run({ by: 'nobody' }, () =>
        this.db.run(TAKE_WORDS, { most: AT_A_TIME }),
      );
      taken = Number(row?.taken ?? 0);
    }
  }
}
