import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';

const CANDIDATES = graphql(/* GraphQL */ `
  query OrganizationsToBringIn($after: String) {
    organizations(first: 100, after: $after) {
      edges {
        node {
          id
          name
          kind
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Organizations that can be brought into an incident, and what `More` needs for the rest of them. */
export function useCandidates(skip = false) {
  const { data, error, loading, fetchMore } = useQuery(CANDIDATES, { skip });
  const page = data?.organizations;
  return {
    error,
    organizations: page?.edges
      .map(({ node }) => node)
      .filter(({ kind, state }) => kind !== 'OPERATOR' && state === 'ACTIVE'),
    more: {
      has: page?.pageInfo.hasNextPage,
      loading,
      onMore: () =>
        void fetchMore({
          variables: { after: page?.pageInfo.endCursor },
          updateQuery: appendPage('organizations'),
        }),
    },
  };
}
