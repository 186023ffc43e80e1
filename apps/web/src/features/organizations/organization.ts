import { graphql } from '../../graphql';
import type { OrganizationPageQuery } from '../../graphql/graphql';

graphql(/* GraphQL */ `
  fragment OrganizationStanding on Organization {
    state
    can {
      update
      suspend
      reinstate
    }
  }
`);

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
      ...OrganizationStanding
    }
  }
`);

export type Organization = OrganizationPageQuery['organization'];
