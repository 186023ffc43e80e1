import express, { type Request, type Response } from 'express';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import Provider, { type Configuration, type JWKS } from 'oidc-provider';
import type { ProviderSpec } from './identity-provider-spec.js';
import { memoryAdapter } from './identity-provider-memory.js';
import { signInPage, signOutPage } from './identity-provider-pages.js';

/** How a person authenticated at the development provider; RFC 8176 names. */
const METHODS = {
  password: { acr: 'urn:liaison:dev:aal1', amr: ['pwd'] },
  mfa: { acr: 'urn:liaison:dev:aal2', amr: ['pwd', 'hwk', 'mfa'] },
} as const;

export interface RunningProviders {
  server: Server;
  issuerOf(slug: string): string;
  providers: Map<string, Provider>;
  stop(): Promise<void>;
}

export function issuerOf(port: number, slug: string): string {
  return `http://localhost:${port}/${slug}`;
}

/** Starts real OpenID Connect providers on one port, a path each. For development and tests: they ask for no password. */
export async function startIdentityProviders(port: number, specs: ProviderSpec[]): Promise<RunningProviders> {
  const app = express();
  app.disable('x-powered-by');
  const providers = new Map<string, Provider>();
  for (const spec of specs) {
    const provider = new Provider(issuerOf(port, spec.slug), configuration(spec));
    // The password-less interaction, under the provider's own path.
    app.get(`/${spec.slug}/interaction/:uid`, (request, response, next) => {
      showPeople(provider, spec, request, response).catch(next);
    });
    app.post(
      `/${spec.slug}/interaction/:uid`,
      express.urlencoded({ extended: false }),
      (request, response, next) => {
        signIn(provider, spec, request, response).catch(next);
      },
    );
    app.use(`/${spec.slug}`, provider.callback());
    providers.set(spec.slug, provider);
  }
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { server, providers, issuerOf: (slug) => issuerOf(port, slug), stop };
}

function configuration({ slug, people, client }: ProviderSpec): Configuration {
  const known = new Map(people.map((person) => [person.subject, person]));
  return {
    adapter: memoryAdapter(),
    jwks: signingKeys(slug),
    clients: [
      {
        client_id: client.id,
        ...(client.secret
          ? { client_secret: client.secret, token_endpoint_auth_method: 'client_secret_basic' as const }
          : { jwks: client.jwks, token_endpoint_auth_method: 'private_key_jwt' as const }),
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.postLogoutRedirectUri],
        backchannel_logout_uri: client.backChannelLogoutUri,
        backchannel_logout_session_required: true,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time', 'sid'],
      profile: ['name', 'title', 'citizenship', 'affiliation', 'sworn'],
      email: ['email', 'email_verified'],
    },
    acrValues: Object.values(METHODS).map(({ acr }) => acr),
    scopes: ['openid', 'profile', 'email'],
    pkce: { required: () => true },
    // Ports and paths of one host share cookies.
    cookies: {
      keys: [`development ${slug}`],
      names: { session: `_session_${slug}`, interaction: `_interaction_${slug}`, resume: `_resume_${slug}` },
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)) },
    },
    interactions: { url: (_ctx, { uid }) => `/${slug}/interaction/${uid}` },
    ttl: {
      Session: 12 * 60 * 60,
      Grant: 12 * 60 * 60,
      Interaction: 600,
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
    },
    findAccount: (_ctx, subject) => {
      const person = known.get(subject);
      if (!person) return undefined;
      const { name, email, title, claims } = person;
      return {
        accountId: subject,
        claims: () => ({ sub: subject, name, email, email_verified: true, title, ...claims }),
      };
    },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    // The provider's own guard refuses loopback addresses, where the portal of a development machine is.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  };
}

function signingKeys(kid: string): JWKS {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid }] };
}

async function showPeople(
  provider: Provider,
  spec: ProviderSpec,
  request: Request,
  response: Response,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  response.type('html').send(signInPage(spec, uid, params['login_hint']));
}

async function signIn(
  provider: Provider,
  spec: ProviderSpec,
  request: Request,
  response: Response,
): Promise<void> {
  const { subject, method } = request.body as { subject?: string; method?: string };
  const person = spec.people.find((one) => one.subject === subject);
  if (!person) {
    await provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'cancelled',
    });
    return;
  }
  const { acr, amr } = METHODS[method === 'password' ? 'password' : 'mfa'];
  const login = { accountId: person.subject, acr, amr: [...amr], remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}
