import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { OrganizationRow } from './organization.entity.js';
import {
  CreateOrganizationInput,
  Organization,
  OrganizationCan,
  OrganizationConnection,
  UpdateOrganizationInput,
} from './organization.graphql.js';
import { organizationPolicy } from './organization.policy.js';
import { OrganizationService } from './organization.service.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  constructor(
    private readonly organizations: OrganizationService,
    private readonly db: Db,
  ) {}

  @Access('standing-access')
  @Query(() => OrganizationConnection, {
    name: 'organizations',
    description: 'The directory of organizations, by name.',
  })
  async list(@Args() page: PageArgs): Promise<Connection<Organization>> {
    const rows = await this.organizations.list(page);
    return toConnection(
      rows,
      page,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  @Access('signed-in')
  @Query(() => Organization, { description: 'One organization. Error `request.not_found`.' })
  organization(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<OrganizationRow> {
    return this.organizations.find(id);
  }

  @Access('operator')
  @Mutation(() => Organization, { description: 'Admits an organization. Error `organization.slug_taken`.' })
  createOrganization(@Args('input') input: CreateOrganizationInput): Promise<OrganizationRow> {
    return this.organizations.create(input);
  }

  @Access('operator')
  @Mutation(() => Organization, { description: 'Changes an organization’s names and listing.' })
  updateOrganization(@Args('input') { id, ...change }: UpdateOrganizationInput): Promise<OrganizationRow> {
    return this.organizations.update(id, change);
  }

  @Access('operator')
  @Mutation(() => Organization, {
    description: 'Suspends an organization: its people’s sessions end at once.',
  })
  suspendOrganization(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<OrganizationRow> {
    return this.organizations.suspend(id);
  }

  @Access('operator')
  @Mutation(() => Organization, { description: 'Ends a suspension.' })
  reinstateOrganization(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<OrganizationRow> {
    return this.organizations.reinstate(id);
  }

  @ResolveField(() => OrganizationCan, { description: 'What the caller may do with it.' })
  can(@Parent() row: OrganizationRow): OrganizationCan {
    return can(organizationPolicy, this.db.actor, row);
  }
}
