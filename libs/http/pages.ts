import express, { type RequestHandler, type Response, Router } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonceOf } from './middleware.js';

const NONCE_PLACEHOLDER = /__NONCE__/g;
/** Of a file whose name bears the hash of what it holds. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_MINUTE = 'public, max-age=60';

/** Serves the built web client on the portal's own origin. Each page gets the nonce of its own answer. */
export function pages(root: string): RequestHandler {
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const router = Router();
  router.use('/assets', express.static(join(root, 'assets'), { setHeaders: kept(FOR_EVER) }));
  router.use(express.static(root, { index: false, setHeaders: kept(A_MINUTE) }));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!request.accepts('html') || isNoPage(request.path)) return next();
    response.type('html').send(template.replace(NONCE_PLACEHOLDER, nonceOf(response)));
  });
  return router;
}

/** Every answer is not to be stored, until it is known to hold nothing of people. */
function kept(how: string) {
  return (response: Response) => void response.setHeader('Cache-Control', how);
}

/** Paths of programs and of files; an unknown one is answered as an error and not as a page. */
function isNoPage(path: string): boolean {
  return (
    /^\/(assets|auth|files|uploads|exports|graphql|healthz|readyz|metrics|\.well-known)(\/|$)/.test(path) ||
    /\.\w{1,12}$/.test(path)
  );
}
