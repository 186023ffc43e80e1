import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { Cost, PageArgs, toConnection, type Connection } from '@liaison/graphql';
import {
  AddEmailDomainInput,
  CreateIdentityProviderInput,
  IdentityProvider,
  IdentityProviderConnection,
  UpdateIdentityProviderInput,
} from './identity-provider.graphql.js';
import { CheckIdentityProviderInput, ProviderFindingShown } from './provider-check.graphql.js';
import { findingsOfProvider } from './provider-check.js';
import { identityProviderPolicy } from './identity-provider.policy.js';
import {
  IdentityProviderService,
  registrationOf,
  type ProviderWithDomains,
} from './identity-provider.service.js';

const byId = (what: string) => Args('id', { type: () => ID, description: `Which ${what}.` }, IdPipe);

@Resolver(() => IdentityProvider)
export class IdentityProviderResolver {
  constructor(
    private readonly providers: IdentityProviderService,
    private readonly db: Db,
  ) {}

  @Access('administrator')
  @Query(() => IdentityProviderConnection, {
    description: 'The providers of the caller’s organization; NIRU’s administrators may name another.',
  })
  async identityProviders(
    @Args() page: PageArgs,
    @Args('organizationId', { type: () => ID, nullable: true, description: 'Another organization.' }, IdPipe)
    organizationId?: string,
  ): Promise<Connection<IdentityProvider>> {
    const rows = await this.providers.list(organizationId ?? this.db.person.organizationId, page);
    return toConnection(
      rows,
      page,
      (row) => [row.id],
      (row) => this.shown(row),
    );
  }

  @Cost(500)
  @Access('operator')
  @Query(() => [ProviderFindingShown], {
    description:
      'Costs 500. Asks a provider for its metadata and keys, and answers what is wrong with them as the portal would use it; nothing is written.',
  })
  checkIdentityProvider(@Args('input') input: CheckIdentityProviderInput): Promise<ProviderFindingShown[]> {
    return findingsOfProvider(input);
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, {
    description: 'Configures a provider. Errors `provider.address_refused`, `provider.exists`.',
  })
  async createIdentityProvider(@Args('input') input: CreateIdentityProviderInput): Promise<IdentityProvider> {
    return this.shown(await this.providers.create(input));
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, {
    description:
      'Changes a provider; what is left out stays, and so do its accounts and domains. While a new secret takes over, the one before is tried where the new one is refused.',
  })
  async updateIdentityProvider(
    @Args('input') { id, ...change }: UpdateIdentityProviderInput,
  ): Promise<IdentityProvider> {
    return this.shown(await this.providers.update(id, change));
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, {
    description: 'Disables a provider: it signs nobody in, and its sessions end at once.',
  })
  async disableIdentityProvider(@byId('provider') id: string): Promise<IdentityProvider> {
    return this.shown(await this.providers.disable(id));
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, { description: 'Enables a disabled provider.' })
  async enableIdentityProvider(@byId('provider') id: string): Promise<IdentityProvider> {
    return this.shown(await this.providers.enable(id));
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, {
    description: 'Adds an e-mail domain; it routes when it is verified. Error `domain.exists`.',
  })
  async addEmailDomain(@Args('input') input: AddEmailDomainInput): Promise<IdentityProvider> {
    return this.shown(await this.providers.addDomain(input.identityProviderId, input.domain));
  }

  @Access('operator')
  @Mutation(() => IdentityProvider, { description: 'States that the organization holds the domain.' })
  async verifyEmailDomain(@byId('domain') id: string): Promise<IdentityProvider> {
    return this.shown(await this.providers.verifyDomain(id));
  }

  private shown(row: ProviderWithDomains): IdentityProvider {
    return { ...row, ...registrationOf(row.id), can: can(identityProviderPolicy, this.db.actor, row) };
  }
}
