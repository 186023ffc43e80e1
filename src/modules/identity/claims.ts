import { cleanName, seen } from '@liaison/text';
/** Attributes that a provider may state, by our name; the minimum set of GFIPM 2.0 that access rules use. */
const ATTRIBUTES = [
  'citizenship',
  'affiliation',
  'sworn',
  'publicSafety',
  'cfr28Certified',
  'nippSector',
  'position',
] as const;

export interface Identity {
  name: string;
  email: string | null;
  attributes: Record<string, unknown>;
}

type Claims = Record<string, unknown>;

/**
 * Reads a person from mapped claims and from nothing else. An address counts only when the provider says that it is
 * verified, or says nothing and is trusted, and its domain is one that an operator verified for this provider: it is shown, and it
 * finds people.
 */
export function identityFrom(
  claims: Claims,
  mapping: Record<string, string>,
  domains: readonly string[],
  trustsAddresses = false,
): Identity {
  const claim = (name: string) => claims[mapping[name] ?? name];
  const attributes = ATTRIBUTES.filter((name) => mapping[name] !== undefined && isPlain(claim(name)));
  return {
    name: nameIn(claim) ?? 'Name not given',
    email: isVerified(claims, mapping, trustsAddresses)
      ? addressIn(text(claim('email'), 320), domains)
      : null,
    attributes: Object.fromEntries(attributes.map((name) => [name, claim(name)])),
  };
}

/** Some providers give a name, some its parts, some what people type when they sign in (Entra ID, AD FS, login.gov). */
function nameIn(claim: (name: string) => unknown): string | undefined {
  const parts = [claim('given_name'), claim('family_name')].map((part) => text(part, 100)).filter(Boolean);
  const others = ['preferred_username', 'unique_name', 'upn', 'nickname'].map((name) =>
    text(claim(name), 200),
  );
  return text(claim('name'), 200) ?? (parts.join(' ') || others.find(Boolean));
}

/** What a claim of another name says that way counts in the ways in which such claims are written; a false one never does. */
const YES: unknown[] = [true, 1, '1', 'true'];

function isVerified(claims: Claims, mapping: Record<string, string>, trusted: boolean): boolean {
  const own = mapping['emailVerified'];
  if (own !== undefined && own !== 'email_verified') return YES.includes(claims[own]);
  const said = claims['email_verified'];
  return said === true || (trusted && said === undefined);
}

function addressIn(address: string | undefined, domains: readonly string[]): string | null {
  const domain = address?.split('@').at(-1)?.toLowerCase();
  // What was no text there is another sign here, which would be somebody else’s address.
  if (address?.includes('\ufffd')) return null;
  return address && domain && domains.includes(domain) ? address : null;
}

function text(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Control and bidirectional characters would let a name imitate another on the page.
  const signs = [...cleanName(value)];
  const clean = signs.slice(0, longest).join('').toWellFormed();
  return seen(clean) ? clean : undefined;
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= 200 && value.isWellFormed() && !value.includes('\0'))
  );
}
