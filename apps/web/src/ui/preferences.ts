import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

/** What somebody prefers on this device. */
export interface Preferences {
  theme: Theme;
  /** A sound when a flash message comes; nothing else ever makes one. */
  flashSound: boolean;
}

const KEY = 'liaison.preferences';
const DEFAULTS: Preferences = { theme: 'system', flashSound: false };
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

export const preferences = (): Preferences => current;

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyTheme();
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
