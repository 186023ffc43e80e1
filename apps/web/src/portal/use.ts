/** So long after somebody did something, what the page asks is theirs. */
const DOING_MS = 10_000;
/** As often at most the portal is told that somebody reads or writes without asking anything. */
const TELL_MS = 60_000;
/** What no script does by itself; a list that grows scrolls by itself. */
const DEEDS = ['pointerdown', 'click', 'keydown', 'wheel', 'touchmove'] as const;

/** Opening a page is a deed. */
let doneAt = Date.now();
let askedAt = Date.now();
let tell: () => void = () => undefined;

for (const deed of DEEDS)
  addEventListener(
    deed,
    () => {
      doneAt = Date.now();
      if (doneAt - askedAt > TELL_MS) {
        askedAt = doneAt;
        tell();
      }
    },
    { capture: true, passive: true },
  );

/**
 * What a request says of itself: a page that asks by itself, by the clock or because the line is back, does not keep a session
 * alive that nobody uses.
 */
export function headersOfUse(): Record<string, string> {
  if (Date.now() - doneAt > DOING_MS) return { 'liaison-use': 'none' };
  askedAt = Date.now();
  return {};
}

/** How the portal is told that somebody is here who asks nothing. */
export function tellUseBy(work: () => void): void {
  tell = work;
}
