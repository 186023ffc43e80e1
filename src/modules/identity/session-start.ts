import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { sha256Hex } from '@liaison/http';
import { Outbox } from '@liaison/outbox';
import { currentRequest } from '@liaison/request';
import { randomBytes } from 'node:crypto';
import type { IDToken } from 'openid-client';
import { v7 as uuidv7 } from 'uuid';
import { AccountRow } from '../organizations/index.js';
import { methodsOf } from './assurance.js';
import { identityFrom } from './claims.js';
import { EmailDomainRow } from './email-domain.entity.js';
import { SESSION_STARTED } from './identity.events.js';
import type { IdentityProviderRow } from './identity-provider.entity.js';
import { seal } from './sealing.js';
import { fail } from './identity.errors.js';

const ADMIT = statement<{
  id: string;
  organizationId: string;
  providerId: string;
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  attributes: Record<string, unknown>;
  firstSignIn: 'active' | 'pending';
}>(
  'session-start.admit',
  `insert into liaison.account (id, organization_id, identity_provider_id, issuer, subject, name, email, attributes, state, last_sign_in_at)
       values (:id, :organizationId, :providerId, :issuer, :subject, :name, :email, :attributes, :firstSignIn, now()) on conflict (organization_id, issuer, subject) do nothing`,
);
const IS_SURGED = statement<{ id: string }, { surged: boolean }>(
  'session-start.is_surged',
  'select fence.is_surged(:id) as surged',
);
const CREATE_SESSION = statement<{
  id: string;
  organizationId: string;
  accountId: string;
  providerId: string;
  tokenHash: Buffer;
  sid: string | null;
  sealedIdToken: string;
  acr: string | null;
  amr: string[];
  address: string | null;
  userAgent: string | null;
}>(
  'session-start.create_session',
  `insert into liaison.session (id, organization_id, account_id, identity_provider_id, token_hash, provider_session,
         id_token_sealed, acr, amr, address, user_agent) values (:id, :organizationId, :accountId, :providerId, :tokenHash, :sid, :sealedIdToken, :acr, :amr, :address, :userAgent)`,
);

/** Turns verified claims into an account and a session. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Returns the new session's token, of which only the hash is kept. A refused person leaves a pending account at most. */
  async start(provider: IdentityProviderRow, claims: IDToken, idToken: string): Promise<string> {
    const sealedIdToken = await seal(idToken);
    const token = randomBytes(32).toString('base64url');
    const state = await this.runAs.run(
      { by: 'system', organizationId: provider.organizationId },
      async () => {
        const account = await this.admit(provider, claims);
        const state = (await this.isSurged(account)) ? 'active' : account.state;
        if (state === 'active') await this.createSession(provider, account, claims, token, sealedIdToken);
        return state;
      },
    );
    if (state === 'dormant') throw fail('sign_in.account_dormant');
    if (state === 'pending') throw fail('sign_in.account_pending');
    if (state === 'disabled') throw fail('sign_in.account_refused');
    return token;
  }

  /** The account of (issuer, subject), brought up to date; a new one by the organization's rule. */
  private async admit(provider: IdentityProviderRow, claims: IDToken): Promise<AccountRow> {
    const key = { organizationId: provider.organizationId, issuer: claims.iss, subject: claims.sub };
    const identity = identityFrom(
      claims,
      provider.claimMapping,
      await this.verifiedDomains(provider),
      provider.trustsAddresses,
    );
    const known = await this.db.rows(AccountRow, (rows) => rows.findOneBy(key));
    if (known) {
      const change = { ...identity, lastSignInAt: new Date() };
      await this.db.rows(AccountRow, (rows) => rows.update({ id: known.id }, change as never));
      return { ...known, ...change };
    }
    if (provider.firstSignIn === 'refused') throw fail('sign_in.account_refused');
    await this.db.run(ADMIT, {
      id: uuidv7(),
      organizationId: key.organizationId,
      providerId: provider.id,
      issuer: key.issuer,
      subject: key.subject,
      name: identity.name,
      email: identity.email,
      attributes: identity.attributes,
      firstSignIn: provider.firstSignIn,
    });
    return this.db.rows(AccountRow, (rows) => rows.findOneByOrFail(key));
  }

  /** A dormant responder signs in while surge access lasts. */
  private async isSurged({ id, state }: AccountRow): Promise<boolean> {
    if (state !== 'dormant') return false;
    const [row] = await this.db.run(IS_SURGED, { id });
    return row!.surged;
  }

  /** Of this provider, and of no other of its organization: one provider would vouch for the people of the other. */
  private async verifiedDomains({ organizationId, id }: IdentityProviderRow): Promise<string[]> {
    const rows = await this.db.rows(EmailDomainRow, (rows) =>
      rows.findBy({ organizationId, identityProviderId: id }),
    );
    return rows.filter((row) => row.verifiedAt).map((row) => row.domain);
  }

  private async createSession(
    provider: IdentityProviderRow,
    account: AccountRow,
    claims: IDToken,
    token: string,
    sealedIdToken: string,
  ): Promise<void> {
    const id = uuidv7();
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    const acr = typeof claims['acr'] === 'string' ? claims['acr'].slice(0, 200) : null;
    const { address = null, userAgent = null } = currentRequest() ?? {};
    await this.db.run(CREATE_SESSION, {
      id,
      organizationId: provider.organizationId,
      accountId: account.id,
      providerId: provider.id,
      tokenHash: Buffer.from(sha256Hex(token), 'hex'),
      sid,
      sealedIdToken,
      acr,
      amr: methodsOf(claims['amr']),
      address,
      userAgent,
    });
    await this.outbox.record(SESSION_STARTED, id);
  }
}
