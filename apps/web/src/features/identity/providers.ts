import { graphql } from '../../graphql';
import type { ProvidersQuery } from '../../graphql/graphql';

export const PROVIDERS = graphql(/* GraphQL */ `
  query Providers($organizationId: ID) {
    identityProviders(organizationId: $organizationId, first: 100) {
      edges {
        node {
          id
          name
          issuer
          clientId
          clientAuthentication
          endpointHosts
          scopes
          requiredAcr
          requiredAmr
          firstSignIn
          trustsAddresses
          state
          redirectUri
          backChannelLogoutUri
          domains {
            id
            domain
            verifiedAt
          }
          can {
            update
            addDomain
            disable
            enable
          }
        }
      }
    }
  }
`);

export type Provider = ProvidersQuery['identityProviders']['edges'][number]['node'];
