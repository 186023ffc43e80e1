import { say, sayFact, type Language, type Terms } from '@liaison/words';
import type { EntryRow } from './entry.entity.js';

const STANDING_WORDS: Terms<NonNullable<EntryRow['author_standing']>> = {
  surge_responder: {
    en: 'Surge responder',
    fr: 'Intervenant de crise',
    es: 'Interviniente de crisis',
    ar: 'مستجيب طوارئ',
  },
};

/** What a line says: what people wrote as they wrote it, a fact in the reader’s language. */
export function textOf(
  { fact, params, body, edited_body: edited }: Pick<EntryRow, 'fact' | 'params' | 'body' | 'edited_body'>,
  language: Language,
): string {
  return fact === null ? (edited ?? body) : sayFact({ code: fact, params: params ?? {} }, language);
}

/** In what capacity its author wrote it. */
export function positionOf(
  { author_position: position, author_standing: standing }: EntryRow,
  language: Language,
) {
  return position ?? (standing && say(STANDING_WORDS[standing], language, {}));
}
