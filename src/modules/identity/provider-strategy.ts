import { environment } from '@liaison/config';
import type { Request, Response } from 'express';
import * as oidc from 'openid-client';
import { Strategy, type AuthenticateOptions } from 'openid-client/passport';
import passport from 'passport';
import type { IdentityProviderRow } from './identity-provider.entity.js';

export type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

/** What has to be the same at the callback as at the redirect; kept sealed in `sign_in`. */
export interface Checks {
  code_verifier: string;
  state: string;
  nonce: string;
  max_age?: number;
}

/** The request at hand and its answer, with what passport's strategies call a session: here it lasts as long as they do. */
export interface Exchange {
  request: Request & { session?: { checks?: Checks } };
  response: Response;
}

/** What passport comes to: where the browser is to go, or what the provider gave. */
type Outcome = { location: string } | { tokens: Tokens };

/** What passport gives a strategy for the time of one request. */
interface Running {
  success(outcome: Outcome): void;
  redirect(location: string): void;
}

/** openid-client's passport strategy, with the parameters that it leaves to its user. */
class ProviderStrategy extends Strategy {
  constructor(
    config: oidc.Configuration,
    private readonly provider: IdentityProviderRow,
    callbackURL: URL,
  ) {
    const scope = provider.scopes.join(' ');
    super({ config, callbackURL, scope, name: provider.id, sessionKey: 'checks' }, (tokens, done) => {
      done(null, { tokens });
    });
  }

  /** The page is told where to send the browser: a redirect would be followed by the page's own request. */
  override authenticate(request: Request, options: AuthenticateOptions): void {
    const running = this as unknown as Running;
    running.redirect = (location) => {
      running.success({ location });
    };
    super.authenticate(request, options);
  }

  /** State and nonce always: by itself the strategy sends neither when the provider supports PKCE. */
  override authorizationRequestParams<T extends AuthenticateOptions>(
    request: Request,
    options: T,
  ): URLSearchParams {
    const params = super.authorizationRequestParams(request, options) as URLSearchParams;
    params.set('state', oidc.randomState());
    params.set('nonce', oidc.randomNonce());
    const { requiredAcr, maxAuthenticationAge } = this.provider;
    if (requiredAcr.length) params.set('acr_values', requiredAcr.join(' '));
    if (maxAuthenticationAge) params.set('max_age', String(maxAuthenticationAge));
    return params;
  }

  /** As the browser knows the portal, whatever a proxy calls it. */
  override currentUrl(request: Request): URL {
    return new URL(request.originalUrl, environment().PUBLIC_URL);
  }

  /** A sign-in begins by POST and comes back by GET; what the query says decides nothing. */
  override shouldInitiateAuthRequest(request: Request): boolean {
    return request.method === 'POST';
  }
}

/** Where to send the browser, and what to keep until it comes back. */
export async function beginAtProvider(
  config: oidc.Configuration,
  provider: IdentityProviderRow,
  { request, response }: Exchange,
  callback: URL,
  loginHint?: string,
): Promise<{ location: string; checks: Checks }> {
  const session: { checks?: Checks } = {};
  request.session = session;
  const strategy = new ProviderStrategy(config, provider, callback);
  const outcome = await authenticate(strategy, { request, response }, { loginHint });
  if (!('location' in outcome) || !session.checks) throw new Error('the strategy did not redirect');
  return { location: outcome.location, checks: session.checks };
}

/** Exchanges the code for verified tokens. Throws openid-client's error when anything does not fit. */
export async function finishAtProvider(
  config: oidc.Configuration,
  provider: IdentityProviderRow,
  { request, response }: Exchange,
  callback: URL,
  checks: Checks,
): Promise<Tokens> {
  request.session = { checks };
  const strategy = new ProviderStrategy(config, provider, callback);
  const outcome = await authenticate(strategy, { request, response }, {});
  if (!('tokens' in outcome)) throw new Error('the strategy redirected at the callback');
  return outcome.tokens;
}

/** Runs a strategy through passport, and answers what it comes to; whoever asked writes the response. */
function authenticate(
  strategy: Strategy,
  { request, response }: Exchange,
  options: AuthenticateOptions,
): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const done: passport.AuthenticateCallback = (error: unknown, outcome, info) => {
      if (error) reject(error instanceof Error ? error : new Error('the provider failed'));
      else if (outcome) resolve(outcome as unknown as Outcome);
      else reject(new Error('the provider refused', { cause: info }));
    };
    const run = passport.authenticate(strategy, { ...options, session: false }, done) as (
      request: Request,
      response: Response,
      next: (error?: unknown) => void,
    ) => void;
    run(request, response, reject);
  }).finally(() => {
    delete request.session;
  });
}
