import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Table, Tag } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { useViewer } from './viewer';

const SESSIONS = graphql(/* GraphQL */ `
  query Sessions {
    sessions(first: 100) {
      edges {
        node {
          id
          current
          address
          userAgent
          createdAt
          lastSeenAt
          expiresAt
          can {
            end
          }
        }
      }
    }
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      id
    }
  }
`);
const END_OTHERS = graphql(/* GraphQL */ `
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

export default function SessionsPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(SESSIONS, { fetchPolicy: 'cache-and-network' });
  const [end, ending] = useMutation(END, { refetchQueries: [SESSIONS] });
  const [endOthers, endingOthers] = useMutation(END_OTHERS, { refetchQueries: [SESSIONS] });
  const sessions = data?.sessions.edges.map(({ node }) => node) ?? [];
  const problem = error ?? ending.error ?? endingOthers.error;
  return (
    <Page title="My sessions">
      <div className="panel">
        <div className="row">
          <h1>My sessions</h1>
          {sessions.length > 1 && (
            <Button type="button" outline onClick={() => void endOthers().catch(() => undefined)}>
              End all others
            </Button>
          )}
        </div>
        <p>
          A session ends after {viewer.idleMinutes} minutes without use and twelve hours in all. End any that
          you do not recognize; its downloads and live connections stop at once.
        </p>
        {problem && <Problem error={problem} retry={refetch} />}
        {!data && !error && <Loading what="sessions" />}
        {data && (
          <div className="table-frame">
            <Table bordered={false} className="stacked" fullWidth>
              <thead>
                <tr>
                  <th scope="col">Browser</th>
                  <th scope="col">Address</th>
                  <th scope="col">Signed in</th>
                  <th scope="col">Last used</th>
                  <th scope="col">Action</th>
                </tr>
              </thead>
              <tbody>
                {sessions.map((session) => (
                  <tr key={session.id}>
                    <th scope="row">
                      {browserOf(session.userAgent)} {session.current && <Tag>This one</Tag>}
                    </th>
                    <td data-label="Address">{session.address ?? 'unknown'}</td>
                    <td data-label="Signed in">
                      <Time at={session.createdAt} />
                    </td>
                    <td data-label="Last used">
                      <Time at={session.lastSeenAt} />
                    </td>
                    <td>
                      {!session.current && session.can.end && (
                        <Button
                          type="button"
                          unstyled
                          onClick={() => void end({ variables: { id: session.id } }).catch(() => undefined)}
                        >
                          End
                          <span className="usa-sr-only"> the session in {browserOf(session.userAgent)}</span>
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
      </div>
    </Page>
  );
}

/** Enough of a user agent to recognize one's own browser. */
function browserOf(userAgent: string | null | undefined): string {
  if (!userAgent) return 'A program';
  const name = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((browser) => userAgent.includes(`${browser}/`));
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'].find((one) =>
    userAgent.includes(one),
  );
  return name ? `${name === 'Edg' ? 'Edge' : name}${system ? ` on ${system}` : ''}` : userAgent.slice(0, 40);
}
