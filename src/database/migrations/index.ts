/** In the order in which they are run. A name ends up in databases and in `lock.json`: neither it nor its file changes again. */
export const migrations = [
  '1764316800000-baseline',
  '1764320400000-facts',
  '1764324000000-documents',
  '1764327600000-message-words',
  '1764331200000-piece-hashes',
  '1764334800000-quotas',
  '1764338400000-editions',
  '1764342000000-names-in-order',
  '1764345600000-providers',
  '1764349200000-recovery',
  '1764352800000-quotas-raised',
  '1764356400000-account-joins',
  '1764360000000-words-of-everything',
];

/**
 * Other texts that a migration had for a while, by their hash: databases were made by them, and a later migration brings those to the
 * same. Nothing is added here; a text that has landed stays.
 */
export const otherTexts: Record<string, string> = {
  // Other numbers, which 1764352800000-quotas-raised sets.
  '1764334800000-quotas': 'aca2a4c5f4997ef633046ab3d53dc18e68ecffa5195df57f870ec1864a6ad8cb',
};
