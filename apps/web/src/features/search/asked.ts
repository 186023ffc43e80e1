import type { SearchDocumentsInput, SearchKind } from '../../graphql/graphql';
import { SEARCH_KINDS } from './labels';

/** What an address asks for. */
export interface Asked {
  text: string;
  exercise: boolean;
  kind: SearchKind | null;
  documents: SearchDocumentsInput;
}

/** What can't be read of an address is as if it were not there. */
export function askedOf(params: URLSearchParams): Asked {
  const kind = params.get('kind')?.toUpperCase() ?? '';
  const since = params.get('since') ?? '';
  return {
    text: (params.get('text') ?? '').trim().slice(0, 400),
    exercise: params.get('exercise') === 'yes',
    kind: kind in SEARCH_KINDS ? (kind as SearchKind) : null,
    documents: {
      tag: params.get('tag') || null,
      language: params.get('language') || null,
      mediaType: params.get('type') || null,
      sharedSince:
        /^20\d\d-\d\d-\d\d$/.test(since) && Date.parse(since) ? new Date(since).toISOString() : null,
    },
  };
}
