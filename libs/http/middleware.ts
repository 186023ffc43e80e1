import { environment } from '@liaison/config';
import { fail, toPortalError } from '@liaison/errors';
import { withRequest } from '@liaison/request';
import { languageOf } from '@liaison/words';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomFillSync, randomUUID } from 'node:crypto';
import type { Logger as Pino } from 'pino';
import { isSecureSite, tokenHashOf } from './session-cookie.js';

/** Who waits for the end of an answer: its log line, its figures, the limits, and what sends it. Node.js warns from ten on. */
const MOST_LISTENERS = 20;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Opens the store of the request; everything after runs inside it. */
export const openRequest: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  response.setMaxListeners(MOST_LISTENERS);
  const store = {
    requestId,
    tokenHash: tokenHashOf(request.headers.cookie),
    address: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400),
    language: languageOf(request),
    isUnattended: request.headers['liaison-use'] === 'none',
  };
  withRequest(store, next);
};

/**
 * Refuses changes that another site's page asks for. Browsers say where a request comes from in Sec-Fetch-Site and, on
 * every request that changes something, in Origin; programs that are no browsers send neither and hold no victim's cookie.
 */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method)) return next();
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const sameOrigin = origin === undefined || origin === new URL(environment().PUBLIC_URL).origin;
  if (sameOrigin && (site === undefined || site === 'same-origin' || site === 'none')) return next();
  next(fail('access.cross_site'));
};

/** Bodies are UTF-8. Parsers accept charsets that cost much to decode, or that hide what a body says. */
export const refuseOddCharsets: RequestHandler = (request, _response, next) => {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  next(
    charset === undefined || /^utf-?8$/i.test(charset)
      ? undefined
      : fail('request.invalid', { reason: 'charset' }),
  );
};

/** The nonce of this response's Content-Security-Policy. */
export function nonceOf(response: Response): string {
  return response.locals['nonce'] as string;
}

const NONCE = 'NONCE';
const NONCE_BYTES = 16;
const randomness = Buffer.alloc(256 * NONCE_BYTES);
let taken = randomness.length;

/** Random bytes are had by many at once: to ask for a few costs as much. */
function newNonce(): string {
  if (taken === randomness.length) {
    randomFillSync(randomness);
    taken = 0;
  }
  return randomness.toString('base64', taken, (taken += NONCE_BYTES));
}

function contentSecurityPolicy(secure: boolean) {
  const nonce = `'nonce-${NONCE}'`;
  const socket = environment().PUBLIC_URL.replace(/^http/, 'ws');
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [nonce, "'strict-dynamic'"],
      styleSrc: ["'self'", nonce],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", socket],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}

const POLICY = 'Content-Security-Policy';
/** What of the headers means something for an answer that no browser draws (OWASP, REST security). */
const OF_DATA = new Set([
  'Cache-Control',
  'Cross-Origin-Resource-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
]);

/**
 * Security headers of every answer, errors and files included. Answers with people's data are never stored. Those of the API,
 * which are many and small, bear what protects data, and a policy under which nothing of them can be drawn or run.
 */
export function securityHeaders(apiPath: string): RequestHandler {
  const all = [...fixedHeaders()];
  const policy = new Map(all).get(POLICY)!;
  const ofPages = all.filter(([name]) => name !== POLICY);
  const ofData = all.filter(([name]) => OF_DATA.has(name));
  ofData.push([POLICY, "default-src 'none'; frame-ancestors 'none'"]);
  return (request, response, next) => {
    if (request.path === apiPath) {
      for (const [name, value] of ofData) response.setHeader(name, value);
      return next();
    }
    const nonce = newNonce();
    response.locals['nonce'] = nonce;
    for (const [name, value] of ofPages) response.setHeader(name, value);
    response.setHeader(POLICY, policy.replaceAll(NONCE, nonce));
    next();
  };
}

function fixedHeaders(): Map<string, string> {
  const secure = isSecureSite();
  const headers = helmet({
    contentSecurityPolicy: contentSecurityPolicy(secure),
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true, preload: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: true,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  const fixed = headersOf(headers);
  fixed.set('Cache-Control', 'no-store');
  fixed.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  return fixed;
}

/** What helmet sets is the same for every answer but for the nonce: it is asked once. */
function headersOf(headers: ReturnType<typeof helmet>): Map<string, string> {
  const set = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => set.set(name, value),
    removeHeader: () => undefined,
  };
  headers({} as Request, response as unknown as Response, (error?: unknown) => {
    if (error) throw error as Error;
  });
  return set;
}

/** One line a request: no query string, no cookie, no body. */
export function accessLog(log: Pino): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const address = request.ip; // a request that was cut has no socket any more
    response.once('close', () => {
      const path = request.originalUrl.split('?')[0];
      log.info({
        requestId: response.getHeader('X-Request-Id'),
        method: request.method,
        path,
        status: response.statusCode,
        completed: response.writableFinished,
        milliseconds: Math.round(performance.now() - began),
        address,
      });
    });
    next();
  };
}

/** Errors of middleware and body parsers, in the same shape as all others. */
export function answerErrors(
  error: Error & { status?: number },
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) return next(error);
  const known = toPortalError(error);
  response
    .status(known.status)
    .json({ error: { code: known.code, message: known.message, ...known.detail } });
}
