import { graphql } from '../../graphql';
import type { PeopleQuery } from '../../graphql/graphql';

export const PEOPLE = graphql(/* GraphQL */ `
  query People($organizationId: ID, $after: String) {
    people(organizationId: $organizationId, first: 50, after: $after) {
      edges {
        node {
          id
          name
          email
          role
          state
          lastSignInAt
          can {
            validate
            disable
            reinstate
            changeRole
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Person = PeopleQuery['people']['edges'][number]['node'];
