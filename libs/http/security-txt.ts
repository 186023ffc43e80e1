import type { RequestHandler } from 'express';

const DAY_MS = 24 * 60 * 60 * 1000;
/** It says until when it is to be believed: less than a year (RFC 9116, 2.5.5). */
const BELIEVED_DAYS = 180;

/** Tells whoever has found a weakness whom to tell (RFC 9116). Without a contact there is nothing to tell. */
export function securityText(contact: string | undefined, publicUrl: string): RequestHandler {
  return (_request, response, next) => {
    if (!contact) return next();
    const expires = new Date(Math.floor(Date.now() / DAY_MS + BELIEVED_DAYS) * DAY_MS).toISOString();
    const canonical = new URL('/.well-known/security.txt', publicUrl).href;
    response.type('text/plain').send(`Contact: ${contact}\nExpires: ${expires}\nCanonical: ${canonical}\n`);
  };
}
