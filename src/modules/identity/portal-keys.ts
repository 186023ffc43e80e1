import { environment } from '@liaison/config';
import { importJWK, type CryptoKey, type JWK } from 'jose';

/** What a provider takes when it does not say: RFC 7518, 3.1 recommends both. */
const USUAL = ['ES256', 'RS256'];

/** The portal's keys: the first signs, and those behind it are still published, or are for providers that take no other kind. */
function keys(): JWK[] {
  const given = JSON.parse(environment().SIGNING_KEY) as JWK | { keys: JWK[] };
  return 'keys' in given ? given.keys : [given];
}

const algorithmOf = ({ kty, alg }: JWK) => (kty === 'RSA' ? (alg ?? 'RS256') : 'ES256');

export interface SigningKey {
  algorithm: string;
  key: CryptoKey;
  kid: string;
}

export function signingKeys(): Promise<SigningKey[]> {
  return Promise.all(
    keys().map(async (jwk) => {
      const algorithm = algorithmOf(jwk);
      return { algorithm, key: (await importJWK(jwk, algorithm)) as CryptoKey, kid: jwk.kid! };
    }),
  );
}

/** The first key whose algorithm the provider takes; the first of all when it takes none, so that it says so. */
export function keyFor(all: SigningKey[], accepted: readonly string[] = USUAL): SigningKey {
  return all.find(({ algorithm }) => accepted.includes(algorithm)) ?? all[0]!;
}

/** The public halves of the portal's keys, for providers that verify private_key_jwt. */
export function publicKeys(): { keys: JWK[] } {
  const published = keys().map((jwk) => {
    const { kty, crv, x, y, n, e, kid } = jwk;
    const own = kty === 'RSA' ? { n, e } : { crv, x, y };
    return { kty, ...own, kid, use: 'sig', alg: algorithmOf(jwk) };
  });
  return { keys: published };
}
