/** What may be wrong with a provider as the portal would use it: facts; the sentences are made where they are read. */
export enum ProviderFindingCode {
  NO_WEB_ADDRESS = 'no_web_address',
  NOT_HTTPS = 'not_https',
  PRIVATE_ADDRESS = 'private_address',
  UNREACHABLE = 'unreachable',
  UNTRUSTED_CERTIFICATE = 'untrusted_certificate',
  STATUS = 'status',
  NO_METADATA = 'no_metadata',
  OTHER_ISSUER = 'other_issuer',
  NO_ENDPOINT = 'no_endpoint',
  OTHER_HOST = 'other_host',
  NO_CLIENT_AUTHENTICATION = 'no_client_authentication',
  NO_ALGORITHM = 'no_algorithm',
  NO_KEYS = 'no_keys',
  CLOCK = 'clock',
}

export interface ProviderFinding {
  code: ProviderFindingCode;
  /** What it is about: an address, a host, or the name that the metadata has for it. */
  subject: string;
  /** What was found there. */
  found: string;
}

const SENTENCES: Record<ProviderFindingCode, (subject: string, found: string) => string> = {
  no_web_address: () => 'The issuer is no web address.',
  not_https: () => 'The issuer must begin with https.',
  private_address: (host) =>
    `${host} is a private address: name it in PRIVATE_PROVIDER_HOSTS if it is meant.`,
  unreachable: (address, reason) =>
    `${address} cannot be read (${reason}): check the address, and that the portal may reach it.`,
  untrusted_certificate: (address, reason) =>
    `The certificate of ${address} is not trusted (${reason}): name the authority that made it in NODE_EXTRA_CA_CERTS.`,
  status: (address, status) => `${address} answers with status ${status}: check the issuer.`,
  no_metadata: (address) => `${address} is no provider’s metadata: check the issuer.`,
  other_issuer: (_issuer, found) => `The provider calls itself ${found}: give that issuer, to the letter.`,
  no_endpoint: (name) => `The provider names no ${name}.`,
  other_host: (name, host) => `Its ${name} is at ${host}: allow it with --endpoint-host ${host}.`,
  no_client_authentication: (way, offered) => `It takes no ${way}, but ${offered}.`,
  no_algorithm: (wanted, offered) =>
    `It signs with ${offered}, and the portal reads ${wanted}: choose one of these there.`,
  no_keys: (address) => `${address} holds no keys.`,
  clock: (seconds) => `Its clock is ${seconds} seconds off the portal’s: set both by NTP.`,
};

/** A finding in English, for commands. */
export const sayFinding = ({ code, subject, found }: ProviderFinding): string =>
  SENTENCES[code](subject, found);
