import { i18n } from '@lingui/core';

/** The languages of the pages, by their own names. */
export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set<Language>(['ar']);
const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/** What the browser asks for first of what there is. */
function askedFor(): Language {
  return navigator.languages.map((tag) => tag.split('-')[0]!).find(isLanguage) ?? 'en';
}

/** Speaks a language from now on: its texts are loaded, and the page says so to who reads it aloud. */
export async function speak(chosen: Language | null): Promise<void> {
  const language = chosen ?? askedFor();
  const { messages } = (await import(`../languages/${language}.po`)) as { messages: Record<string, string> };
  const page = document.documentElement;
  page.lang = language;
  page.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  i18n.loadAndActivate({ locale: language, messages });
}
