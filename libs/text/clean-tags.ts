import { cleanName } from './clean-name.js';

/** Tags as they are kept: each as it is seen, with single spaces, and once however it was typed. */
export function cleanTags(given: string[]): string[] {
  const tags = new Map<string, string>();
  for (const tag of given.map((one) => cleanName(one).replaceAll(/\s+/gu, ' ')))
    if (!tags.has(folded(tag))) tags.set(folded(tag), tag);
  return [...tags.values()];
}

/** A name as it is compared, near enough to `fence.fold`, which decides in the database. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}
