import { graphql } from '../../graphql';
import type { OrganizationPageQuery } from '../../graphql/graphql';

export const ORGANIZATION = graphql(/* GraphQL */ `
  query OrganizationPage($id: ID!) {
    organization(id: $id) {
      id
      name
      shortName
      slug
      kind
      country
      region
      nippSector
      listed
      state
      can {
        update
        suspend
        reinstate
      }
    }
  }
`);

export type Organization = OrganizationPageQuery['organization'];
