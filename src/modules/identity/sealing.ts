import { environment } from '@liaison/config';
import { CompactEncrypt, compactDecrypt, errors } from 'jose';

/** The first seals; those behind it open what they sealed before it took over. */
const keys = () =>
  environment()
    .SECRETS_KEY.split(/[\s,]+/)
    .map((key) => Buffer.from(key, 'base64'));

/** Encrypts a small secret for the database: a JWE with A256GCM under SECRETS_KEY (RFC 7516). */
export function seal(text: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(keys()[0]!);
}

/** Throws when the text was sealed with none of the keys, or was changed. */
export async function unseal(sealed: string): Promise<string> {
  for (const key of keys()) {
    const text = await opened(sealed, key);
    if (text !== undefined) return text;
  }
  throw new errors.JWEDecryptionFailed('sealed with another key than SECRETS_KEY has');
}

async function opened(sealed: string, key: Buffer): Promise<string | undefined> {
  const options = {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  };
  try {
    return Buffer.from((await compactDecrypt(sealed, key, options)).plaintext).toString();
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed) return undefined;
    throw error;
  }
}
