import express, { type RequestHandler, Router } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonceOf } from './middleware.js';

const NONCE_PLACEHOLDER = /__NONCE__/g;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Serves the built web client on the portal's own origin. Each page gets the nonce of its own answer. */
export function pages(root: string): RequestHandler {
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const router = Router();
  router.use(
    '/assets',
    express.static(join(root, 'assets'), {
      immutable: true,
      maxAge: YEAR_MS,
      cacheControl: true,
    }),
  );
  router.use(express.static(root, { index: false, maxAge: 60_000 }));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!request.accepts('html') || isNoPage(request.path)) return next();
    response.type('html').send(template.replace(NONCE_PLACEHOLDER, nonceOf(response)));
  });
  return router;
}

/** Paths of programs and of files; an unknown one is answered as an error and not as a page. */
function isNoPage(path: string): boolean {
  return (
    /^\/(assets|auth|files|uploads|exports|graphql|healthz|readyz|metrics|\.well-known)(\/|$)/.test(path) ||
    /\.\w{1,12}$/.test(path)
  );
}
