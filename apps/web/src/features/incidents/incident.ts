import { graphql } from '../../graphql';
import type { IncidentRoomQuery } from '../../graphql/graphql';

export const INCIDENT = graphql(/* GraphQL */ `
  query IncidentRoom($id: ID!) {
    incident(id: $id) {
      ...IncidentLine
      ...Room
      type
      eventRating
      continuityPhase
      reportDueAt
      lead {
        id
        shortName
      }
    }
  }
`);

export type Incident = IncidentRoomQuery['incident'];
