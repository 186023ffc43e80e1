import { msg } from '@lingui/core/macro';
import type { ClientAuthentication, FirstSignIn, ProviderFindingCode } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const CLIENT_AUTHENTICATIONS: Labels<ClientAuthentication> = {
  PRIVATE_KEY_JWT: msg`with the portal’s key`,
  CLIENT_SECRET_BASIC: msg`with a secret`,
};

export const FIRST_SIGN_INS: Labels<FirstSignIn> = {
  PENDING: msg`awaits an administrator`,
  ACTIVE: msg`is let in at once`,
  REFUSED: msg`is refused`,
};

/** What is wrong, and what mends it. */
export const FINDINGS: Labels<ProviderFindingCode> = {
  NO_WEB_ADDRESS: msg`The issuer is no web address. Copy it from the provider’s documentation.`,
  NOT_HTTPS: msg`The issuer must begin with https.`,
  PRIVATE_ADDRESS: msg`{subject} is a private address. If it is meant, whoever runs this portal names it in PRIVATE_PROVIDER_HOSTS.`,
  UNREACHABLE: msg`{subject} can’t be read ({found}). Check the address, and that the portal may reach it.`,
  UNTRUSTED_CERTIFICATE: msg`The certificate at {subject} is not trusted ({found}). Whoever runs this portal names the authority that made it in NODE_EXTRA_CA_CERTS.`,
  STATUS: msg`{subject} answers with status {found}. Check the issuer: a path may be missing or too long.`,
  NO_METADATA: msg`What stands at {subject} is no provider’s metadata. Check the issuer.`,
  OTHER_ISSUER: msg`The provider calls itself {found}. Give that issuer, to the letter; a slash at the end counts.`,
  NO_ENDPOINT: msg`The provider names no {subject}. Its administrators turn it on.`,
  OTHER_HOST: msg`Its {subject} is at {found}. If that is meant, add the host to the hosts of its endpoints.`,
  NO_CLIENT_AUTHENTICATION: msg`It does not take {subject}, but {found}. Choose the other way here, or have it allowed there.`,
  NO_ALGORITHM: msg`It signs with {found}; the portal reads {subject}. Its administrators choose one of these.`,
  NO_KEYS: msg`No keys stand at {subject}. Its administrators publish them.`,
  CLOCK: msg`Its clock is {subject} seconds off. Both are set by a time server (NTP).`,
};
