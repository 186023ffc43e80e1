import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
type Json = Record<string, unknown>;

/** What a provider does differently from an honest one. */
export interface Mischief {
  metadata?: (honest: Json, response: ServerResponse) => Json | undefined;
  /** Changes the redirect back to the portal. */
  callback?: (params: URLSearchParams, url: URL) => void;
  token?: (honest: Json, response: ServerResponse) => Json | undefined;
  claims?: (honest: JWTPayload & Json) => void;
  header?: (honest: { alg: string; kid?: string; typ?: string }) => void;
  /** Replaces the finished ID token. */
  idToken?: (token: string, provider: HostileProvider, claims: JWTPayload) => Promise<string> | string;
  userinfo?: (honest: Json, response: ServerResponse) => Json | undefined;
  signWith?: 'stranger';
  /** Who asks at the token endpoint; answers whether the provider takes them for the portal. */
  refusal?: [Json, number];
  knows?: (asked: { authorization: string | undefined; body: URLSearchParams }) => boolean | Promise<boolean>;
}

const REFUSAL: [Json, number] = [{ error: 'invalid_client' }, 401];

/** A small OpenID provider that is honest but for its mischief. Only for tests: it asks nobody anything. */
export class HostileProvider {
  issuer = '';
  private server!: Server;
  private readonly codes = new Map<string, URLSearchParams>();
  key!: Key;
  publicJwk!: JWK;
  strangerKey!: Key;
  /** What it last said of itself. */
  announced: Json = {};
  /** Claims of the person who signs in. */
  person: Json = { sub: 'ana', name: 'Ana', email: 'ana@honest.example', email_verified: true };

  constructor(public mischief: Mischief = {}) {}

  async start(): Promise<this> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    this.key = privateKey;
    this.publicJwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    this.strangerKey = (await generateKeyPair('RS256')).privateKey;
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://localhost:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    if (url.pathname === '/.well-known/openid-configuration')
      return send(response, this.changed(this.mischief.metadata, this.metadata(), response));
    if (url.pathname === '/jwks') return send(response, { keys: [this.publicJwk] });
    if (url.pathname === '/authorize') return this.authorize(url, response);
    if (url.pathname === '/token') return this.token(request, response);
    if (url.pathname === '/userinfo')
      return send(response, this.changed(this.mischief.userinfo, { ...this.person }, response));
    response.writeHead(404).end();
  }

  private changed(
    change: ((honest: Json, response: ServerResponse) => Json | undefined) | undefined,
    honest: Json,
    response: ServerResponse,
  ) {
    return change ? change(honest, response) : honest;
  }

  private metadata(): Json {
    const at = (path: string) => this.issuer + path;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('/authorize'),
      token_endpoint: at('/token'),
      jwks_uri: at('/jwks'),
      userinfo_endpoint: at('/userinfo'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private authorize(url: URL, response: ServerResponse): void {
    const code = randomUUID();
    this.codes.set(code, url.searchParams);
    const back = new URL(url.searchParams.get('redirect_uri')!);
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state')!);
    back.searchParams.set('iss', this.issuer);
    this.mischief.callback?.(back.searchParams, back);
    response.writeHead(303, { location: back.href }).end();
  }

  private async token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await text(request));
    const { authorization } = request.headers;
    if (this.mischief.knows && !(await this.mischief.knows({ authorization, body })))
      return this.refuse(response);
    const asked = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || (asked.has('code_challenge') && asked.get('code_challenge') !== challenge))
      return send(response, { error: 'invalid_grant' }, 400);
    const idToken = await this.idToken(asked);
    const honest = { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken };
    const answer = this.changed(this.mischief.token, honest, response);
    if (answer) send(response, answer);
  }

  /** As RFC 6749, 5.2 has it: a challenge goes with 401. */
  private refuse(response: ServerResponse): void {
    const [body, status] = this.mischief.refusal ?? REFUSAL;
    if (status === 401) response.setHeader('www-authenticate', 'Basic realm="token"');
    send(response, body, status);
  }

  private async idToken(asked: URLSearchParams): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload & Json = {
      ...this.person,
      iss: this.issuer,
      aud: asked.get('client_id')!,
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: asked.get('nonce'),
      acr: 'high',
      amr: ['pwd', 'mfa'],
      sid: 'sid-1',
    };
    const header: { alg: string; kid?: string; typ?: string } = { alg: 'RS256', kid: 'one' };
    this.mischief.claims?.(claims);
    this.mischief.header?.(header);
    const token = await this.sign(claims, header);
    return this.mischief.idToken ? this.mischief.idToken(token, this, claims) : token;
  }

  sign(claims: JWTPayload, header: { alg: string; kid?: string; typ?: string }): Promise<string> {
    const key = this.mischief.signWith === 'stranger' ? this.strangerKey : this.key;
    return new SignJWT(claims).setProtectedHeader(header).sign(key);
  }

  /** A logout token for back-channel logout. */
  logoutToken(
    change: (claims: JWTPayload & Json) => void = () => undefined,
    header: { alg: string; kid?: string; typ?: string } = { alg: 'RS256', kid: 'one', typ: 'logout+jwt' },
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload & Json = {
      iss: this.issuer,
      aud: 'liaison',
      iat: now,
      exp: now + 120,
      jti: randomUUID(),
      sub: 'ana',
      sid: 'sid-1',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    };
    change(claims);
    return this.sign(claims, header);
  }
}

/** A JWT without a signature. */
export function unsigned(claims: JWTPayload, typ?: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', ...(typ ? { typ } : {}) })}.${part(claims)}.`;
}

function send(response: ServerResponse, body: Json | undefined, status = 200): void {
  if (!body || response.writableEnded) return;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json');
  response.statusCode = status;
  response.end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const chunk of request as AsyncIterable<Buffer>) all += chunk.toString();
  return all;
}
