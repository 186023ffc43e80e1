import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import type { AccountRole } from '@liaison/request';
import { AccountRow, type AccountState } from './account.entity.js';
import { accountPolicy } from './account.policy.js';
import * as events from './organization.events.js';

/** The people of an organization, for those who run it. Signing in is the module `identity`. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The people of one organization by name. Returns one row more than the page, if there is one. */
  async list(organizationId: string, page: PageArgs, state?: AccountState): Promise<AccountRow[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    const query = this.db.repository(AccountRow).createQueryBuilder('a').where({ organizationId });
    if (state) query.andWhere({ state });
    if (id) query.andWhere('(a.name, a.id) > (:name, :id::uuid)', { name, id });
    const rows = await query
      .orderBy('a.name')
      .addOrderBy('a.id')
      .limit(page.first + 1)
      .getMany();
    return rows.filter((row) => accountPolicy.read(this.db.actor, row));
  }

  find(id: string): Promise<AccountRow> {
    return this.loadFor('read', id);
  }

  validate(id: string): Promise<AccountRow> {
    return this.setState('validate', id, 'active', events.ACCOUNT_VALIDATED);
  }

  /** Locks a person out. Their sessions are no longer in force from the commit on. */
  disable(id: string): Promise<AccountRow> {
    return this.setState('disable', id, 'disabled', events.ACCOUNT_DISABLED);
  }

  reinstate(id: string): Promise<AccountRow> {
    return this.setState('reinstate', id, 'active', events.ACCOUNT_REINSTATED);
  }

  async changeRole(id: string, role: AccountRole): Promise<AccountRow> {
    await this.loadFor('changeRole', id);
    await this.db.repository(AccountRow).update({ id }, { role });
    await this.outbox.record(events.ACCOUNT_ROLE_CHANGED, id);
    return this.loadFor('read', id);
  }

  private async setState(
    action: keyof typeof accountPolicy,
    id: string,
    state: AccountState,
    event: string,
  ): Promise<AccountRow> {
    await this.loadFor(action, id);
    await this.db.repository(AccountRow).update({ id }, { state });
    await this.outbox.record(event, id);
    return this.loadFor('read', id);
  }

  private async loadFor(action: keyof typeof accountPolicy, id: string): Promise<AccountRow> {
    if (action !== 'read' && id === this.db.person.accountId) throw fail('person.is_yourself');
    const row = await this.db.repository(AccountRow).findOneBy({ id });
    return authorize(accountPolicy, action, this.db.actor, row);
  }
}
