import { graphql } from '../../graphql';
import type { TasksQuery } from '../../graphql/graphql';

export const TASKS = graphql(/* GraphQL */ `
  query Tasks($incidentId: ID!, $after: String) {
    tasks(incidentId: $incidentId, first: 50, after: $after) {
      edges {
        node {
          id
          title
          detail
          checklist
          state
          dueAt
          overdue
          changedAt
          changedByName
          position {
            id
            title
          }
          assignee {
            id
            name
          }
          can {
            changeState
            update
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

export type Task = TasksQuery['tasks']['edges'][number]['node'];
export type PositionOfTask = TasksQuery['positions']['edges'][number]['node'];
