import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from './languages.js';

/** A text in every language, in ICU MessageFormat. */
export type Sentence = Record<Language, string>;

const formats = new Map<string, IntlMessageFormat>();

/** Says a text with its values. A format is made once a process. */
export function say(sentence: Sentence, language: Language, values: Record<string, string | number>): string {
  const key = `${language} ${sentence[language]}`;
  let format = formats.get(key);
  if (!format)
    // What people typed is put in as it is: no tag of theirs is one of ours.
    formats.set(
      key,
      (format = new IntlMessageFormat(sentence[language], language, undefined, { ignoreTag: true })),
    );
  return String(format.format(values));
}

/** Words for codes: statuses, sectors, positions. */
export type Terms<Code extends string = string> = Record<Code, Sentence>;

/** Fails for a text that is no ICU message, or lacks a language; for tests of catalogues. */
export function assertSentence(name: string, sentence: Sentence): void {
  for (const language of LANGUAGES)
    try {
      new IntlMessageFormat(sentence[language], language);
    } catch (error) {
      throw new Error(`${name} in ${language}: ${(error as Error).message}`, { cause: error });
    }
}
