import { useEnvironment } from '@liaison/config';
import { testEnvironment } from '@liaison/testing';
import { randomBytes } from 'node:crypto';
import { seal, unseal } from './sealing.js';

const key = () => randomBytes(32).toString('base64');
const [old, young] = [key(), key()];
const under = (SECRETS_KEY: string) =>
  useEnvironment(testEnvironment({ PUBLIC_URL: 'http://portal.example', SECRETS_KEY }));

test('what was sealed is opened, and no two seals are the same', async () => {
  under(old);
  const [one, two] = [await seal('Schlüssel'), await seal('Schlüssel')];
  expect(one).not.toBe(two);
  expect(one).not.toContain('Schl');
  expect([await unseal(one), await unseal(two)]).toEqual(['Schlüssel', 'Schlüssel']);
  const header = JSON.parse(Buffer.from(one.split('.')[0]!, 'base64url').toString()) as unknown;
  expect(header).toEqual({ alg: 'dir', enc: 'A256GCM' });
});

test.each([' ', ',', ', ', '\n'])(
  'while a key takes over both open, and the first seals: %j',
  async (between) => {
    under(old);
    const before = await seal('before');
    under(`${young}${between}${old}`);
    expect(await unseal(before)).toBe('before');
    const since = await seal('since');
    under(young);
    expect(await unseal(since)).toBe('since');
    await expect(unseal(before)).rejects.toMatchObject({ code: 'ERR_JWE_DECRYPTION_FAILED' });
  },
);

test.each([
  ['what was changed', async () => `${(await seal('x')).slice(0, -3)}AAA`],
  ['what is no seal', () => Promise.resolve('x')],
])('%s is refused', async (_what, sealed) => {
  under(old);
  await expect(unseal(await sealed())).rejects.toThrow();
});
