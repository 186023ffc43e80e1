import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { AgreementView } from './sharing-agreement.entity.js';
import {
  OfferAgreementInput,
  SharingAgreement,
  SharingAgreementConnection,
} from './sharing-agreement.graphql.js';
import { agreementPolicy } from './sharing-agreement.policy.js';
import { AgreementService } from './sharing-agreement.service.js';

const agreementId = () => Args('id', { type: () => ID, description: 'Which agreement.' }, IdPipe);

@Resolver(() => SharingAgreement)
export class AgreementResolver {
  constructor(
    private readonly agreements: AgreementService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => SharingAgreementConnection, { description: 'A workspace’s sharing agreements, newest first.' })
  async sharingAgreements(
    @Args('workspaceId', { type: () => ID, description: 'Which workspace.' }, IdPipe)
    workspaceId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<SharingAgreement>> {
    return this.page(await this.agreements.ofWorkspace(workspaceId, page), page);
  }

  @Access('administrator')
  @Query(() => SharingAgreementConnection, {
    description: 'Agreements offered to the caller’s organization, newest first.',
  })
  async agreementOffers(@Args() page: PageArgs): Promise<Connection<SharingAgreement>> {
    return this.page(await this.agreements.ofPartner(page), page);
  }

  @Access('signed-in')
  @Mutation(() => SharingAgreement, { description: 'Offers an agreement. Error `agreement.already_open`.' })
  async offerAgreement(@Args('input') input: OfferAgreementInput): Promise<SharingAgreement> {
    return this.shown(await this.agreements.offer(input));
  }

  @Access('administrator')
  @Mutation(() => SharingAgreement, { description: 'Accepts an offer. Error `agreement.not_open`.' })
  async acceptAgreement(@agreementId() id: string): Promise<SharingAgreement> {
    return this.shown(await this.agreements.accept(id));
  }

  @Access('administrator')
  @Mutation(() => SharingAgreement, { description: 'Declines an offer. Error `agreement.not_open`.' })
  async declineAgreement(@agreementId() id: string): Promise<SharingAgreement> {
    return this.shown(await this.agreements.decline(id));
  }

  @Access('signed-in')
  @Mutation(() => SharingAgreement, {
    description: 'Ends an agreement; the partner’s people lose access within a second.',
  })
  async endAgreement(@agreementId() id: string): Promise<SharingAgreement> {
    return this.shown(await this.agreements.end(id));
  }

  private page(rows: AgreementView[], page: PageArgs): Connection<SharingAgreement> {
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => this.shown(row),
    );
  }

  private shown(row: AgreementView): SharingAgreement {
    return {
      ...row,
      expired: row.expiresAt <= new Date(),
      organization: {
        id: row.organizationId,
        name: row.organizationName,
        shortName: row.organizationShortName,
      },
      partner: { id: row.partnerOrganizationId, name: row.partnerName, shortName: row.partnerShortName },
      can: can(agreementPolicy, this.db.actor, row),
    };
  }
}
