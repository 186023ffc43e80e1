import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { environment } from '@liaison/config';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { EmailDomainRow } from './email-domain.entity.js';
import * as events from './identity.events.js';
import { IdentityProviderRow } from './identity-provider.entity.js';
import { identityProviderPolicy } from './identity-provider.policy.js';
import { assertAllowedAddress } from './provider-fetch.js';
import { seal } from './sealing.js';

export type NewIdentityProvider = Omit<
  IdentityProviderRow,
  | 'id'
  | 'clientSecretSealed'
  | 'previousSecretSealed'
  | 'state'
  | 'createdAt'
  | 'claimMapping'
  | 'maxAuthenticationAge'
> & {
  clientSecret?: string | null;
  claimMapping: { attribute: string; claim: string }[];
  maxAuthenticationAge?: number | null;
};
/** What is left out stays. */
export type ProviderChange = Partial<Omit<NewIdentityProvider, 'organizationId' | 'issuer' | 'clientId'>> & {
  forgetPreviousSecret?: boolean | null;
};
export type ProviderWithDomains = IdentityProviderRow & { domains: EmailDomainRow[] };

@Injectable()
export class IdentityProviderService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The providers of one organization. One row more than the page, if there is one. */
  async list(organizationId: string, page: PageArgs): Promise<ProviderWithDomains[]> {
    const [id] = decodeCursor(page.after, [CURSOR.id]);
    const rows = await this.db.rows(IdentityProviderRow, (all) => {
      const query = all.createQueryBuilder('p').where({ organizationId });
      if (id) query.andWhere('p.id > :id::uuid', { id });
      return query
        .orderBy('p.id')
        .limit(page.first + 1)
        .getMany();
    });
    return this.withDomains(rows.filter((row) => identityProviderPolicy.read(this.db.actor, row)));
  }

  async create({ clientSecret, claimMapping, ...input }: NewIdentityProvider): Promise<ProviderWithDomains> {
    assertAllowedAddress(new URL(input.issuer), [new URL(input.issuer).host]);
    if (input.clientAuthentication === 'client_secret_basic' && !clientSecret)
      throw fail('request.invalid', { fields: ['clientSecret'] });
    const id = uuidv7();
    const clientSecretSealed = clientSecret ? await seal(clientSecret) : null;
    await this.db.rows(IdentityProviderRow, (rows) =>
      rows.insert({
        ...input,
        id,
        maxAuthenticationAge: input.maxAuthenticationAge ?? null,
        clientSecretSealed,
        claimMapping: mappingOf(claimMapping),
      }),
    );
    await this.outbox.record(events.PROVIDER_CREATED, id);
    return this.one(id);
  }

  /** Changes a provider; its accounts and domains stay. The secret before a new one is tried where that is refused. */
  async update(id: string, change: ProviderChange): Promise<ProviderWithDomains> {
    await this.loadFor('update', id);
    const { clientSecret, claimMapping, forgetPreviousSecret, ...plain } = change;
    const before = await this.secretsOf(id);
    const present = clientSecret ? await seal(clientSecret) : before.clientSecretSealed;
    if ((plain.clientAuthentication ?? before.clientAuthentication) === 'client_secret_basic' && !present)
      throw fail('request.invalid', { fields: ['clientSecret'] });
    const kept = clientSecret ? before.clientSecretSealed : before.previousSecretSealed;
    const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
    const row = {
      ...given,
      ...(claimMapping && { claimMapping: mappingOf(claimMapping) }),
      clientSecretSealed: present,
      previousSecretSealed: forgetPreviousSecret ? null : kept,
    };
    await this.db.rows(IdentityProviderRow, (rows) => rows.update({ id }, row as never));
    await this.outbox.record(events.PROVIDER_CHANGED, id);
    return this.one(id);
  }

  private secretsOf(id: string): Promise<IdentityProviderRow> {
    return this.db.rows(IdentityProviderRow, (rows) =>
      rows
        .createQueryBuilder('p')
        .addSelect(['p.clientSecretSealed', 'p.previousSecretSealed'])
        .where('p.id = :id', { id })
        .getOneOrFail(),
    );
  }

  async disable(id: string): Promise<ProviderWithDomains> {
    await this.loadFor('disable', id);
    await this.db.rows(IdentityProviderRow, (rows) => rows.update({ id }, { state: 'disabled' }));
    await this.outbox.record(events.PROVIDER_DISABLED, id);
    return this.one(id);
  }

  async enable(id: string): Promise<ProviderWithDomains> {
    await this.loadFor('enable', id);
    await this.db.rows(IdentityProviderRow, (rows) => rows.update({ id }, { state: 'active' }));
    await this.outbox.record(events.PROVIDER_ENABLED, id);
    return this.one(id);
  }

  async addDomain(identityProviderId: string, domain: string): Promise<ProviderWithDomains> {
    const { organizationId } = await this.loadFor('addDomain', identityProviderId);
    const row = {
      id: uuidv7(),
      organizationId,
      identityProviderId,
      domain: domain.toLowerCase(),
      verifiedAt: null,
    };
    await this.db.rows(EmailDomainRow, (rows) => rows.insert(row));
    await this.outbox.record(events.DOMAIN_ADDED, row.id);
    return this.one(identityProviderId);
  }

  /** An operator states that the organization holds the domain. From then on it routes and its addresses count. */
  async verifyDomain(id: string): Promise<ProviderWithDomains> {
    const domain = await this.db.rows(EmailDomainRow, (rows) => rows.findOneBy({ id }));
    if (!domain) throw fail('request.not_found');
    await this.loadFor('addDomain', domain.identityProviderId);
    await this.db.rows(EmailDomainRow, (rows) => rows.update({ id }, { verifiedAt: new Date() }));
    await this.outbox.record(events.DOMAIN_VERIFIED, id);
    return this.one(domain.identityProviderId);
  }

  private async one(id: string): Promise<ProviderWithDomains> {
    const [row] = await this.withDomains([await this.loadFor('read', id)]);
    return row!;
  }

  private async withDomains(rows: IdentityProviderRow[]): Promise<ProviderWithDomains[]> {
    const domains = rows.length
      ? await this.db.rows(EmailDomainRow, (all) =>
          all.find({ where: { identityProviderId: In(rows.map((row) => row.id)) }, take: 1000 }),
        )
      : [];
    return rows.map((row) => ({
      ...row,
      domains: domains.filter((domain) => domain.identityProviderId === row.id),
    }));
  }

  private async loadFor(
    action: keyof typeof identityProviderPolicy,
    id: string,
  ): Promise<IdentityProviderRow> {
    const row = await this.db.rows(IdentityProviderRow, (rows) => rows.findOneBy({ id }));
    return authorize(identityProviderPolicy, action, this.db.actor, row);
  }
}

function mappingOf(given: { attribute: string; claim: string }[]): Record<string, string> {
  return Object.fromEntries(given.map(({ attribute, claim }) => [attribute, claim]));
}

/** Addresses to register at a provider. */
export function registrationOf(id: string): { redirectUri: string; backChannelLogoutUri: string } {
  const at = (path: string) => new URL(path, environment().PUBLIC_URL).href;
  return {
    redirectUri: at(`/auth/callback/${id}`),
    backChannelLogoutUri: at(`/auth/back-channel-logout/${id}`),
  };
}
