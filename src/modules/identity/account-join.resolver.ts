import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { AccountJoinView } from './account-join.entity.js';
import { AccountJoin, AccountJoinConnection, RequestAccountJoinInput } from './account-join.graphql.js';
import { accountJoinPolicy } from './account-join.policy.js';
import { AccountJoinService } from './account-join.service.js';

const requestId = () => Args('id', { type: () => ID, description: 'Which request.' }, IdPipe);

@Resolver(() => AccountJoin)
export class AccountJoinResolver {
  constructor(
    private readonly joins: AccountJoinService,
    private readonly db: Db,
  ) {}

  @Access('administrator')
  @Query(() => AccountJoinConnection, {
    description:
      'Requests to join two accounts of the caller’s organization, newest first; NIRU’s administrators may name another.',
  })
  async accountJoins(
    @Args() page: PageArgs,
    @Args('organizationId', { type: () => ID, nullable: true, description: 'Another organization.' }, IdPipe)
    organizationId?: string,
  ): Promise<Connection<AccountJoin>> {
    const rows = await this.joins.list(organizationId ?? this.db.person.organizationId, page);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => this.shown(row),
    );
  }

  @Access('administrator')
  @Mutation(() => AccountJoin, {
    description:
      'Says that the account of a provider that was registered anew is a person’s whose account of before has a disabled provider; another administrator confirms it. Errors `account_join.not_possible`, `account_join.exists`, `person.is_yourself`.',
  })
  async requestAccountJoin(@Args('input') input: RequestAccountJoinInput): Promise<AccountJoin> {
    return this.shown(await this.joins.request(input.accountId, input.joinedId, input.reason));
  }

  @Access('administrator')
  @Mutation(() => AccountJoin, {
    description:
      'Confirms what another administrator has asked: whoever signs in by the new provider is the account of before; the new account is disabled, and its sessions end. Errors `account_join.needs_another`, `account_join.not_open`, `account_join.not_possible`, `person.is_yourself`.',
  })
  async confirmAccountJoin(@requestId() id: string): Promise<AccountJoin> {
    return this.shown(await this.joins.confirm(id));
  }

  @Access('administrator')
  @Mutation(() => AccountJoin, {
    description:
      'Declines a request, or takes one’s own back. Errors `account_join.not_open`, `person.is_yourself`.',
  })
  async declineAccountJoin(@requestId() id: string): Promise<AccountJoin> {
    return this.shown(await this.joins.decline(id));
  }

  private shown(row: AccountJoinView): AccountJoin {
    const { requesterName, deciderName, ...rest } = row;
    return {
      ...rest,
      requestedBy: { id: row.requestedBy, name: requesterName },
      decidedBy: row.decidedBy ? { id: row.decidedBy, name: deciderName ?? '' } : null,
      can: can(accountJoinPolicy, this.db.actor, row),
    };
  }
}
