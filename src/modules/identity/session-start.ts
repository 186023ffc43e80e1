import { Injectable } from '@nestjs/common';
import { Db, RunAs } from '@liaison/database';
import { fail } from '@liaison/errors';
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
    const accounts = this.db.repository(AccountRow);
    const key = { organizationId: provider.organizationId, issuer: claims.iss, subject: claims.sub };
    const identity = identityFrom(claims, provider.claimMapping, await this.verifiedDomains(provider));
    const known = await accounts.findOneBy(key);
    if (known) {
      const change = { ...identity, lastSignInAt: new Date() };
      await accounts.update({ id: known.id }, change as never);
      return { ...known, ...change };
    }
    if (provider.firstSignIn === 'refused') throw fail('sign_in.account_refused');
    await this.db.query(
      `insert into liaison.account (id, organization_id, identity_provider_id, issuer, subject, name, email, attributes, state, last_sign_in_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now()) on conflict (organization_id, issuer, subject) do nothing`,
      [
        uuidv7(),
        key.organizationId,
        provider.id,
        key.issuer,
        key.subject,
        identity.name,
        identity.email,
        identity.attributes,
        provider.firstSignIn,
      ],
    );
    return accounts.findOneByOrFail(key);
  }

  /** A dormant responder signs in while surge access lasts. */
  private async isSurged({ id, state }: AccountRow): Promise<boolean> {
    if (state !== 'dormant') return false;
    const [row] = await this.db.query<{ surged: boolean }>('select fence.is_surged($1) as surged', [id]);
    return row!.surged;
  }

  private async verifiedDomains(provider: IdentityProviderRow): Promise<string[]> {
    const rows = await this.db.repository(EmailDomainRow).findBy({ organizationId: provider.organizationId });
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
    await this.db.query(
      `insert into liaison.session (id, organization_id, account_id, identity_provider_id, token_hash, provider_session,
         id_token_sealed, acr, amr, address, user_agent) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        provider.organizationId,
        account.id,
        provider.id,
        Buffer.from(sha256Hex(token), 'hex'),
        sid,
        sealedIdToken,
        acr,
        methodsOf(claims),
        address,
        userAgent,
      ],
    );
    await this.outbox.record(SESSION_STARTED, id);
  }
}
