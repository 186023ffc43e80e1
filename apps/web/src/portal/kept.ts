const PERSON = 'liaison.person';
const UNSENT = 'liaison.unsent.';
/** tus keeps the names of files that are on their way. */
const isOfPerson = (key: string) => key.startsWith('liaison.') || key.startsWith('tus::');

/** Once forgotten, nothing is kept any more: whatever still runs on this page would write it again. */
let forgotten = false;

/** Keeps what a person is writing, on this device, until it is sent or the session ends. A full store keeps nothing. */
export function keep(key: string, value: string): void {
  if (forgotten) return;
  try {
    localStorage.setItem(key, value);
  } catch {
    // still in memory
  }
}

/** What was kept; what can't be read, or is not of its kind, is dropped, as if it had not been kept. */
export function readKept<Kept>(key: string, isOfKind: (kept: Partial<Kept>) => boolean): Kept | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (kept !== null && typeof kept === 'object' && isOfKind(kept)) return kept as Kept;
  } catch {
    // dropped
  }
  localStorage.removeItem(key);
  return null;
}

/**
 * Takes drafts, unsent messages and the names of files off this device, which others may use. Answers how many messages were
 * among them.
 */
export function forgetKept(): number {
  forgotten = true;
  const kept = Object.keys(localStorage).filter(isOfPerson);
  for (const key of kept) localStorage.removeItem(key);
  return kept.filter((key) => key.startsWith(UNSENT)).length;
}

/** Whoever is signed in now finds nothing of somebody else who was here before. */
export function keepFor(accountId: string): void {
  const before = localStorage.getItem(PERSON);
  if (before !== null && before !== accountId) {
    forgetKept();
    forgotten = false;
  }
  keep(PERSON, accountId);
}
