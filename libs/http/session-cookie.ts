import { environment } from '@liaison/config';
import { parseCookie, stringifySetCookie } from 'cookie';
import { createHash } from 'node:crypto';

/** Over plain http (the embedded start on localhost) browsers refuse the `__Host-` prefix and Secure. */
export function isSecureSite(): boolean {
  return environment().PUBLIC_URL.startsWith('https:');
}

/** The session; what binds a sign-in to its browser; where the last sign-in led. */
type CookieName = 'session' | 'sign-in' | 'returned-to';

function cookieName(name: CookieName): string {
  return `${isSecureSite() ? '__Host-' : ''}liaison-${name}`;
}

/** A Set-Cookie line: HttpOnly, SameSite=Lax, whole site, and Secure but on plain http. Without a value it removes. */
export function setCookie(name: CookieName, value: string | null, maxAgeSeconds?: number): string {
  return stringifySetCookie({
    name: cookieName(name),
    value: value ?? '',
    path: '/',
    httpOnly: true,
    secure: isSecureSite(),
    sameSite: 'lax',
    maxAge: value === null ? 0 : maxAgeSeconds,
  });
}

export function readCookie(header: string | undefined, name: CookieName): string | undefined {
  return header ? parseCookie(header)[cookieName(name)] : undefined;
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The stored form of the session token in a request's cookies. */
export function tokenHashOf(cookieHeader: string | undefined): string | undefined {
  const token = readCookie(cookieHeader, 'session');
  return token ? sha256Hex(token) : undefined;
}
