import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';

const REQUESTS = graphql(/* GraphQL */ `
  query JoinRequests($workspaceId: ID!) {
    joinRequests(workspaceId: $workspaceId, first: 100) {
      edges {
        node {
          id
          reason
          createdAt
          person {
            id
            name
          }
          organization {
            id
            shortName
          }
        }
      }
    }
  }
`);
const ACCEPT = graphql(/* GraphQL */ `
  mutation AcceptJoinRequest($id: ID!) {
    acceptJoinRequest(id: $id) {
      id
      state
    }
  }
`);
const DECLINE = graphql(/* GraphQL */ `
  mutation DeclineJoinRequest($id: ID!) {
    declineJoinRequest(id: $id) {
      id
      state
    }
  }
`);

export function JoinRequestsPanel({ workspaceId }: { workspaceId: string }) {
  const { data, error, refetch } = useQuery(REQUESTS, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const [accept, accepting] = useMutation(ACCEPT, { refetchQueries: [REQUESTS] });
  const [decline, declining] = useMutation(DECLINE, { refetchQueries: [REQUESTS] });
  const requests = data?.joinRequests.edges.map(({ node }) => node) ?? [];
  const problem = error ?? accepting.error ?? declining.error;
  return (
    <div className="panel">
      <h2>
        <Trans>Requests to join</Trans>
      </h2>
      {problem && <Problem error={problem} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && requests.length === 0 && (
        <p>
          <Trans>No open request. People can ask only when the workspace is in the directory.</Trans>
        </p>
      )}
      <ul className="uploads">
        {requests.map((request) => (
          <li key={request.id} className="upload">
            <div className="row">
              <span>
                <strong>{request.person.name}</strong>, {request.organization.shortName} ·{' '}
                <Time at={request.createdAt} />
              </span>
              <span className="row">
                <Button
                  type="button"
                  onClick={() => void accept({ variables: { id: request.id } }).catch(() => undefined)}
                >
                  <Trans>
                    Let in as reader<span className="usa-sr-only">: {request.person.name}</span>
                  </Trans>
                </Button>
                <Button
                  type="button"
                  unstyled
                  className="danger"
                  onClick={() => void decline({ variables: { id: request.id } }).catch(() => undefined)}
                >
                  <Trans>
                    Decline<span className="usa-sr-only"> {request.person.name}</span>
                  </Trans>
                </Button>
              </span>
            </div>
            <p>{request.reason}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
