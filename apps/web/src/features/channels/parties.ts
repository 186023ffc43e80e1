import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { Mention } from './named';

export const PARTIES = graphql(/* GraphQL */ `
  query RoomParties($incidentId: ID!) {
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
          holders {
            id
            organizationShortName
            person {
              id
              name
            }
          }
        }
      }
    }
    participations(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          organization {
            id
            name
            shortName
          }
        }
      }
    }
  }
`);

/** Whom a message in a room can mention: people with their organization, positions, organizations. Asked when it is wanted. */
export function useParties(incidentId: string, wanted: boolean): Mention[] {
  const { data } = useQuery(PARTIES, {
    variables: { incidentId },
    skip: !wanted,
    fetchPolicy: 'cache-and-network',
  });
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
  const people = positions
    .flatMap(({ holders }) => holders)
    .map(({ person, organizationShortName }) => ({ ...person, of: organizationShortName }));
  const organizations = data?.participations.edges.map(({ node }) => node.organization) ?? [];
  return [
    ...new Map(people.map((person) => [person.id, person])).values(),
    ...positions.map(({ id, title }) => ({ id, name: title })),
    ...organizations.map(({ id, shortName, name }) => ({ id, name: shortName, of: name })),
  ];
}
