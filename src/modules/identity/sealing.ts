import { environment } from '@liaison/config';
import { CompactEncrypt, compactDecrypt } from 'jose';

const key = () => Buffer.from(environment().SECRETS_KEY, 'base64');

/** Encrypts a small secret for the database: a JWE with A256GCM under SECRETS_KEY (RFC 7516). */
export function seal(text: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(key());
}

/** Throws when the text was not sealed with this key, or was changed. */
export async function unseal(sealed: string): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, key(), {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return Buffer.from(plaintext).toString();
}
