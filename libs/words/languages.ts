import accepts from 'accepts';
import { currentRequest } from '@liaison/request';
import type { IncomingMessage } from 'node:http';

/** The languages that the portal speaks; the first one where nothing else is asked for. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (text: unknown): text is Language => (LANGUAGES as readonly unknown[]).includes(text);

/** What a request asks for: by its address (`?language=fr`), as links must, or by Accept-Language (RFC 9110, 12.5.4). */
export function languageOf(request: IncomingMessage): Language {
  const { url = '/' } = request;
  const named = url.includes('language=') && new URL(url, 'http://portal').searchParams.get('language');
  if (isLanguage(named)) return named;
  if (!request.headers['accept-language']) return LANGUAGES[0];
  const accepted = accepts(request).language([...LANGUAGES]);
  return isLanguage(accepted) ? accepted : LANGUAGES[0];
}

/** The language of who is answered now. */
export function currentLanguage(): Language {
  const language = currentRequest()?.language;
  return isLanguage(language) ? language : LANGUAGES[0];
}
