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
];
