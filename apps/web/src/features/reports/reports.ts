import { graphql } from '../../graphql';

graphql(/* GraphQL */ `
  fragment ReportParts on SituationReport {
    id
    number
    version
    periodFrom
    periodTo
    situation
    events
    actions
    planned
    needs
    organizationChart
    marking {
      tlp
      cui
    }
    updatedByName
    updatedAt
    can {
      update
      approve
      discard
    }
  }
`);
export const REPORTS = graphql(/* GraphQL */ `
  query SituationReports($incidentId: ID!, $after: String) {
    incident(id: $incidentId) {
      id
      reportMinutes
      reportDueAt
      can {
        contribute
        update
      }
    }
    situationReports(incidentId: $incidentId, first: 10, after: $after) {
      edges {
        node {
          id
          number
          state
          periodFrom
          periodTo
          preparedByName
          approvedByName
          approvedAt
          documentId
          ...ReportParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
