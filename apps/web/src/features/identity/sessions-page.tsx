import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Table, Tag } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
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
    <Page title={t`My sessions`}>
      <div className="panel">
        <div className="row">
          <h1>
            <Trans>My sessions</Trans>
          </h1>
          {sessions.length > 1 && (
            <Button type="button" outline onClick={() => void endOthers().catch(() => undefined)}>
              <Trans>End all others</Trans>
            </Button>
          )}
        </div>
        <p>
          <Trans>
            A session ends after {viewer.idleMinutes} minutes without use and twelve hours in all. End any
            that you do not recognize; its downloads and live connections stop at once.
          </Trans>
        </p>
        {problem && <Problem error={problem} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && (
          <div className="table-frame">
            <Table bordered={false} className="stacked" fullWidth>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Browser</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Address</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Signed in</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Last used</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Action</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {sessions.map((session) => (
                  <tr key={session.id}>
                    <th scope="row">
                      {browserOf(session.userAgent)}{' '}
                      {session.current && (
                        <Tag>
                          <Trans>This one</Trans>
                        </Tag>
                      )}
                    </th>
                    <td data-label={t`Address`}>{session.address ?? t`unknown`}</td>
                    <td data-label={t`Signed in`}>
                      <Time at={session.createdAt} />
                    </td>
                    <td data-label={t`Last used`}>
                      <Time at={session.lastSeenAt} />
                    </td>
                    <td>
                      {!session.current && session.can.end && (
                        <Button
                          type="button"
                          unstyled
                          onClick={() => void end({ variables: { id: session.id } }).catch(() => undefined)}
                        >
                          <Trans>
                            End
                            <span className="usa-sr-only">
                              {' '}
                              the session in {browserOf(session.userAgent)}
                            </span>
                          </Trans>
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

const BROWSERS = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' };
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'];

/** Enough of a user agent to recognize one's own browser. */
function browserOf(userAgent: string | null | undefined): string {
  if (!userAgent) return t`A program`;
  const browser = Object.entries(BROWSERS).find(([token]) => userAgent.includes(`${token}/`))?.[1];
  const system = SYSTEMS.find((one) => userAgent.includes(one));
  if (!browser) return userAgent.slice(0, 40);
  return system ? t`${browser} on ${system}` : browser;
}
