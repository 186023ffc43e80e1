import { graphql } from '../../graphql';
import type { SearchHitFragment } from '../../graphql/graphql';

graphql(/* GraphQL */ `
  fragment SearchHit on SearchHit {
    kind
    id
    title
    note
    channelId
    at
    place {
      id
      name
    }
    marking {
      tlp
      cui
    }
  }
`);

/** What a search answers, wherever it is asked. */
graphql(/* GraphQL */ `
  fragment SearchAnswer on SearchAnswer {
    alike
    groups {
      kind
      total
      hits {
        ...SearchHit
      }
    }
  }
`);

export type Hit = SearchHitFragment;

/** Where a hit leads; a person has no page. */
export function pathOf({ kind, id, place, channelId }: Hit): string | null {
  switch (kind) {
    case 'INCIDENT':
      return `/incidents/${id}`;
    case 'DOCUMENT':
      return `/documents/${id}`;
    case 'MESSAGE':
      return `/incidents/${place?.id}/channels/${channelId}#message-${id}`;
    case 'WORKSPACE':
      // Whoever is not in it may ask to join.
      return place ? `/workspaces/${id}` : '/workspaces';
    case 'ORGANIZATION':
      return `/organizations/${id}`;
    case 'PERSON':
      return null;
  }
}
