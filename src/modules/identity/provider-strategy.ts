import type { Request } from 'express';
import * as oidc from 'openid-client';
import { Strategy, type AuthenticateOptions } from 'openid-client/passport';
import passport from 'passport';
import type { IdentityProviderRow } from './identity-provider.entity.js';

export type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

/** What has to be the same at the callback as at the redirect; kept sealed in `sign_in`. */
export type Checks = Record<
  string,
  { code_verifier: string; state: string; nonce: string; max_age?: number }
>;

/** openid-client's passport strategy, with the parameters that it leaves to its user. */
class ProviderStrategy extends Strategy {
  constructor(
    config: oidc.Configuration,
    private readonly provider: IdentityProviderRow,
    callbackURL: string,
  ) {
    const scope = provider.scopes.join(' ');
    super({ config, callbackURL, scope, name: provider.id, sessionKey: 'checks' }, (tokens, done) => {
      done(null, tokens);
    });
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

  /** A sign-in begins by POST and comes back by GET; what the query says decides nothing. */
  override shouldInitiateAuthRequest(request: Request): boolean {
    return request.method === 'POST';
  }
}

interface StrategyRequest {
  method: 'GET' | 'POST';
  protocol: string;
  host: string;
  originalUrl: string;
  headers: Record<string, string>;
  session: { checks?: Checks[string] };
}

/** Where to send the browser, and what to keep until it comes back. */
export async function beginAtProvider(
  config: oidc.Configuration,
  provider: IdentityProviderRow,
  callback: URL,
  loginHint?: string,
): Promise<{ location: string; checks: Checks[string] }> {
  const request = strategyRequest('POST', callback);
  const strategy = new ProviderStrategy(config, provider, callback.href);
  const outcome = await authenticate(strategy, request, { loginHint });
  if (!('location' in outcome) || !request.session.checks) throw new Error('the strategy did not redirect');
  return { location: outcome.location, checks: request.session.checks };
}

/** Exchanges the code for verified tokens. Throws openid-client's error when anything does not fit. */
export async function finishAtProvider(
  config: oidc.Configuration,
  provider: IdentityProviderRow,
  callback: URL,
  checks: Checks[string],
): Promise<Tokens> {
  const request = strategyRequest('GET', callback);
  request.session.checks = checks;
  const bare = new URL(callback.pathname, callback.origin);
  const outcome = await authenticate(new ProviderStrategy(config, provider, bare.href), request, {});
  if (!('user' in outcome)) throw new Error('the strategy redirected at the callback');
  return outcome.user;
}

function strategyRequest(method: 'GET' | 'POST', url: URL): StrategyRequest {
  const protocol = url.protocol.slice(0, -1);
  return {
    method,
    protocol,
    host: url.host,
    originalUrl: url.pathname + url.search,
    headers: {},
    session: {},
  };
}

/** Runs a strategy through passport and returns its outcome, instead of letting it write the response. */
function authenticate(
  strategy: Strategy,
  request: StrategyRequest,
  options: AuthenticateOptions,
): Promise<{ location: string } | { user: Tokens }> {
  return new Promise((resolve, reject) => {
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: string) => {
        if (name === 'Location') resolve({ location: value });
      },
      end: () => undefined,
    };
    const done = (error: unknown, user: unknown, info: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('the provider failed'));
      else if (user) resolve({ user: user as Tokens });
      else reject(new Error('the provider refused', { cause: info }));
    };
    const run = passport.authenticate(strategy, { ...options, session: false } as never, done as never) as (
      ...args: unknown[]
    ) => void;
    run(request, response, reject);
  });
}
