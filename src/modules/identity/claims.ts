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
 * verified and its domain is one that an operator verified for this organization: it is shown, and it finds people.
 */
export function identityFrom(
  claims: Claims,
  mapping: Record<string, string>,
  domains: readonly string[],
): Identity {
  const claim = (name: string) => claims[mapping[name] ?? name];
  const attributes = ATTRIBUTES.filter((name) => mapping[name] !== undefined && isPlain(claim(name)));
  return {
    name: text(claim('name'), 200) ?? text(claim('preferred_username'), 200) ?? 'Name not given',
    email: claims['email_verified'] === true ? addressIn(text(claim('email'), 320), domains) : null,
    attributes: Object.fromEntries(attributes.map((name) => [name, claim(name)])),
  };
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
