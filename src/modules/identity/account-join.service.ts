import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import type { EventDefinition } from '@liaison/events';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import { AccountService, failOfPerson } from '../organizations/index.js';
import { AccountJoinRow, type AccountJoinView } from './account-join.entity.js';
import { accountJoinPolicy } from './account-join.policy.js';
import * as events from './identity.events.js';
import { fail } from './identity.errors.js';

const ACCOUNT = (one: string, provider: string) =>
  `json_build_object('id', ${one}.id, 'name', ${one}.name, 'email', ${one}.email, 'providerName', ${provider}.name)`;

const VIEW = `
  select j.id, j.organization_id as "organizationId", j.account_id as "accountId", j.joined_id as "joinedId", j.reason, j.state,
         j.requested_by as "requestedBy", j.requested_at as "requestedAt", j.decided_by as "decidedBy", j.decided_at as "decidedAt",
         j.requested_at::text as "cursorAt", fence.may_be_joined(j.account_id, j.joined_id, j.requested_by) as possible,
         ${ACCOUNT('a', 'p')} as account, ${ACCOUNT('b', 'q')} as joined,
         named.requester as "requesterName", named.decider as "deciderName"
  from liaison.account_join j
  join fence.people a on a.id = j.account_id
  join liaison.identity_provider p on p.id = a.identity_provider_id
  join fence.people b on b.id = j.joined_id
  join liaison.identity_provider q on q.id = b.identity_provider_id
  cross join lateral fence.names_in_join(j.id) named`;

const LIST = statement<
  { organizationId: string; at: string | null | undefined; id: string | null | undefined; most: number },
  AccountJoinView
>(
  'account-join.list',
  `${VIEW} where j.organization_id = :organizationId and (:id::uuid is null or (j.requested_at, j.id) < (:at::timestamptz, :id))
       order by j.requested_at desc, j.id desc limit :most`,
);
const ONE = statement<{ id: string }, AccountJoinView>('account-join.one', `${VIEW} where j.id = :id`);
const MAY_BE_JOINED = statement<{ accountId: string; joinedId: string; by: string }, { possible: boolean }>(
  'account-join.may_be_joined',
  'select fence.may_be_joined(:accountId, :joinedId, :by) as possible',
);
const CONFIRM = statement<{ id: string }, { confirmed: boolean }>(
  'account-join.confirm',
  'select fence.confirm_join(:id) as confirmed',
);
const DECLINE = statement<{ id: string; accountId: string }, { id: string }>(
  'account-join.decline',
  `update liaison.account_join set state = 'declined', decided_by = :accountId, decided_at = now()
       where id = :id and state = 'open' returning id`,
);

/** Joining the account that a provider made, which was registered anew, to the person's account of before. */
@Injectable()
export class AccountJoinService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly accounts: AccountService,
  ) {}

  /** The requests of one organization, newest first. One row more than the page, if there is one. */
  async list(organizationId: string, page: PageArgs): Promise<AccountJoinView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    const rows = await this.db.run(LIST, { organizationId, at, id, most: page.first + 1 });
    return rows.filter((row) => accountJoinPolicy.read(this.db.actor, row));
  }

  async request(accountId: string, joinedId: string, reason: string): Promise<AccountJoinView> {
    const { organizationId } = await this.accounts.loadFor('join', accountId);
    await this.accounts.loadFor('join', joinedId);
    const requestedBy = this.db.person.accountId;
    const [asked] = await this.db.run(MAY_BE_JOINED, { accountId, joinedId, by: requestedBy });
    if (!asked!.possible) throw fail('account_join.not_possible');
    const id = uuidv7();
    const row = { id, organizationId, accountId, joinedId, reason, requestedBy };
    await this.db.rows(AccountJoinRow, (rows) => rows.insert(row));
    return this.recorded(events.ACCOUNT_JOIN_REQUESTED, id);
  }

  /** From the commit on, whoever signs in by the new provider is the account of before. */
  async confirm(id: string): Promise<AccountJoinView> {
    await this.loadFor('confirm', id);
    const [done] = await this.db.run(CONFIRM, { id });
    if (!done!.confirmed) throw fail('account_join.not_open');
    return this.recorded(events.ACCOUNT_JOINED, id);
  }

  async decline(id: string): Promise<AccountJoinView> {
    await this.loadFor('decline', id);
    // The condition decides between two who act at once.
    const closed = await this.db.run(DECLINE, { id, accountId: this.db.person.accountId });
    if (!closed.length) throw fail('account_join.not_open');
    return this.recorded(events.ACCOUNT_JOIN_DECLINED, id);
  }

  private async recorded(event: EventDefinition, id: string): Promise<AccountJoinView> {
    await this.outbox.record(event, id);
    return this.loadFor('read', id);
  }

  async loadFor(action: keyof typeof accountJoinPolicy, id: string): Promise<AccountJoinView> {
    const { actor } = this.db;
    const [row] = await this.db.run(ONE, { id });
    const read = authorize(accountJoinPolicy, 'read', actor, row);
    if (accountJoinPolicy[action](actor, read)) return read;
    throw reason(action, read, this.db.person.accountId);
  }
}

/** Why somebody who may read a request may not decide it. */
function reason(action: keyof typeof accountJoinPolicy, row: AccountJoinView, accountId: string) {
  if (row.state !== 'open') return fail('account_join.not_open');
  if ([row.accountId, row.joinedId].includes(accountId)) return failOfPerson('person.is_yourself');
  if (action === 'confirm' && row.requestedBy === accountId) return fail('account_join.needs_another');
  return fail('account_join.not_possible');
}
