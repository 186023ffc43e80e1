import { Injectable, Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { Db, RunAs, statement } from '@liaison/database';
import { PortalError } from '@liaison/errors';
import { sha256Hex } from '@liaison/http';
import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import { v7 as uuidv7 } from 'uuid';
import { assertAssurance } from './assurance.js';
import { Attempts } from './attempts.js';
import { IdentityProviderRow } from './identity-provider.entity.js';
import { ProviderClient } from './provider-client.js';
import {
  beginAtProvider,
  finishAtProvider,
  type Checks,
  type Exchange,
  type Tokens,
} from './provider-strategy.js';
import { safeReturnPath } from './return-path.js';
import { seal, unseal } from './sealing.js';
import { SessionStart } from './session-start.js';
import { fail } from './identity.errors.js';

export interface SignInRequest {
  provider: string;
  returnTo?: string;
  loginHint?: string;
  acknowledged: boolean;
}

interface SignInRow {
  checks_sealed: string;
  return_to: string;
}

const newToken = () => randomBytes(32).toString('base64url');

const KEEP = statement<{
  id: string;
  organizationId: string;
  providerId: string;
  stateHash: Buffer;
  browserHash: Buffer;
  sealed: string;
  returnTo: string;
}>(
  'sign-in.keep',
  `insert into liaison.sign_in (id, organization_id, identity_provider_id, state_hash, browser_hash, checks_sealed, return_to, acknowledged_at)
   values (:id, :organizationId, :providerId, :stateHash, :browserHash, :sealed, :returnTo, now())`,
);
const TAKE = statement<{ stateHash: Buffer; browserHash: Buffer; providerId: string }, SignInRow>(
  'sign-in.take',
  `delete from liaison.sign_in where state_hash = :stateHash and browser_hash = :browserHash and identity_provider_id = :providerId
           and expires_at > now() returning checks_sealed, return_to`,
);
const PROVIDER = statement<{ providerId: string }, { organization: string | null }>(
  'sign-in.provider',
  'select fence.route_provider(:providerId) as organization',
);

/** Sign-in at a provider, from the redirect to the session. Nothing slow happens inside a transaction. */
@Injectable()
export class SignInService {
  private readonly log = new Logger(SignInService.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly attempts: Attempts,
    private readonly client: ProviderClient,
    private readonly sessions: SessionStart,
  ) {}

  /** Where to send the browser, and the token that binds the flow to it. */
  async begin(
    request: SignInRequest,
    exchange: Exchange,
    browserToken = newToken(),
  ): Promise<{ location: string; browserToken: string }> {
    if (!request.acknowledged) throw fail('sign_in.notice_not_acknowledged');
    const { provider: at, loginHint } = request;
    await this.attempts.count(`provider ${at} ${loginHint ?? ''}`, loginHint ? 'person' : 'all');
    const provider = await this.provider(request.provider);
    const configuration = await this.client.configuration(provider);
    const { location, checks } = await beginAtProvider(
      configuration,
      provider,
      exchange,
      callbackUrl(provider.id),
      request.loginHint,
    );
    await this.keep(
      provider,
      checks,
      browserToken,
      safeReturnPath(request.returnTo, environment().PUBLIC_URL),
    );
    return { location, browserToken };
  }

  private async keep(provider: IdentityProviderRow, checks: Checks, browserToken: string, returnTo: string) {
    const sealed = await seal(JSON.stringify(checks));
    await this.runAs.run({ by: 'system', organizationId: provider.organizationId }, () =>
      this.db.run(KEEP, {
        id: uuidv7(),
        organizationId: provider.organizationId,
        providerId: provider.id,
        stateHash: hash(checks.state),
        browserHash: hash(browserToken),
        sealed,
        returnTo,
      }),
    );
  }

  /** Finishes a sign-in. Whatever goes wrong, the flow is used up; the log says why, the person what to do. */
  async complete(
    providerId: string,
    exchange: Exchange,
    browserToken: string | undefined,
  ): Promise<{ token: string; returnTo: string }> {
    const provider = await this.provider(providerId);
    const { state } = exchange.request.query;
    const flow = await this.take(provider, typeof state === 'string' ? state : null, browserToken);
    const checks = JSON.parse(await unseal(flow.checks_sealed)) as Checks;
    try {
      const { tokens, configuration } = await this.tokens(provider, exchange, checks);
      const claims = await this.claims(configuration, provider, tokens);
      const token = await this.sessions.start(provider, claims, tokens.id_token!);
      return { token, returnTo: safeReturnPath(flow.return_to, environment().PUBLIC_URL) };
    } catch (error) {
      const refusal = asRefusal(error);
      this.log.warn(`a sign-in at provider ${providerId} failed: ${refusal.code} ${describe(error)}`);
      throw refusal;
    }
  }

  /** A provider that does not take the portal for who it says it is may do so otherwise; the code is good until then. */
  private async tokens(
    provider: IdentityProviderRow,
    exchange: Exchange,
    checks: Checks,
  ): Promise<{ tokens: Tokens; configuration: oidc.Configuration }> {
    const proofs = this.client.proofsFor(provider);
    for (const [at, proof] of proofs.entries()) {
      const configuration = await this.client.configuration(provider, proof);
      try {
        const tokens = await finishAtProvider(
          configuration,
          provider,
          exchange,
          callbackUrl(provider.id),
          checks,
        );
        this.client.remember(provider, proof);
        return { tokens, configuration };
      } catch (error) {
        if (at === proofs.length - 1 || !isOfTheClient(error)) throw error;
        this.log.warn(`provider ${provider.id} refused the portal’s ${proof} proof of who it is`);
      }
    }
    throw new Error('no proof is left');
  }

  /** Whether the browser has a session in force. */
  async isSignedIn(): Promise<boolean> {
    const actor = await this.runAs.runAsCaller((who) => Promise.resolve(who), { readOnly: true });
    return actor.kind === 'person';
  }

  /** Removes the flow and returns it, so that it serves once: bound to provider, browser and ten minutes. */
  private async take(
    provider: IdentityProviderRow,
    state: string | null,
    browserToken = '',
  ): Promise<SignInRow> {
    const [flow] = await this.runAs.run({ by: 'system', organizationId: provider.organizationId }, () =>
      this.db.run(TAKE, {
        stateHash: hash(state ?? ''),
        browserHash: hash(browserToken),
        providerId: provider.id,
      }),
    );
    if (!flow) throw fail('sign_in.expired');
    return flow;
  }

  /** The ID token's claims, which openid-client has verified, and those of the userinfo endpoint for the same subject. */
  private async claims(configuration: oidc.Configuration, provider: IdentityProviderRow, tokens: Tokens) {
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw fail('sign_in.refused_by_provider', { reason: 'no id token' });
    // Stored, it would be another's: what is no text becomes the same sign, whatever it was.
    if (!claims.sub.isWellFormed() || claims.sub.includes('\0'))
      throw fail('sign_in.refused_by_provider', { reason: 'subject' });
    assertAssurance(claims, provider);
    if (!configuration.serverMetadata().userinfo_endpoint) return claims;
    const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  }

  async provider(providerId: string): Promise<IdentityProviderRow> {
    const [route] = await this.runAs.run({ by: 'nobody' }, () => this.db.run(PROVIDER, { providerId }), {
      readOnly: true,
    });
    if (!route?.organization) throw fail('sign_in.unknown_address');
    const identity = { by: 'system', organizationId: route.organization } as const;
    return this.runAs.run(
      identity,
      () =>
        this.db.rows(IdentityProviderRow, (rows) =>
          rows
            .createQueryBuilder('p')
            .addSelect(['p.clientSecretSealed', 'p.previousSecretSealed'])
            .where('p.id = :providerId', { providerId })
            .getOneOrFail(),
        ),
      { readOnly: true },
    );
  }
}

/** Each provider has an address of its own, so that one cannot pass its answer off as another's (RFC 9700, 4.4). */
function callbackUrl(providerId: string): URL {
  return new URL(`/auth/callback/${providerId}`, environment().PUBLIC_URL);
}

function hash(text: string): Buffer {
  return Buffer.from(sha256Hex(text), 'hex');
}

function asRefusal(error: unknown): PortalError {
  if (error instanceof PortalError) return error;
  return fail('sign_in.refused_by_provider', {}, error);
}

/** RFC 6749, 5.2 has a code for it, and some providers have their own; of the code alone they say `invalid_grant`. */
function isOfTheClient(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    // 401 with a challenge, of which the body is not read.
    if (one instanceof oidc.WWWAuthenticateChallengeError) return true;
    if (one instanceof oidc.ResponseBodyError) return one.error !== 'invalid_grant';
  }
  return false;
}

/** Enough for the log: names and codes of errors, never a token, a code or a claim's value. */
function describe(error: unknown): string {
  const { name, code, cause } = error as {
    name?: string;
    code?: string;
    cause?: { code?: string; name?: string };
  };
  return [name, code, cause?.name, cause?.code].filter(Boolean).join(' ');
}
