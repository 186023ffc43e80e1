import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { EventDefinition } from '@liaison/events';
import { Outbox } from '@liaison/outbox';
import type { AccountRole } from '@liaison/request';
import { AccountRow, type AccountState } from './account.entity.js';
import { accountPolicy } from './account.policy.js';
import * as events from './organization.events.js';
import { fail } from './organizations.errors.js';

/** A dormant responder, as NIRU's administrators see them. */
export interface ResponderView {
  id: string;
  name: string;
  email: string | null;
  nippSector: string;
  region: string;
  organizationId: string;
  organizationName: string;
  organizationShortName: string;
}

const LIST_RESPONDERS = statement<
  {
    sectors: string[];
    regions: string[];
    name: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  ResponderView
>(
  'account.list_responders',
  `select a.id, a.name, a.email, a.nipp_sector as "nippSector", a.region, o.id as "organizationId", o.name as "organizationName",
         o.short_name as "organizationShortName"
       from liaison.account a join liaison.organization o on o.id = a.organization_id
       where a.state = 'dormant' and (:sectors::text[] = '{}' or a.nipp_sector = any (:sectors)) and (:regions::text[] = '{}' or a.region = any (:regions))
         and (:id::uuid is null or (a.name collate liaison.by_name, a.id) > (:name, :id))
       order by a.name collate liaison.by_name, a.id limit :most`,
);

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
    const rows = await this.db.rows(AccountRow, (all) => {
      const query = all.createQueryBuilder('a').where({ organizationId });
      if (state) query.andWhere({ state });
      if (id) query.andWhere('(a.name collate liaison.by_name, a.id) > (:name, :id::uuid)', { name, id });
      return query
        .orderBy('a.name collate liaison.by_name')
        .addOrderBy('a.id')
        .limit(page.first + 1)
        .getMany();
    });
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

  async reinstate(id: string): Promise<AccountRow> {
    // A responder who was locked out comes back dormant, and not as somebody with standing access.
    const { nippSector } = await this.loadFor('reinstate', id);
    return this.setState('reinstate', id, nippSector ? 'dormant' : 'active', events.ACCOUNT_REINSTATED);
  }

  /** Makes somebody a dormant responder: from the commit on they sign in by surge access only. */
  async vet(id: string, nippSector: string, region: string): Promise<AccountRow> {
    await this.loadFor('vet', id);
    await this.db.rows(AccountRow, (rows) => rows.update({ id }, { state: 'dormant', nippSector, region }));
    await this.outbox.record(events.RESPONDER_VETTED, id);
    return this.loadFor('read', id);
  }

  /** Dormant responders of these sectors and regions, or of all, by name. One row more than the page, if there is one. */
  async listResponders(sectors: string[], regions: string[], page: PageArgs): Promise<ResponderView[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    return this.db.run(LIST_RESPONDERS, { sectors, regions, name, id, most: page.first + 1 });
  }

  async changeRole(id: string, role: AccountRole): Promise<AccountRow> {
    await this.loadFor('changeRole', id);
    await this.db.rows(AccountRow, (rows) => rows.update({ id }, { role }));
    await this.outbox.record(events.ACCOUNT_ROLE_CHANGED, id);
    return this.loadFor('read', id);
  }

  private async setState(
    action: keyof typeof accountPolicy,
    id: string,
    state: AccountState,
    event: EventDefinition,
  ): Promise<AccountRow> {
    await this.loadFor(action, id);
    await this.db.rows(AccountRow, (rows) => rows.update({ id }, { state }));
    await this.outbox.record(event, id);
    return this.loadFor('read', id);
  }

  async loadFor(action: keyof typeof accountPolicy, id: string): Promise<AccountRow> {
    if (action !== 'read' && id === this.db.person.accountId) throw fail('person.is_yourself');
    const row = await this.db.rows(AccountRow, (rows) => rows.findOneBy({ id }));
    return authorize(accountPolicy, action, this.db.actor, row);
  }
}
