import { parseCookie, stringifySetCookie } from 'cookie';
import { useSyncExternalStore } from 'react';
import { speak, type Language } from './languages';

export type Theme = 'system' | 'light' | 'dark';

/** What somebody prefers on this device. */
export interface Preferences {
  theme: Theme;
  /** A language of the pages; what the browser asks for where none was chosen. */
  language: Language | null;
  /** A zone of the IANA database; this device’s own where none was chosen. */
  timeZone: string | null;
  /** Of 12 or 24 hours, or as the language has it. */
  clock: 'language' | '12' | '24';
  /** A sound when a flash message comes; nothing else ever makes one. */
  flashSound: boolean;
}

/** A cookie: at sign-out the browser clears the storage of this site, and a theme is no secret. */
const COOKIE = 'liaison-preferences';
const YEAR_SECONDS = 365 * 24 * 3600;
const DEFAULTS: Preferences = {
  theme: 'system',
  language: null,
  timeZone: null,
  clock: 'language',
  flashSound: false,
};
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    const kept = parseCookie(document.cookie)[COOKIE] ?? '{}';
    return { ...DEFAULTS, ...(JSON.parse(kept) as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

export const preferences = (): Preferences => current;

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  document.cookie = stringifySetCookie({
    name: COOKIE,
    value: JSON.stringify(current),
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'strict',
    secure: location.protocol === 'https:',
  });
  applyTheme();
  if (change.language) void speak(change.language);
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}

const night = matchMedia('(prefers-color-scheme: dark)');

/** Says to the styles which theme holds; `system` follows the device. */
export function applyTheme(): void {
  const dark = current.theme === 'dark' || (current.theme === 'system' && night.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
night.addEventListener('change', applyTheme);
