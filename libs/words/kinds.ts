import { zulu } from '@liaison/zulu';
import type { Language } from './languages.js';
import { say, type Terms } from './sentence.js';

/** Somebody or something as it was called then, with its id where it is known. */
export interface Named {
  id: string | null;
  name: string;
}

/** What a parameter of a fact is, and how it is put into a sentence. */
export interface Kind<T> {
  say(value: T, language: Language): string | number;
  /** It may be null; the sentence asks by `has_<parameter>`, which is `yes` or `no`. */
  optional?: true;
}

export const text: Kind<string> = { say: (value) => value };
export const number: Kind<number> = { say: (value) => value };
/** A time in Zulu, as logs are kept. */
export const time: Kind<Date | string> = { say: (value) => zulu(value) };
export const named: Kind<Named> = { say: ({ name }) => name };
/** Names, which may have commas in them. */
export const names: Kind<Named[]> = { say: (value) => value.map(({ name }) => name).join('; ') };
/** Several texts; `none` when there is none, for the sentence to ask. */
export const texts: Kind<string[]> = { say: (value) => value.join(', ') || 'none' };

const wordFor = (terms: Terms, code: string, language: Language) => {
  const word = terms[code];
  return word ? say(word, language, {}) : code;
};
/** A code that has a word; one that has none is said as it is. */
export const term = <Code extends string>(terms: Terms<Code>): Kind<Code> => ({
  say: (code, language) => wordFor(terms, code, language),
});
/** How many of each code: “Energy 20, Water and wastewater 30”. */
export const counts = (terms: Terms): Kind<Record<string, number>> => ({
  say: (value, language) =>
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([code, count]) => `${wordFor(terms, code, language)} ${count}`)
      .join(', '),
});

export const optional = <T>(kind: Kind<T>): Kind<T | null> => ({
  say: (value, language) => (value === null ? '' : kind.say(value, language)),
  optional: true,
});
