import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';

const FORGET = statement<object>('sign-in.forget', 'select fence.forget_sign_ins()');

/** Removes what has expired of sign-ins, logout tokens and sessions. */
@Injectable()
export class SignInJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
  ) {}

  async forget(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(FORGET, {}));
  }
}
