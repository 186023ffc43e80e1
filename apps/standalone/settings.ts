import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The layout of the data folder; a higher one was made by a newer version. */
const LAYOUT = 1;

/** What a data folder keeps for itself: keys and passwords made at its first start. */
export interface Settings {
  layout: number;
  databasePassword: string;
  secretsKey: string;
  signingKey: string;
  /** The clients' secret at development providers that ask for one. */
  clientSecret: string;
}

/** Reads the data folder's settings, or makes them. Throws one sentence when the folder is of a newer version. */
export function openSettings(folder: string): Settings {
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(newSettings(), null, 2), { mode: 0o600 });
  }
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
  if (settings.layout > LAYOUT)
    throw new Error(
      `The data in ${folder} belongs to a newer version of Liaison. Start that version, or choose another folder with --data.`,
    );
  return settings;
}

export function newSettings(): Settings {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    layout: LAYOUT,
    databasePassword: randomBytes(24).toString('base64url'),
    secretsKey: randomBytes(32).toString('base64'),
    signingKey: JSON.stringify({
      ...privateKey.export({ format: 'jwk' }),
      kid: randomBytes(8).toString('hex'),
    }),
    clientSecret: randomBytes(32).toString('base64url'),
  };
}

/** The public half of the signing key, as providers are given it. */
export function publicKeyOf({ signingKey }: Settings): { keys: JsonWebKey[] } {
  const { kty, crv, x, y, kid } = JSON.parse(signingKey) as JsonWebKey & { kid: string };
  return { keys: [{ kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }] };
}
