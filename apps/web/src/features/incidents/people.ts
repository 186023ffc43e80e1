import { graphql } from '../../graphql';

export const PEOPLE = graphql(/* GraphQL */ `
  query RoomPeople($incidentId: ID!) {
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
          section
          holders {
            id
            createdAt
            checkedInAt
            organizationShortName
            manages
            owns
            person {
              id
              name
            }
            can {
              checkIn
              relieve
            }
          }
        }
      }
    }
    participations(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          people
          kind
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
