import type { IncomingMessage } from 'node:http';
import {
  counts,
  defineFacts,
  languageOf,
  named,
  number,
  optional,
  say,
  sayFact,
  text,
  texts,
  time,
} from './index.js';

const request = (url: string, accept?: string) =>
  ({ url, headers: accept === undefined ? {} : { 'accept-language': accept } }) as IncomingMessage;

test.each([
  ['/', undefined, 'en'],
  ['/', 'de', 'en'],
  ['/', 'fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
  ['/', 'en;q=0.1, ar', 'ar'],
  ['/', 'not a language,,;q=', 'en'],
  ['/x.csv?language=es', 'fr', 'es'],
  ['/x.csv?language=xx', 'fr', 'fr'],
])('%s asked for with %s is answered in %s', (url, accept, language) => {
  expect(languageOf(request(url, accept))).toBe(language);
});

const WORDS = { fire: { en: 'Fire', fr: 'Feu', es: 'Fuego', ar: 'نار' } };
const fact = defineFacts({
  'test.happened': {
    params: {
      who: named,
      what: text,
      times: number,
      at: time,
      why: optional(text),
      where: texts,
      of: counts(WORDS),
    },
    en: '{who}: {what}, {times, plural, one {# time} other {# times}} at {at}{has_why, select, yes { for {why}} other {}} ({where, select, none {nowhere} other {{where}}}; {of})',
    fr: '{who} : {what}',
    es: '{what}',
    ar: '{what}',
  },
});
const happened = (more: object = {}) =>
  fact('test.happened', {
    who: { id: null, name: 'Ana' },
    what: 'came',
    times: 2,
    at: '2026-11-28T07:00Z',
    why: null,
    where: [],
    of: { fire: 3, unknown: 1 },
    ...more,
  });

test('a fact is said in each language, with what is optional, plural, or a code', () => {
  expect(sayFact(happened(), 'en')).toBe(
    'Ana: came, 2 times at 2026-11-28 07:00Z (nowhere; Fire 3, unknown 1)',
  );
  expect(sayFact(happened({ times: 1, why: 'tea', where: ['TX', 'LA'] }), 'en')).toBe(
    'Ana: came, 1 time at 2026-11-28 07:00Z for tea (TX, LA; Fire 3, unknown 1)',
  );
  expect(sayFact(happened(), 'fr')).toBe('Ana : came');
});

test('what people typed is put in as it is', () => {
  const what = `<b>{who}</b> '{0}' # | “l’été”`;
  expect(sayFact(happened({ what }), 'es')).toBe(what);
});

test('a fact of a newer version is told by its code', () => {
  expect(sayFact({ code: 'later.thing', params: { n: 1 } }, 'en')).toBe('[later.thing] {"n":1}');
});

test('a code is defined once', () => {
  expect(() => defineFacts({ 'test.happened': { params: {}, en: '', fr: '', es: '', ar: '' } })).toThrow(
    'two facts have the code test.happened',
  );
});

test('a format is made once and keeps its languages apart', () => {
  expect(['en', 'fr', 'en'].map((language) => say(WORDS.fire, language as 'en', {}))).toEqual([
    'Fire',
    'Feu',
    'Fire',
  ]);
});
