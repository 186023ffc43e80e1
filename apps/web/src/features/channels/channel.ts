import { graphql } from '../../graphql';
import type { RoomChannelsQuery } from '../../graphql/graphql';

export const CHANNELS = graphql(/* GraphQL */ `
  query RoomChannels($incidentId: ID!) {
    channels(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          incidentId
          key
          kind
          name
          purpose
          exercise
          closedGroup
          closedAt
          lastSequence
          can {
            post
            close
          }
        }
      }
    }
  }
`);

export type Channel = RoomChannelsQuery['channels']['edges'][number]['node'];
