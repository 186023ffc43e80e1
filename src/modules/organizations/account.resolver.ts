import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { AccountRow } from './account.entity.js';
import {
  AccountRoleEnum,
  AccountStateEnum,
  Person,
  PersonCan,
  PersonConnection,
  Responder,
  ResponderConnection,
  VetResponderInput,
} from './account.graphql.js';
import { accountPolicy } from './account.policy.js';
import { AccountService, type ResponderView } from './account.service.js';
import { NippSector } from './nipp-sector.js';

const personId = () => Args('id', { type: () => ID, description: 'Which person.' }, IdPipe);

@Resolver(() => Person)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly db: Db,
  ) {}

  @Access('administrator')
  @Query(() => PersonConnection, {
    description: 'The people of the caller’s organization by name; NIRU’s administrators may name another.',
  })
  async people(
    @Args() page: PageArgs,
    @Args('state', { type: () => AccountStateEnum, nullable: true, description: 'Only these.' })
    state?: AccountStateEnum,
    @Args('organizationId', { type: () => ID, nullable: true, description: 'Another organization.' }, IdPipe)
    organizationId?: string,
  ): Promise<Connection<Person>> {
    const rows = await this.accounts.list(organizationId ?? this.db.person.organizationId, page, state);
    return toConnection(
      rows,
      page,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  @Access('administrator')
  @Mutation(() => Person, { description: 'Lets a pending person in.' })
  validatePerson(@personId() id: string): Promise<AccountRow> {
    return this.accounts.validate(id);
  }

  @Access('administrator')
  @Mutation(() => Person, {
    description: 'Locks a person out; their sessions end at once. Error `person.is_yourself`.',
  })
  disablePerson(@personId() id: string): Promise<AccountRow> {
    return this.accounts.disable(id);
  }

  @Access('administrator')
  @Mutation(() => Person, { description: 'Lets a disabled person in again.' })
  reinstatePerson(@personId() id: string): Promise<AccountRow> {
    return this.accounts.reinstate(id);
  }

  @Access('administrator')
  @Mutation(() => Person, {
    description: 'Makes a person an administrator or a member of their organization.',
  })
  changePersonRole(
    @personId() id: string,
    @Args('role', { type: () => AccountRoleEnum, description: 'The new role.' }) role: AccountRoleEnum,
  ): Promise<AccountRow> {
    return this.accounts.changeRole(id, role);
  }

  @Access('operator')
  @Mutation(() => Person, {
    description:
      'Makes a person who has signed in once a dormant responder: surge access lets them into one room, nothing else lets them in.',
  })
  vetResponder(@Args('input') { personId: id, nippSector, region }: VetResponderInput): Promise<AccountRow> {
    return this.accounts.vet(id, nippSector, region.trim());
  }

  @Access('operator')
  @Query(() => ResponderConnection, { description: 'Dormant responders by name.' })
  async responders(
    @Args() page: PageArgs,
    @Args('nippSectors', {
      type: () => [NippSector],
      defaultValue: [],
      description: 'Only of these sectors.',
    })
    nippSectors: NippSector[],
    @Args('regions', {
      type: () => [String],
      defaultValue: [],
      description: 'Only of these states or regions.',
    })
    regions: string[],
  ): Promise<Connection<Responder>> {
    const rows = await this.accounts.listResponders(nippSectors, regions, page);
    return toConnection(rows, page, (row) => [row.name, row.id], shownResponder);
  }

  @ResolveField(() => PersonCan, { description: 'What the caller may do with the account.' })
  can(@Parent() row: AccountRow): PersonCan {
    return can(accountPolicy, this.db.actor, row);
  }
}

function shownResponder(row: ResponderView): Responder {
  const { organizationId: id, organizationName: name, organizationShortName: shortName, ...responder } = row;
  return { ...responder, organization: { id, name, shortName } };
}
