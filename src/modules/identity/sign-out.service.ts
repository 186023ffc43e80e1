import { Injectable, Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { jwtVerify, type JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import type { IdentityProviderRow } from './identity-provider.entity.js';
import { ProviderClient } from './provider-client.js';
import { unseal } from './sealing.js';
import { SessionRow } from './session.entity.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { SIGNING_ALGORITHMS } from './signing-algorithms.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const LONGEST_LIFE_SECONDS = 300;
/** Longer addresses are cut or refused on the way: an ID token with many groups in it makes them so. */
const LONGEST_URL = 2000;
/** Back-Channel Logout 1.0, 2.4 recommends the first; many providers send another, or none. */
const TYPES = ['logout+jwt', 'jwt', undefined];

const REFUSE_REPLAY = statement<{
  organizationId: string;
  providerId: string;
  jti: string;
  exp: number | undefined;
}>(
  'sign-out.refuse_replay',
  `insert into liaison.logout_token (organization_id, identity_provider_id, jti, expires_at)
       values (:organizationId, :providerId, :jti, to_timestamp(:exp) + interval '1 hour') on conflict do nothing returning jti`,
);
const SESSIONS_OF = statement<
  { providerId: string; sid: string | null; sub: string | null; issuer: string },
  { id: string }
>(
  'sign-out.sessions_of',
  `select s.id from liaison.session s join fence.people a on a.id = s.account_id
       where s.identity_provider_id = :providerId and s.ended_at is null
         and (:sid::text is null or s.provider_session = :sid)
         and (:sub::text is null or (a.issuer = :issuer and a.subject = :sub))`,
);

/** Signing out: here, at the provider, and when the provider says so. */
@Injectable()
export class SignOutService {
  private readonly log = new Logger(SignOutService.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly client: ProviderClient,
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
  ) {}

  /** Ends the caller's session. Returns where the browser goes: to the provider's own sign-out, or our page. */
  async signOut(): Promise<string> {
    const here = new URL('/signed-out', environment().PUBLIC_URL).href;
    const ended = await this.endCurrent();
    if (!ended?.idTokenSealed) return here;
    try {
      const configuration = await this.client.configuration(
        await this.signIn.provider(ended.identityProviderId),
      );
      if (!configuration.serverMetadata().end_session_endpoint) return here;
      const back = { post_logout_redirect_uri: here };
      const hinted = { ...back, id_token_hint: await unseal(ended.idTokenSealed) };
      const full = oidc.buildEndSessionUrl(configuration, hinted).href;
      // The client's id goes with it in any case; without the hint a provider may ask the person to confirm.
      return full.length <= LONGEST_URL ? full : oidc.buildEndSessionUrl(configuration, back).href;
    } catch (error) {
      this.log.warn(`the provider’s sign-out cannot be reached: ${(error as Error).message}`);
      return here;
    }
  }

  /** Ends the session of the request's cookie, if there is one. */
  endCurrent(): Promise<SessionRow | undefined> {
    return this.runAs.runAsCaller(async (actor) => {
      if (actor.kind !== 'person') return undefined;
      const row = await this.db.rows(SessionRow, (rows) =>
        rows
          .createQueryBuilder('s')
          .addSelect('s.idTokenSealed')
          .where('s.id = :id', { id: actor.sessionId })
          .getOneOrFail(),
      );
      await this.sessions.mark([row.id], 'signed_out');
      return row;
    });
  }

  /** Back-channel logout (OpenID Connect Back-Channel Logout 1.0, 2.6). Returns how many sessions it ended. */
  async backChannel(providerId: string, logoutToken: string): Promise<number> {
    const provider = await this.signIn.provider(providerId);
    const claims = await this.verify(provider, logoutToken);
    return this.runAs.run({ by: 'system', organizationId: provider.organizationId }, async () => {
      await this.refuseReplay(provider, claims);
      const ids = await this.sessionsOf(provider, claims);
      await this.sessions.mark(ids, 'ended_by_provider');
      return ids.length;
    });
  }

  private async verify(provider: IdentityProviderRow, token: string): Promise<JWTPayload> {
    const keys = await this.client.keys(provider);
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: SIGNING_ALGORITHMS,
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: LONGEST_LIFE_SECONDS,
      clockTolerance: 30,
    }).catch((error: unknown) => {
      throw fail('request.invalid', { reason: 'logout token' }, error);
    });
    const events = payload['events'] as Record<string, unknown> | null;
    const member = typeof events === 'object' && events ? events[EVENT] : undefined;
    const named = typeof payload['sid'] === 'string' || typeof payload.sub === 'string';
    const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
    const isWrong = !TYPES.includes(type) || 'nonce' in payload;
    if (typeof member !== 'object' || member === null || isWrong || !named)
      throw fail('request.invalid', { reason: 'logout token' });
    return payload;
  }

  private async refuseReplay(provider: IdentityProviderRow, { jti, exp }: JWTPayload): Promise<void> {
    const fresh = await this.db.run(REFUSE_REPLAY, {
      organizationId: provider.organizationId,
      providerId: provider.id,
      jti: String(jti).slice(0, 255),
      exp,
    });
    if (!fresh.length) throw fail('request.invalid', { reason: 'logout token' });
  }

  /** With a sid exactly that session of that subject; with a subject alone all of theirs. */
  private async sessionsOf(provider: IdentityProviderRow, claims: JWTPayload): Promise<string[]> {
    const rows = await this.db.run(SESSIONS_OF, {
      providerId: provider.id,
      sid: (claims['sid'] as string | undefined) ?? null,
      sub: claims.sub ?? null,
      issuer: provider.issuer,
    });
    return rows.map((row) => row.id);
  }
}
